import type { Language } from '@parley/schema/enums';
import type { MessageCard } from '../conversations/message-card.ts';
import type { MessageRow } from '../conversations/message-row.ts';
import { publicAddress } from '../graphql/public-address.ts';
import type { TextLimit } from './channel-adapter.ts';

const offers: Readonly<Record<Language, string>> = {
  EN: 'You can answer:',
  AR: 'يمكنك الرد بـ:',
  ES: 'Puede responder:',
  FR: 'Vous pouvez répondre :',
  DE: 'Sie können antworten:',
};

/** A message as text alone, for channels without cards and buttons, in parts that each fit into one message there. */
export function outgoingParts(
  { content, cards, quick_replies: quickReplies }: MessageRow,
  language: Language,
  publicUrl: string | undefined,
  limit: TextLimit,
): string[] {
  const listed = cards.map((card, index) => cardText(card, index + 1, publicUrl));
  const offered = quickReplies.length === 0 ? [] : [[offers[language], ...quickReplies.map(bullet)].join('\n')];
  return splitText([content, ...listed, ...offered].join('\n\n'), limit);
}

const bullet = (line: string) => `• ${line}`;

function cardText({ title, subtitle, price, fields, url }: MessageCard, number: number, publicUrl: string | undefined) {
  const facts = fields.map(({ label, value }) => `${label}: ${value}`).join(' · ');
  const address = publicAddress(url, publicUrl);
  // A path leads nowhere from somebody's telephone.
  const link = address !== null && URL.canParse(address) ? address : null;
  return [`${number}. ${title}`, subtitle, price, facts, link]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}

/** Cut where it hurts least: between paragraphs, else lines, else words, else anywhere but within a character. */
export function splitText(text: string, limit: TextLimit): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (sizeOf(rest, limit) > limit.maximum) {
    const longest = longestStart(rest, limit);
    const cut = ['\n\n', '\n', ' '].map((gap) => longest.lastIndexOf(gap)).find((at) => at > longest.length / 2);
    const part = longest.slice(0, cut ?? longest.length);
    parts.push(part.trim());
    rest = rest.slice(part.length).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

function sizeOf(text: string, { unit }: TextLimit): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}

function longestStart(text: string, limit: TextLimit): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += sizeOf(character, limit);
    if (size > limit.maximum) break;
    end += character.length;
  }
  return text.slice(0, end);
}
