import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationSession } from './conversation-session.ts';
import { MemoryStore } from './key-value-store.ts';
import { MemoryOutbox } from './memory-outbox.ts';
import { visitorKey } from './storage-keys.ts';
import { begunConversation } from './testing/begun-conversation.ts';

/** Nothing listens there: the socket is refused at once, and only what goes over HTTP is looked at here. */
const ENDPOINT = 'http://127.0.0.1:1';

const none = { replyTo: null, status: null, quickReplies: [], cards: [] };
const conversation = { ...begunConversation, messages: { nodes: [], pageInfo: { hasPreviousPage: false } } };
const widget = { title: 'Demo', greeting: 'Hello', quickReplies: [], accentColor: '#0f6b5c', language: 'EN' };
const started = { token: 'visitor-1', expiresAt: '2027-01-01T00:00:00Z', conversation, widget };

interface Asked {
  operation: string;
  input: Record<string, unknown>;
  token: string | null;
}
/** What the network answers to one request; a thrown error is a lost connection. */
type Answer = (asked: Asked) => object;

const failure = (code: string): object => ({ data: null, errors: [{ message: code, extensions: { code } }] });

function sent({ input }: Asked): object {
  const { clientId, content } = input;
  const message = { id: 'm1', seq: 1, clientId, content, role: 'VISITOR', ...none };
  return { data: { sendMessage: { message: { ...message, createdAt: '2026-11-22T10:00:00Z' } } } };
}

describe('ConversationSession', () => {
  let store: MemoryStore;
  let outbox: MemoryOutbox;
  let asked: Asked[];
  let answer: Answer;
  let session: ConversationSession;

  const count = (operation: string): number => asked.filter((request) => request.operation === operation).length;

  function open(): ConversationSession {
    session = new ConversationSession({
      endpoint: ENDPOINT,
      tenant: 'demo',
      arrival: () => ({ identity: null, opener: null, locale: 'en', page: { url: 'https://host.example/' } }),
      store,
      outbox,
      onChange: () => {},
      onMessage: () => {},
      onConversation: () => {},
    });
    return session;
  }

  beforeEach(() => {
    store = new MemoryStore();
    outbox = new MemoryOutbox();
    asked = [];
    answer = (request) =>
      request.operation === 'StartConversation' ? { data: { startConversation: started } } : sent(request);
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
      const { query, variables } = await new Response(init.body).json();
      const operation = /(?:mutation|query) (\w+)/.exec(query)?.[1] ?? '';
      const request = { operation, input: variables.input, token: new Headers(init.headers).get('authorization') };
      asked.push(request);
      return Response.json(answer(request));
    });
  });
  afterEach(() => {
    session.stop();
    vi.unstubAllGlobals();
  });

  it('keeps the token and gives it back to continue the conversation', async () => {
    open().start();
    await vi.waitFor(() => expect(session.conversation?.id).toBe('c1'));
    session.stop();
    open().start();
    await vi.waitFor(() => expect(count('StartConversation')).toBe(2));
    expect(asked.map(({ input }) => input['visitorToken'])).toEqual([null, 'visitor-1']);
  });

  it('asks once when it is refused, however often the panel asks to start, and again after a restart', async () => {
    answer = () => failure('NOT_FOUND');
    open().start();
    await vi.waitFor(() => expect(session.refusal).toBe('NOT_FOUND'));
    for (let times = 0; times < 5; times++) session.start();
    expect(count('StartConversation')).toBe(1);
    session.restart();
    await vi.waitFor(() => expect(count('StartConversation')).toBe(2));
  });

  it('starts by itself once the gateway can be reached, and then sends what was typed', async () => {
    let up = false;
    const reachable = answer;
    answer = (request) => {
      if (!up) throw new TypeError('Failed to fetch');
      return reachable(request);
    };
    open().send('typed early');
    await vi.waitFor(() => expect(count('StartConversation')).toBe(1));
    up = true;
    session.wake();
    await vi.waitFor(() => expect(count('SendMessage')).toBe(1));
    await vi.waitFor(() => expect(session.outbox.entries).toEqual([]));
    expect(session.conversation?.messages.map(({ content }) => content)).toEqual(['typed early']);
  });

  it('sends a message whose answer was lost again as the same message', async () => {
    const reachable = answer;
    let lost = false;
    answer = (request) => {
      if (request.operation === 'SendMessage' && !lost) {
        lost = true;
        throw new TypeError('Failed to fetch');
      }
      return reachable(request);
    };
    open().send('once');
    await vi.waitFor(() => expect(count('SendMessage')).toBe(2), { timeout: 5_000 });
    await vi.waitFor(() => expect(session.outbox.entries).toEqual([]));
    const ids = asked.filter(({ operation }) => operation === 'SendMessage').map(({ input }) => input['clientId']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(session.conversation?.messages).toHaveLength(1);
  });

  it('lets go of a token that is no longer good and starts as a new visitor', async () => {
    store.set(visitorKey(ENDPOINT, 'demo'), 'expired');
    const reachable = answer;
    answer = (request) =>
      request.input['visitorToken'] === 'expired' ? failure('UNAUTHENTICATED') : reachable(request);
    open().start();
    await vi.waitFor(() => expect(session.conversation?.id).toBe('c1'), { timeout: 5_000 });
    expect(store.get(visitorKey(ENDPOINT, 'demo'))).toBe('visitor-1');
  });
});
