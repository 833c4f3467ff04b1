import type { ConversationState, Message, PhaseChange } from '../../client/conversation-state.ts';
import type { StoredFile } from '../../client/outbox-storage.ts';
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
  /** The last of the visitor's own: of those that have arrived, the only one that says so. */
  readonly latest: boolean;
  readonly streaming: boolean;
  /** As it was stored; null for what is on its way, and for the greeting. */
  readonly message: Message | null;
  /** Of a message that waits: its files as they are here. */
  readonly files: readonly StoredFile[];
  readonly first: boolean;
  readonly last: boolean;
}

export interface DayItem {
  readonly kind: 'day';
  readonly key: string;
  readonly at: number;
}

/** A line that says who answers from here on. */
export interface ChangeItem extends PhaseChange {
  readonly kind: 'change';
  readonly key: string;
}

export type TranscriptItem = BubbleItem | DayItem | ChangeItem;

/** Messages of one writer closer than this stand as one group, with one time and one picture. */
const GROUP_WITHIN_MS = 5 * 60_000;

type Draft = Omit<BubbleItem, 'first' | 'last' | 'latest'>;

const plain: Pick<Draft, 'kind' | 'at' | 'delivery' | 'streaming' | 'message' | 'files'> = {
  kind: 'bubble',
  at: null,
  delivery: null,
  streaming: false,
  message: null,
  files: [],
};

function stored(message: Message, readByPeopleSeq: number): Draft {
  const own = message.role === 'VISITOR';
  const key = (own && message.clientId) || message.id;
  const delivery = own ? (message.seq <= readByPeopleSeq ? 'seen' : 'sent') : null;
  const { role, attachments } = message;
  // The gateway stores the names of files where nothing was written beside them; here the files themselves are shown.
  const isNames = attachments.length > 0 && message.content === attachments.map(({ name }) => name).join(', ');
  const content = isNames ? '' : message.content;
  return { ...plain, key, role, content, at: Date.parse(message.createdAt), delivery, message };
}

const pending = ({ clientId, content, at, state, files = [] }: OutboxEntry): Draft => ({
  ...plain,
  key: clientId,
  role: 'VISITOR',
  content,
  at,
  files,
  delivery: state,
});

/** A reply without words yet is shown by the typing dots alone. */
function streamed(conversation: ConversationState | null): Draft[] {
  const reply = conversation?.reply;
  return reply?.text ? [{ ...plain, key: reply.id, role: 'ASSISTANT', content: reply.text, streaming: true }] : [];
}

/** Stored messages in their order, and each change of who answers after the message it followed. */
function history(conversation: ConversationState | null): (Draft | ChangeItem)[] {
  if (!conversation) return [];
  const { messages, changes, readByPeopleSeq } = conversation;
  const placed = [
    ...messages.map((message) => ({ order: message.seq, item: stored(message, readByPeopleSeq) })),
    ...changes.map((change, index) => ({
      order: change.after + 0.5,
      item: { ...change, kind: 'change', key: `change-${index}` } as const,
    })),
  ];
  return placed.sort((a, b) => a.order - b.order).map(({ item }) => item);
}

function drafts(
  conversation: ConversationState | null,
  outbox: readonly OutboxEntry[],
  greeting: string,
): (Draft | ChangeItem)[] {
  const known = new Set(conversation?.messages.map((message) => message.clientId));
  const welcome: Draft = { ...plain, key: 'greeting', role: 'ASSISTANT', content: greeting };
  return [
    ...(greeting && !conversation?.hasEarlier ? [welcome] : []),
    ...history(conversation),
    ...outbox.filter((entry) => !known.has(entry.clientId)).map(pending),
    ...streamed(conversation),
  ];
}

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

function together(a: Draft | ChangeItem | undefined, b: Draft | ChangeItem | undefined): boolean {
  if (a?.kind !== 'bubble' || b?.kind !== 'bubble' || a.role !== b.role) return false;
  if (a.at === null || b.at === null) return b.streaming;
  return b.at - a.at < GROUP_WITHIN_MS && sameDay(a.at, b.at);
}

/** What the transcript shows, from top to bottom: bubbles that know their place in their group, and lines between. */
export function transcriptItems(
  conversation: ConversationState | null,
  outbox: readonly OutboxEntry[],
  greeting: string,
  now: number = Date.now(),
): TranscriptItem[] {
  // A conversation of today needs no line that says so.
  let day = now;
  const drawn = drafts(conversation, outbox, greeting);
  const newestOwn = drawn.findLastIndex((draft) => draft.kind === 'bubble' && draft.role === 'VISITOR');
  return drawn.flatMap((draft, index): TranscriptItem[] => {
    if (draft.kind === 'change') return [draft];
    const { at } = draft;
    const first = !together(drawn[index - 1], draft);
    const last = !together(draft, drawn[index + 1]);
    const item = { ...draft, first, last, latest: index === newestOwn };
    if (at === null || sameDay(day, at)) return [item];
    day = at;
    return [{ kind: 'day', key: `day-${new Date(at).toDateString()}`, at }, item];
  });
}
