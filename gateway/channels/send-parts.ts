import type { OutgoingTemplate, OutgoingText } from './channel-adapter.ts';
import { SendFailure } from './send-failure.ts';

/**
 * Sends the parts of a message one after the other.
 * @returns the provider's id of the last one.
 * @throws SendFailure, which is ambiguous once a part was taken; for templates, which only WhatsApp has.
 */
export async function sendParts(
  message: OutgoingText | OutgoingTemplate,
  send: (part: string, isLast: boolean) => Promise<string>,
): Promise<string> {
  if ('template' in message) throw new SendFailure('rejected', { words: 'This channel has no approved templates' });
  const { parts } = message;
  let sentId: string | undefined;
  for (const [index, part] of parts.entries()) {
    try {
      sentId = await send(part, index === parts.length - 1);
    } catch (error) {
      if (sentId === undefined || !(error instanceof SendFailure)) throw error;
      throw new SendFailure(error.kind, { ...error.details, isAmbiguous: true }, { cause: error });
    }
  }
  if (sentId === undefined) throw new SendFailure('rejected', { words: 'There is nothing to send' });
  return sentId;
}
