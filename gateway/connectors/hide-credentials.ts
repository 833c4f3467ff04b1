import type { ChannelCredentials } from '../channels/channel-credentials.ts';
import { SendFailure } from '../channels/send-failure.ts';

/** What is shorter stands in too many words, and guards nothing. */
const shortestSecret = 6;

/** The failure without what a provider repeats of the credentials that it was given. */
export function hideCredentials(failure: SendFailure, credentials: ChannelCredentials): SendFailure {
  const { words } = failure.details;
  if (words === undefined) return failure;
  const secrets = Object.entries(credentials).filter(
    (entry): entry is [string, string] =>
      entry[0] !== 'type' && typeof entry[1] === 'string' && entry[1].length >= shortestSecret,
  );
  const hidden = secrets.reduce((text, [, secret]) => text.replaceAll(secret, '[hidden]'), words);
  return new SendFailure(failure.kind, { ...failure.details, words: hidden }, { cause: failure.cause });
}
