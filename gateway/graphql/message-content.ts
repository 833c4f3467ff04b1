import { Length, Matches } from 'class-validator';

/** Characters of one message (messages-api and lead-capture documents; the widget counts down to it). */
export const maximumMessageLength = 4_000;

/** The text of a message: neither empty, nor blank, nor too long. */
export function MessageContent(): PropertyDecorator {
  const message = `content must have 1 to ${maximumMessageLength} characters`;
  const rules = [Length(1, maximumMessageLength, { message }), Matches(/\S/, { message })];
  return (target, property) => {
    for (const rule of rules) rule(target, String(property));
  };
}
