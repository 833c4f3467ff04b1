import type {
  ConversationEventsSubscription,
  ConversationFieldsFragment,
  ConversationState as Phase,
  MessageFieldsFragment,
  Role,
} from '@parley/schema/generated/documents';

export type Message = MessageFieldsFragment;
export type ConversationEvent = ConversationEventsSubscription['conversationEvents'];

/** A reply as it is being written. `next` is the index of the delta that continues `text`. */
export interface StreamingReply {
  readonly id: string;
  readonly text: string;
  readonly next: number;
}

/** A person of the tenant; some have no name. */
export type Person = NonNullable<ConversationFieldsFragment['assignee']>;

/** Who wrote a message, as far as a visitor knows them. */
export type Writer = NonNullable<Message['author']>;

/** A wish for a person, a takeover, a handing back or a closing, as it was seen to happen after the message with number `after`. */
export interface PhaseChange {
  readonly after: number;
  readonly phase: Phase;
  readonly assignee: Pick<Person, 'name'> | null;
}

/** All that is known of one conversation. Values are replaced, never changed, so that unequal means different. */
export interface ConversationState {
  readonly id: string;
  readonly phase: Phase;
  /** The person who took over; null also while the visitor waits for one. */
  readonly assignee: Person | null;
  /** The last numbered event applied: what `after` asks to continue from. */
  readonly cursor: number;
  /** How the visitor judged it, 1 to 5. */
  readonly rating: number | null;
  readonly readByPeopleSeq: number;
  readonly readByVisitorSeq: number;
  /** By `seq`, each id once. */
  readonly messages: readonly Message[];
  readonly hasEarlier: boolean;
  readonly changes: readonly PhaseChange[];
  readonly reply: StreamingReply | null;
  /** Who is typing now, the visitor left out. */
  readonly typing: Role | null;
}

/** The state as `startConversation` answers it. */
export function initialState(
  conversation: ConversationFieldsFragment,
  messages: readonly Message[],
  hasEarlier: boolean,
): ConversationState {
  return {
    id: conversation.id,
    phase: conversation.state,
    assignee: conversation.assignee,
    cursor: conversation.lastSeq,
    rating: conversation.rating,
    readByPeopleSeq: conversation.readByPeopleSeq,
    readByVisitorSeq: conversation.readByVisitorSeq,
    messages: bySeq(messages),
    hasEarlier,
    changes: changesTold(bySeq(messages), conversation),
    reply: null,
    typing: null,
  };
}

/** Who answered, as far as messages tell it: whoever comes later has not seen it change. */
function changesTold(messages: readonly Message[], { state }: ConversationFieldsFragment): PhaseChange[] {
  let phase: Phase = 'BOT';
  const told = messages.flatMap(({ role, seq, author }): PhaseChange[] => {
    const now = role === 'AGENT' ? 'HUMAN' : role === 'ASSISTANT' ? 'BOT' : phase;
    if (now === phase) return [];
    phase = now;
    return [{ after: seq - 1, phase, assignee: author }];
  });
  const last = { after: messages.at(-1)?.seq ?? 0, phase: state, assignee: null };
  return told.at(-1)?.phase === 'HUMAN' && state === 'BOT' ? [...told, last] : told;
}

const bySeq = (messages: readonly Message[]): Message[] => messages.toSorted((a, b) => a.seq - b.seq);

/** Adds or replaces messages by id; for answers over HTTP, which say nothing about the events before them. */
export function withMessages(state: ConversationState, messages: readonly Message[]): ConversationState {
  const incoming = new Set(messages.map((message) => message.id));
  const kept = state.messages.filter((message) => !incoming.has(message.id));
  return { ...state, messages: bySeq([...kept, ...messages]) };
}

/** Takes over what a mutation's payload says of the conversation, leaving the cursor where the events have brought it. */
export function withConversation(state: ConversationState, fields: ConversationFieldsFragment): ConversationState {
  const phase = fields.state;
  const { assignee } = fields;
  const change: PhaseChange = { after: state.messages.at(-1)?.seq ?? 0, phase, assignee };
  const changed = phase !== state.phase || (phase === 'HUMAN' && assignee?.id !== state.assignee?.id);
  return {
    ...state,
    phase,
    assignee,
    rating: fields.rating,
    changes: changed ? [...state.changes, change] : state.changes,
    // Read marks only move forward; an answer overtaken by a later event must not move them back.
    readByPeopleSeq: Math.max(state.readByPeopleSeq, fields.readByPeopleSeq),
    readByVisitorSeq: Math.max(state.readByVisitorSeq, fields.readByVisitorSeq),
    // After a takeover no further word of the responder is shown, not even the half of a reply.
    reply: phase === 'BOT' ? state.reply : null,
    typing: phase === state.phase ? state.typing : null,
  };
}

function withDelta(state: ConversationState, replyId: string, index: number, text: string): ConversationState {
  if (state.phase !== 'BOT') return state;
  const reply = state.reply?.id === replyId ? state.reply : { id: replyId, text: '', next: 0 };
  // The first piece has any index: who joins late is told in one piece what was said so far (schema: ReplyDelta.index).
  // Later a repetition or a gap is dropped: text with a hole in it is worse than waiting for the whole message.
  if (reply.next > 0 && index !== reply.next) return { ...state, reply };
  return { ...state, reply: { id: replyId, text: reply.text + text, next: index + 1 }, typing: null };
}

function withAddedMessage(state: ConversationState, message: Message): ConversationState {
  const added = withMessages(state, [message]);
  // The stored message takes the place of the streamed one; an answer under another id means that one was given up.
  return message.role === 'VISITOR' ? added : { ...added, reply: null, typing: null };
}

function withNumberedEvent(
  state: ConversationState,
  event: Extract<ConversationEvent, { seq: number }>,
): ConversationState {
  if (event.seq <= state.cursor) return state;
  const moved = { ...state, cursor: event.seq };
  switch (event.__typename) {
    case 'MessageAdded':
      return withAddedMessage(moved, event.message);
    case 'MessageChanged':
      return withMessages(moved, [event.message]);
    case 'ConversationChanged':
      return withConversation(moved, event.conversation);
  }
}

function withPresence(state: ConversationState, accountId: string, isOnline: boolean): ConversationState {
  const { assignee } = state;
  return assignee?.id === accountId ? { ...state, assignee: { ...assignee, isOnline } } : state;
}

/** The state after `event`; the same object when the event says nothing new. */
export function applyEvent(state: ConversationState, event: ConversationEvent): ConversationState {
  if (event.conversationId !== state.id) return state;
  switch (event.__typename) {
    case 'ReplyStarted':
      return state.phase === 'BOT' ? { ...state, reply: { id: event.replyId, text: '', next: 0 } } : state;
    case 'ReplyDelta':
      return withDelta(state, event.replyId, event.index, event.text);
    case 'Typing':
      if (event.role === 'VISITOR') return state;
      return { ...state, typing: event.typing ? event.role : null };
    case 'AssigneePresence':
      return withPresence(state, event.accountId, event.isOnline);
    default:
      return withNumberedEvent(state, event);
  }
}

/** How many messages of others the visitor has not read. */
export function unreadCount(state: ConversationState): number {
  const others = state.messages.filter((message) => message.role !== 'VISITOR');
  return others.filter((message) => message.seq > state.readByVisitorSeq).length;
}
