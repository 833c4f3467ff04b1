import { LeadByIdDocument, LeadRecordsDocument, CreateLeadDocument } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { readLeadMessages } from './lead-messages-reader.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

const given = { source: 'WEBSITE', intent: 'WARM' } as const;

async function create(input: object, token = person) {
  return (await send(gateway.url, CreateLeadDocument, { input: { ...given, ...input } }, token)).createLead.lead;
}

async function find(id: string, token = person) {
  return (await send(gateway.url, LeadByIdDocument, { id }, token)).lead;
}

async function ask(userId: string, channel: string, content: string) {
  const input = { tenant: 'demo', userId, channel, content };
  const query = `mutation ($input: AskInput!) { ask(input: $input) { leadId } }`;
  return ((await sendText(gateway.url, query, { input })) as { ask: { leadId: string } }).ask.leadId;
}

describe('a lead made by hand', () => {
  it.each([
    ['HOT', 70],
    ['WARM', 40],
    ['COLD', 0],
  ] as const)('that is %s has a score that does not contradict it', async (intent, score) => {
    const lead = await create({ intent, name: 'Mona', email: `${intent}@made.example` });
    expect(lead).toMatchObject({ intent, score, name: 'Mona', email: `${intent.toLowerCase()}@made.example` });
    expect(lead.messages).toEqual([]);
    expect(await find(lead.id)).toEqual(lead);
  });

  it('takes the number of the document, and completes one of the country', async () => {
    expect(await create({ phone: '+1234567890' })).toMatchObject({ phone: '+1234567890' });
    expect(await create({ phone: '010 0222 3344' })).toMatchObject({ phone: '+201002223344' });
  });

  it('is qualified as soon as need and contact are known, and no longer than that', async () => {
    const query = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { lastAction } } }`;
    const { id } = await create({ email: 'qualified@made.example', requirement: 'a villa' });
    const read = `query ($id: ID!) { lead(id: $id) { lastAction } }`;
    expect(await sendText(gateway.url, read, { id }, person)).toEqual({ lead: { lastAction: 'Qualified lead' } });
    const emptied = await sendText(gateway.url, query, { input: { id, requirement: null } }, person);
    expect(emptied).toEqual({ updateLead: { lead: { lastAction: 'Missing requirement' } } });
  });

  it('leaves an audit row with who made it', async () => {
    const { id } = await create({ name: 'Audited' });
    const [tenant] = await gateway.database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant where slug = 'demo'`),
    );
    const rows = await gateway.database.inTenant(tenant?.id ?? '', (transaction) =>
      transaction.query(
        `select action, resource_type, account_id is not null as signed_in, changes->'name'->>'after' as name
           from audit_row where resource_id = $1`,
        [id],
      ),
    );
    expect(rows).toEqual([{ action: 'create', resource_type: 'lead', signed_in: true, name: 'Audited' }]);
  });

  it.each([
    ['nobody at all', {}, 'name'],
    ['a blank name', { name: '  ' }, 'name'],
    ['an e-mail that is none', { email: 'nonsense' }, 'email'],
    ['a phone number that is none', { name: 'x', phone: '12' }, 'phone'],
  ])('refuses %s, naming it', async (_name, input, field) => {
    await expect(create(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it("belongs to the caller's own tenant", async () => {
    await openTenant(gateway, 'neighbours');
    for (const tenant of ['neighbours', 'no-such-tenant'])
      await expect(create({ name: 'x', tenant })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await create({ name: 'x', tenant: 'demo' })).toMatchObject({ name: 'x' });
  });
});

describe('one contact', () => {
  it('is met by its phone number and by its e-mail address', async () => {
    const first = await create({ name: 'Nour', phone: '+201005550001', email: 'Nour@One.example' });
    const byPhone = await create({ phone: '0100 555 0001', intent: 'HOT' });
    expect(byPhone).toMatchObject({ id: first.id, name: 'Nour', email: 'nour@one.example', intent: 'HOT', score: 70 });
    const byEmail = await create({ email: 'nour@one.EXAMPLE', name: 'Nour Adel' });
    expect(byEmail).toMatchObject({ id: first.id, name: 'Nour Adel', phone: '+201005550001' });
  });

  it('is made once by ten who bring it along at once', async () => {
    const leads = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        create({ name: `Sara ${index}`, phone: '+201005550002', email: 'sara@one.example' }),
      ),
    );
    expect(new Set(leads.map(({ id }) => id)).size).toBe(1);
  });

  it('that wrote from a number is met by it, and the other way round', async () => {
    const wrote = await ask('+201005550003', 'WHATSAPP', 'I want a flat');
    expect((await create({ phone: '+201005550003', name: 'Ali' })).id).toBe(wrote);
    const made = await create({ phone: '+201005550004', name: 'Hoda' });
    expect(await ask('201005550004', 'WHATSAPP', 'hello')).toBe(made.id);
    expect(await ask('+201005550004', 'SMS', 'hello')).toBe(made.id);
  });

  it('is not taken for somebody who merely typed its number', async () => {
    const typed = await ask('impostor', 'WEBSITE', 'Call me on +201005550005');
    expect(await ask('+201005550005', 'WHATSAPP', 'hello')).not.toBe(typed);
    const made = await create({ phone: '+201005550006', name: 'Omar' });
    expect(await ask('+201005550006', 'WEBSITE', 'hello')).not.toBe(made.id);
  });
});

