/** Characters of one message (messages-api and lead-capture documents; the widget counts down to it). */
export const maximumMessageLength = 4_000;
