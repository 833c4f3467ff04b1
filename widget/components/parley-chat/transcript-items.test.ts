import { describe, expect, it } from 'vitest';
import { type ConversationState, initialState, type Message } from '../../client/conversation-state.ts';
import type { OutboxEntry } from '../../client/outbox.ts';
import { transcriptItems } from './transcript-items.ts';

// Local times: which day a message belongs to is the reader's.
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute);
const NOW = at(22, 18).getTime();

function message(seq: number, role: Message['role'], time: Date, clientId: string | null = null): Message {
  const createdAt = time.toISOString();
  const none = { replyTo: null, status: null, quickReplies: [], attachments: [], cards: [], sources: [], author: null };
  return { id: `m${seq}`, seq, clientId, role, content: `${seq}`, createdAt, ...none };
}

function conversation(messages: Message[], change: Partial<ConversationState> = {}): ConversationState {
  const marks = { lastSeq: 9, unreadCount: 0, readByPeopleSeq: 1, readByVisitorSeq: 0, rating: null };
  return { ...initialState({ id: 'c', state: 'BOT', assignee: null, ...marks }, messages, false), ...change };
}

const shown = (state: ConversationState, outbox: OutboxEntry[] = [], greeting = ''): string[] =>
  transcriptItems(state, outbox, greeting, NOW).map((item) =>
    item.kind === 'bubble' ? `${item.key}${item.first ? ' first' : ''}${item.last ? ' last' : ''}` : item.kind,
  );

describe('transcriptItems', () => {
  it('groups one writer within five minutes', () => {
    const state = conversation([
      message(1, 'VISITOR', at(22, 9, 0)),
      message(2, 'VISITOR', at(22, 9, 2)),
      message(3, 'VISITOR', at(22, 9, 30)),
      message(4, 'ASSISTANT', at(22, 9, 30)),
    ]);
    expect(shown(state)).toEqual(['m1 first', 'm2 last', 'm3 first last', 'm4 first last']);
  });

  it('draws a line where the day changes, and none for a conversation of today', () => {
    const messages = [message(1, 'VISITOR', at(21, 23, 59)), message(2, 'VISITOR', at(22, 0, 1))];
    expect(shown(conversation(messages))).toEqual(['day', 'm1 first last', 'day', 'm2 first last']);
    expect(shown(conversation(messages.slice(1)))).toEqual(['m2 first last']);
  });

  it('keeps the key of a message when it is sent, and shows it once', () => {
    const entry: OutboxEntry = { clientId: 'own', content: 'hi', at: NOW, state: 'sending' };
    expect(shown(conversation([]), [entry])).toEqual(['own first last']);
    expect(shown(conversation([message(1, 'VISITOR', at(22, 9), 'own')]), [entry])).toEqual(['own first last']);
  });

  it('keeps the key of a reply when it is stored, and shows none before its first word', () => {
    const reply = { id: 'm1', text: 'Hel', next: 1 };
    expect(shown(conversation([], { reply }))).toEqual(['m1 first last']);
    expect(shown(conversation([], { reply: { ...reply, text: '' } }))).toEqual([]);
    expect(shown(conversation([message(1, 'ASSISTANT', at(22, 9))]))).toEqual(['m1 first last']);
  });

  it('greets at the top, but not in the middle of a longer history', () => {
    const messages = [message(1, 'ASSISTANT', at(22, 9))];
    expect(shown(conversation(messages), [], 'Hello')).toEqual(['greeting first last', 'm1 first last']);
    expect(shown(conversation(messages, { hasEarlier: true }), [], 'Hello')).toEqual(['m1 first last']);
  });

  it('says who answers at the place where it changed, and parts the groups there', () => {
    const messages = [message(1, 'VISITOR', at(22, 9)), message(2, 'VISITOR', at(22, 9, 1))];
    const changes = [
      { after: 1, phase: 'HUMAN' as const, assignee: { id: 'a', name: 'Sara', pictureUrl: null, isOnline: true } },
    ];
    expect(shown(conversation(messages, { changes }))).toEqual(['m1 first last', 'change', 'm2 first last']);
  });

  it('tells sent from seen', () => {
    const state = conversation([message(1, 'VISITOR', at(22, 9)), message(2, 'VISITOR', at(22, 9))]);
    const deliveries = transcriptItems(state, [], '', NOW).map((item) => item.kind === 'bubble' && item.delivery);
    expect(deliveries).toEqual(['seen', 'sent']);
  });
});
