import { describe, expect, it } from 'vitest';
import {
  applyEvent,
  type ConversationEvent,
  type ConversationState,
  initialState,
  type Message,
  unreadCount,
  withConversation,
  withMessages,
} from './conversation-state.ts';
import { begunConversation as fields } from './testing/begun-conversation.ts';

const { id: conversationId } = fields;

function message(seq: number, role: Message['role'], content: string, id = `m${seq}`): Message {
  return {
    id,
    seq,
    clientId: null,
    role,
    content,
    createdAt: '2026-11-22T10:00:00Z',
    replyTo: null,
    status: null,
    quickReplies: [],
    attachments: [],
    cards: [],
    sources: [],
    author: null,
  };
}

const sara = { id: 'a', name: 'Sara', pictureUrl: null, isOnline: true };

const start = (): ConversationState => initialState(fields, [], false);
const added = (seq: number, added: Message): ConversationEvent => ({
  __typename: 'MessageAdded',
  conversationId,
  seq,
  message: added,
});
const started = (replyId: string): ConversationEvent => ({ __typename: 'ReplyStarted', conversationId, replyId });
const delta = (replyId: string, index: number, text: string): ConversationEvent => ({
  __typename: 'ReplyDelta',
  conversationId,
  replyId,
  index,
  text,
});
const play = (events: ConversationEvent[], from = start()): ConversationState => events.reduce(applyEvent, from);

describe('numbered events', () => {
  it('are applied once, however often they are replayed', () => {
    const first = added(1, message(1, 'VISITOR', 'hello'));
    const once = play([first]);
    expect(applyEvent(once, first)).toBe(once);
    expect(once.messages).toHaveLength(1);
  });

  it('leave the cursor at the last one seen, and answers over HTTP do not move it', () => {
    const state = withMessages(play([added(1, message(1, 'VISITOR', 'a'))]), [message(5, 'VISITOR', 'b')]);
    expect(state.cursor).toBe(1);
    const between = play([added(2, message(2, 'ASSISTANT', 'answer')), added(5, message(5, 'VISITOR', 'b'))], state);
    expect(between.messages.map(({ content }) => content)).toEqual(['a', 'answer', 'b']);
    expect(between.cursor).toBe(5);
  });

  it('of another conversation change nothing', () => {
    const state = start();
    expect(applyEvent(state, { ...added(1, message(1, 'VISITOR', 'x')), conversationId: 'other' })).toBe(state);
  });

  it('replace a changed message where it stands', () => {
    const state = play([
      added(1, message(1, 'VISITOR', 'a')),
      added(2, message(2, 'ASSISTANT', 'b')),
      { __typename: 'MessageChanged', conversationId, seq: 3, message: message(1, 'VISITOR', 'removed') },
    ]);
    expect(state.messages.map(({ content }) => content)).toEqual(['removed', 'b']);
  });
});

describe('a streamed reply', () => {
  it('grows by its deltas and becomes the stored message', () => {
    const streaming = play([started('r'), delta('r', 0, 'مرحبًا '), delta('r', 1, 'بك')]);
    expect(streaming.reply?.text).toBe('مرحبًا بك');
    const settled = applyEvent(streaming, added(1, message(1, 'ASSISTANT', 'مرحبًا بك', 'r')));
    expect(settled.reply).toBeNull();
    expect(settled.messages.map(({ id }) => id)).toEqual(['r']);
  });

  it('starts over when it is announced again', () => {
    const state = play([started('r'), delta('r', 0, 'Hel'), started('r'), delta('r', 0, 'Hello')]);
    expect(state.reply?.text).toBe('Hello');
  });

  it('goes on for one who joins late and is told in one piece what was said so far', () => {
    const joined = play([started('r'), delta('r', 4, 'all so far'), delta('r', 5, ', and more')]);
    expect(joined.reply?.text).toBe('all so far, and more');
  });

  it('has the same text wherever the line was cut, and wherever it was taken up again', () => {
    const tokens = ['I ', 'have ', 'two ', 'flats ', 'in ', 'مدينتي', '.'];
    const told = (from: number, to: number) => tokens.slice(from, to).map((text, at) => delta('r', from + at, text));
    for (const cut of tokens.keys())
      for (let back = cut + 1; back <= tokens.length; back += 1) {
        const soFar = delta('r', back - 1, tokens.slice(0, back).join(''));
        const state = play([started('r'), ...told(0, cut), started('r'), soFar, ...told(back, tokens.length)]);
        expect(state.reply?.text, `cut at ${cut}, back at ${back}`).toBe(tokens.join(''));
      }
  });

  it('ignores repeated deltas and waits for the whole message after a gap', () => {
    const state = play([started('r'), delta('r', 0, 'one '), delta('r', 0, 'one '), delta('r', 2, 'three')]);
    expect(state.reply?.text).toBe('one ');
  });

  it('ends with a takeover, and no later word of it is shown', () => {
    const taken: ConversationEvent = {
      __typename: 'ConversationChanged',
      conversationId,
      seq: 1,
      conversation: { ...fields, state: 'HUMAN', assignee: sara },
    };
    const state = play([started('r'), delta('r', 0, 'one '), taken, delta('r', 1, 'two'), started('s')]);
    expect(state.reply).toBeNull();
    expect(state.changes).toEqual([{ after: 0, phase: 'HUMAN', assignee: sara }]);
  });

  it('is given up when another answer arrives', () => {
    const state = play([started('r'), delta('r', 0, 'half'), added(1, message(1, 'ASSISTANT', 'whole', 'other'))]);
    expect(state.reply).toBeNull();
  });
});

