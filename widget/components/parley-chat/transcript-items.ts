import type { ConversationState, Message } from '../../client/conversation-state.ts';
import type { OutboxEntry, OutboxState } from '../../client/outbox.ts';

type Role = Message['role'];
/** How far one of the visitor's own messages has come. */
export type Delivery = OutboxState | 'sent' | 'seen';

export interface BubbleItem {
  readonly kind: 'bubble';
  /** Stays the same when a pending or streamed message becomes the stored one, so that its node stays too. */
  readonly key: string;
  readonly role: Role;
  readonly content: string;
  /** Milliseconds since 1970; null for what has no time of its own. */
  readonly at: number | null;
  readonly delivery: Delivery | null;
  readonly streaming: boolean;
  readonly cards: Message['cards'];
  readonly first: boolean;
  readonly last: boolean;
}

export interface DayItem {
  readonly kind: 'day';
  readonly key: string;
  readonly at: number;
}

export type TranscriptItem = BubbleItem | DayItem;

/** Messages of one writer closer than this stand as one group, with one time and one picture. */
const GROUP_WITHIN_MS = 5 * 60_000;

type Draft = Omit<BubbleItem, 'first' | 'last'>;

const plain: Pick<Draft, 'kind' | 'at' | 'delivery' | 'streaming' | 'cards'> = {
  kind: 'bubble',
  at: null,
  delivery: null,
  streaming: false,
  cards: [],
};

function stored(message: Message, readByPeopleSeq: number): Draft {
  const own = message.role === 'VISITOR';
  const key = (own && message.clientId) || message.id;
  const delivery = own ? (message.seq <= readByPeopleSeq ? 'seen' : 'sent') : null;
  const { role, content, cards } = message;
  return { ...plain, key, role, content, at: Date.parse(message.createdAt), delivery, cards };
}

const pending = ({ clientId, content, at, state }: OutboxEntry): Draft => ({
  ...plain,
  key: clientId,
  role: 'VISITOR',
  content,
  at,
  delivery: state,
});

/** A reply without words yet is shown by the typing dots alone. */
function streamed(conversation: ConversationState | null): Draft[] {
  const reply = conversation?.reply;
  return reply?.text ? [{ ...plain, key: reply.id, role: 'ASSISTANT', content: reply.text, streaming: true }] : [];
}

function drafts(conversation: ConversationState | null, outbox: readonly OutboxEntry[], greeting: string): Draft[] {
  const messages = conversation?.messages ?? [];
  const known = new Set(messages.map((message) => message.clientId));
  const welcome: Draft = { ...plain, key: 'greeting', role: 'ASSISTANT', content: greeting };
  return [
    ...(greeting && !conversation?.hasEarlier ? [welcome] : []),
    ...messages.map((message) => stored(message, conversation?.readByPeopleSeq ?? 0)),
    ...outbox.filter((entry) => !known.has(entry.clientId)).map(pending),
    ...streamed(conversation),
  ];
}

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

function together(a: Draft | undefined, b: Draft | undefined): boolean {
  if (!a || !b || a.role !== b.role) return false;
  if (a.at === null || b.at === null) return b.streaming;
  return b.at - a.at < GROUP_WITHIN_MS && sameDay(a.at, b.at);
}

/** What the transcript shows, from top to bottom: day lines, and bubbles that know their place in their group. */
export function transcriptItems(
  conversation: ConversationState | null,
  outbox: readonly OutboxEntry[],
  greeting: string,
): TranscriptItem[] {
  const items: TranscriptItem[] = [];
  let day: number | null = null;
  const list = drafts(conversation, outbox, greeting);
  for (const [index, draft] of list.entries()) {
    const newDay = draft.at !== null && (day === null || !sameDay(day, draft.at));
    if (draft.at !== null && newDay) items.push({ kind: 'day', key: `day-${(day = draft.at)}`, at: draft.at });
    const first = newDay || !together(list[index - 1], draft);
    const last = !together(draft, list[index + 1]);
    items.push({ ...draft, first, last });
  }
  return items;
}
