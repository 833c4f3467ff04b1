import type { ChannelContent, MediaKind } from './channel-adapter.ts';

/** What was said in several pieces, without the blank ones; `null` where nothing was. */
export function joinedWords(pieces: readonly (string | undefined)[]): string | null {
  const words = pieces.filter((piece) => piece !== undefined && piece.trim() !== '').join(', ');
  return words === '' ? null : words;
}

/** What came. Something did: where neither words nor a kind of it are known, it is what cannot be shown here. */
export function contentWith(text: string | null, media: readonly MediaKind[]): ChannelContent {
  return { text, media: text === null && media.length === 0 ? ['unsupported'] : media };
}
