import { AssignWahaSessionDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { addColleague, type Colleague } from '../testing/colleague.ts';
import { openSocket, send, sendText } from '../testing/graphql-client.ts';
import { demoTenantId } from '../testing/tenant.ts';
import { WahaWorld } from './testing/waha-world.ts';

let world: WahaWorld;
let member: Colleague;
let sessionId: string;
const number = '201055550001';
const secret = 'A villa in Katameya';

/** What there is of the customer, by the eyes of whoever sees everything. */
let conversationId: string;
let contactId: string;
let leadId: string;

beforeAll(async () => {
  world = await WahaWorld.start();
  member = await addColleague(world.gateway.url, world.token, 'narrowed');
  sessionId = await world.addSession('not-theirs');
  await write('1');
  await world.gateway.untilIdle();
  const [chat] = await world.chats(sessionId);
  contactId = chat?.contact.id ?? '';
  const found = await ask('query ($id: String!) { contact(idOrPhone: $id) { lead { id } } }', { id: contactId });
  leadId = z.object({ contact: z.object({ lead: z.object({ id: z.string() }) }) }).parse(found).contact.lead.id;
  const hits = await ask('query ($id: String!) { searchMessages(query: $id) { nodes { conversation { id } } } }', {
    id: 'Katameya',
  });
  conversationId = /"conversation":\{"id":"([^"]+)"/.exec(JSON.stringify(hits))?.[1] ?? '';
});
beforeEach(() => assign(null));
afterAll(() => world.close());

const write = (key: string) =>
  world.tell('webhook_message_text', {
    session: 'not-theirs',
    payload: { id: `false_${number}@c.us_${key}`, from: `${number}@c.us`, body: secret },
  });
const ask = (query: string, variables: object = {}, token = world.token) =>
  sendText(world.gateway.url, query, variables, token);
const asMember = (query: string, variables: object = {}) => ask(query, variables, member.token);
const missing = expect.objectContaining({ code: 'NOT_FOUND' });

/** To the member, or to whom sees it anyway. */
async function assign(accountId: string | null): Promise<void> {
  const { me } = z.object({ me: z.object({ id: z.string() }) }).parse(await ask('{ me { id } }'));
  const input = { sessionId, accountId: accountId ?? me.id };
  await send(world.gateway.url, AssignWahaSessionDocument, { input }, world.token);
}

const named = '$conversation: ID!, $contact: String!, $lead: ID!';
const everything = `query (${named}) {
  conversation(id: $conversation) { id }
  node(id: $conversation) { id }
  conversations(first: 200) { nodes { id contact { phone } } }
  leads(first: 200) { nodes { id contact { phone } } }
  lead(id: $lead) { id }
  contact(idOrPhone: $contact) { id phone }
  searchMessages(query: "Katameya") { nodes { message { content } } }
}`;
const see = async (token: string, contact = contactId) =>
  JSON.stringify(await ask(everything, { conversation: conversationId, contact, lead: leadId }, token));