describe('the person who answers', () => {
  const presence = (accountId: string, isOnline: boolean): ConversationEvent => ({
    __typename: 'AssigneePresence',
    conversationId,
    accountId,
    isOnline,
  });

  it('is told from messages to who has not seen them come, and so is that they handed back', () => {
    const said = [
      message(1, 'VISITOR', 'Hello'),
      message(2, 'ASSISTANT', 'Hi'),
      { ...message(4, 'AGENT', 'I am Sara'), author: { name: 'Sara', pictureUrl: null } },
      message(5, 'VISITOR', 'And now?'),
      message(7, 'ASSISTANT', 'Here I am'),
    ];
    const lines = (state: 'BOT' | 'HUMAN', count = said.length) =>
      initialState({ ...fields, state }, said.slice(0, count), false).changes.map(({ after, phase, assignee }) =>
        [after, phase, assignee?.name].join(' '),
      );
    expect(lines('BOT')).toEqual(['3 HUMAN Sara', '6 BOT ']);
    expect(lines('HUMAN', 4)).toEqual(['3 HUMAN Sara']);
    expect(lines('BOT', 4)).toEqual(['3 HUMAN Sara', '5 BOT ']);
    expect(lines('BOT', 2)).toEqual([]);
  });

  it('comes and goes, and nobody else in their place', () => {
    const taken = withConversation(start(), { ...fields, state: 'HUMAN', assignee: sara });
    expect(applyEvent(taken, presence('a', false)).assignee).toEqual({ ...sara, isOnline: false });
    expect(applyEvent(taken, presence('b', false))).toBe(taken);
    expect(applyEvent(start(), presence('a', true)).assignee).toBeNull();
  });
});

describe('reading and typing', () => {
  it('counts what others wrote after the last read message', () => {
    const state = play([
      added(1, message(1, 'VISITOR', 'a')),
      added(2, message(2, 'ASSISTANT', 'b')),
      added(3, message(3, 'AGENT', 'c')),
    ]);
    expect(unreadCount(state)).toBe(2);
    expect(unreadCount({ ...state, readByVisitorSeq: 2 })).toBe(1);
  });

  it('never moves a read mark back', () => {
    const state = { ...start(), readByVisitorSeq: 7 };
    expect(withConversation(state, { ...fields, readByVisitorSeq: 3 }).readByVisitorSeq).toBe(7);
  });

  it('shows others typing, not the visitor, until they write', () => {
    const typing = (role: Message['role']): ConversationEvent => ({
      __typename: 'Typing',
      conversationId,
      role,
      typing: true,
    });
    expect(play([typing('VISITOR')]).typing).toBeNull();
    expect(play([typing('AGENT')]).typing).toBe('AGENT');
    expect(play([typing('AGENT'), added(1, message(1, 'AGENT', 'here'))]).typing).toBeNull();
    const ended = withConversation(play([typing('AGENT')]), { ...fields, state: 'CLOSED' });
    expect(ended.typing).toBeNull();
  });
});