describe('a lead of another tenant', () => {
  it('is told from one that does not exist only where that is asked for', async () => {
    const { id } = await create({ name: 'Ours' });
    const stranger = await openTenant(gateway, 'strange');
    await expect(find(id, stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await find('01926b3e-0000-7000-8000-000000000000', stranger)).toBeNull();
    expect(await find('nonsense', stranger)).toBeNull();
    expect(await sendText(gateway.url, `query ($id: ID!) { lead(id: $id) { id } }`, { id }, stranger)).toEqual({
      lead: null,
    });
  });
});

describe('the list of lead records', () => {
  const page = async (variables: object) =>
    (await send(gateway.url, LeadRecordsDocument, variables, person)).leads.nodes;

  it('is the newest first, by number, with the last messages of each', async () => {
    for (const name of ['one', 'two', 'three']) await create({ name });
    const all = await page({ first: 1_000 });
    expect(all.slice(0, 3).map(({ name }) => name)).toEqual(['three', 'two', 'one']);
    expect(await page({ first: 2, offset: 1 })).toEqual(all.slice(1, 3));
    const demo = all.find(({ name }) => name === 'Sara Mansour');
    expect(demo?.messages.map(({ role }) => role)).toEqual(['VISITOR', 'ASSISTANT', 'VISITOR', 'ASSISTANT']);
    expect(await page({ filter: { intents: ['HOT'] } })).toEqual(all.filter(({ intent }) => intent === 'HOT'));
    expect(await page({ filter: { channels: ['INSTAGRAM'] } })).toEqual(
      all.filter(({ source }) => source === 'INSTAGRAM'),
    );
  });

  it('costs as many statements for many leads as for one', async () => {
    const costs = async (first: number) => {
      const before = gateway.log.statements.length;
      const { length } = await page({ first });
      // What goes on beside it, such as the relay's looking for work, reads neither.
      const statements = gateway.log.statements.slice(before).filter((text) => /from lead|join message/.test(text));
      return { length, statements: statements.length };
    };
    const [few, many] = [await costs(1), await costs(1_000)];
    expect(many.length).toBeGreaterThan(20);
    expect(few.statements).toBe(2);
    expect(many.statements).toBe(2);
  });

  it('bounds the messages of all its leads together', async () => {
    const contacts = Array.from({ length: 101 }, () => newId());
    const read = gateway.database.inTenant(newId(), (transaction) =>
      readLeadMessages(transaction, contacts, 500, null),
    );
    await expect(read).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'last' } });
  });
});