describe('what is said on a session', () => {
  it('is seen by those who see the session, and by nobody else', async () => {
    for (const contact of [contactId, `+${number}`]) {
      const seen = await see(member.token, contact);
      for (const what of [number, conversationId, leadId, contactId, secret]) expect(seen).not.toContain(what);
    }
    await assign(member.id);
    const seen = await see(member.token);
    for (const what of [number, conversationId, leadId, contactId, secret]) expect(seen).toContain(what);
    expect(await see(world.token)).toContain(conversationId);
  });

  it.each([
    [`reply(input: { conversationId: $conversation, clientId: "c", content: "x" }) { message { id } }`],
    [`takeOver(input: { conversationId: $conversation }) { conversation { id } }`],
    [`handBack(input: { conversationId: $conversation }) { conversation { id } }`],
    [`closeConversation(input: { conversationId: $conversation }) { conversation { id } }`],
    [`markRead(input: { conversationId: $conversation, seq: 1 }) { conversation { id } }`],
    [`setTyping(input: { conversationId: $conversation, typing: true }) { conversationId }`],
  ])('is nobody else’s to change: %s', async (field) => {
    const mutation = asMember(`mutation ($conversation: ID!) { ${field} }`, { conversation: conversationId });
    await expect(mutation).rejects.toEqual(missing);
  });

  it('nor their lead: not by its id, and not by a phone number', async () => {
    const input = { id: leadId, budget: '1' };
    const update = asMember('mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }', {
      input,
    });
    await expect(update).rejects.toEqual(missing);
    const create = asMember('mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } } }', {
      input: { phone: `+${number}`, intent: 'HOT', source: 'WEBSITE' },
    });
    await expect(create).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('nor what people corrected of its judgement', async () => {
    const admin = await addColleague(world.gateway.url, world.token, 'narrowed_admin', 'ADMIN');
    const query = `{ judgementCorrections(first: 10) { nodes { example } totalCount } judgementReviews { totalCount } }`;
    await ask('mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }', {
      input: { id: leadId, intent: 'COLD' },
    });
    expect(JSON.stringify(await ask(query))).toContain(secret);
    expect(await ask(query, {}, admin.token)).toMatchObject({ judgementCorrections: { nodes: [], totalCount: 0 } });
  });

  it('stays out of what is shown of a contact who also writes elsewhere', async () => {
    const { startConversation } = z
      .object({ startConversation: z.object({ conversation: z.object({ id: z.string() }), token: z.string() }) })
      .parse(await ask(`mutation { startConversation(input: { tenant: "demo" }) { token conversation { id } } }`));
    const own = startConversation.conversation.id;
    const tenantId = await demoTenantId(world.gateway.database);
    await world.gateway.database.inTenant(tenantId, (transaction) =>
      transaction.query(`update conversation set contact_id = $2 where id = $1`, [own, contactId]),
    );
    const query = `query ($contact: String!) { contact(idOrPhone: $contact) {
      exchanges { totalCount nodes { question { content } } }
      lead { messages { content } conversations { nodes { id } } } } }`;
    const seen = await asMember(query, { contact: contactId });
    expect(seen).toMatchObject({
      contact: {
        exchanges: { totalCount: 0, nodes: [] },
        lead: { messages: [], conversations: { nodes: [{ id: own }] } },
      },
    });
    expect(JSON.stringify(await ask(query, { contact: contactId }))).toContain(secret);
  });
});

describe('subscriptions', () => {
  it('tell of it while the session is theirs, and end or fall silent with it', async () => {
    await assign(member.id);
    const client = openSocket(world.gateway.url, member.token);
    const heard = { inbox: [] as unknown[], conversation: [] as unknown[], isOver: false };
    const next = (to: unknown[]) => (event: unknown) => void to.push(event);
    const nothing = { error: () => {}, complete: () => {} };
    client.subscribe(
      { query: `subscription { inboxEvents { ... on InboxConversationChanged { conversation { id } } } }` },
      { ...nothing, next: next(heard.inbox) },
    );
    client.subscribe(
      {
        query: `subscription ($id: ID!) { conversationEvents(conversationId: $id) { __typename } }`,
        variables: { id: conversationId },
      },
      { ...nothing, next: next(heard.conversation), complete: () => (heard.isOver = true) },
    );
    await vi.waitFor(
      async () => {
        await write(`told-${Date.now()}`);
        expect(heard.inbox.length * heard.conversation.length).toBeGreaterThan(0);
      },
      { timeout: 30_000, interval: 200 },
    );
    await assign(null);
    await world.gateway.untilIdle();
    const before = { inbox: heard.inbox.length, conversation: heard.conversation.length };
    await write('after');
    await vi.waitFor(() => expect(heard.isOver).toBe(true), { timeout: 5_000 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect({ inbox: heard.inbox.length, conversation: heard.conversation.length }).toEqual(before);
    client.terminate();
  });
});
