import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendText } from '../testing/graphql-client.ts';
import { MailStandIn } from '../testing/mail-stand-in.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let mails: MailStandIn;
let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  mails = await MailStandIn.start();
  const addresses = { sender: 'parley@agency.example', recipients: ['sales@agency.example', 'boss@agency.example'] };
  gateway = await startTestGateway({
    mail: { server: '127.0.0.1', port: mails.port, username: undefined, password: undefined, ...addresses },
    publicUrl: 'https://chat.agency.example',
  });
  person = await loginAsDemo(gateway);
});
afterAll(async () => {
  await gateway.close();
  await mails.close();
});
beforeEach(() => {
  mails.deliveries.length = 0;
  mails.verdicts.length = 0;
  mails.refusedRecipients.clear();
});

const update = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }`;
const create = `mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } } }`;
let made = 0;

async function createLead(input: object, token = person) {
  const lead = { source: 'WEBSITE', intent: 'HOT', name: `Lead ${(made += 1)}`, ...input };
  const answer = await sendText(gateway.url, create, { input: lead }, token);
  return (answer as { createLead: { lead: { id: string } } }).createLead.lead.id;
}

const setIntent = (id: string, intent: string) => sendText(gateway.url, update, { input: { id, intent } }, person);
const untilDeliveries = (count: number, timeout = 15_000) =>
  expect.poll(() => mails.deliveries.length, { timeout, interval: 50 }).toBe(count);
const read = (index: number) => PostalMime.parse(mails.deliveries[index]?.source ?? '');
const settle = () => new Promise((resolve) => setTimeout(resolve, 700));

async function promises(state = 'true') {
  return gateway.database.outsideTenants((transaction) =>
    transaction.query<{ last_error: string | null; attempts: number }>(
      `select last_error, attempts, dead_at from outbox_entry where topic = 'lead.turned-hot' and ${state}`,
    ),
  );
}

describe('a visitor who turns hot', () => {
  it.each([
    [
      'en',
      'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.',
    ],
    ['ar', 'عايزة أشتري شقة غرفتين الأسبوع ده، ميزانيتي ٤ مليون، كلموني على ٠١٠٠١٢٣٤٥٦٧ أنا منى'],
  ])('is told of in one e-mail with all that is known (%s)', async (locale, sentence) => {
    const visitor = await TestVisitor.start(gateway.url, { locale });
    await visitor.say(sentence);
    await untilDeliveries(1);
    const [delivery] = mails.deliveries;
    expect(delivery).toMatchObject({
      from: 'parley@agency.example',
      to: ['sales@agency.example', 'boss@agency.example'],
    });
    const mail = await read(0);
    expect(mail.subject).toMatch(/^Hot lead: (Mona|منى)$/);
    for (const body of [mail.text, mail.html]) {
      for (const known of ['+201001234567', sentence, `conversation=${visitor.conversationId}`])
        expect(body?.replaceAll('&#x3D;', '=').replaceAll('&#x2F;', '/')).toContain(known);
    }
    await visitor.say(locale === 'en' ? 'Please hurry' : 'بسرعة من فضلكم');
    await gateway.untilIdle();
    await settle();
    expect(mails.deliveries).toHaveLength(1);
  });
});

describe('a lead', () => {
  it('that a person makes hot is told of once for each turn', async () => {
    const id = await createLead({ intent: 'WARM' });
    await settle();
    expect(mails.deliveries).toEqual([]);
    await setIntent(id, 'HOT');
    await untilDeliveries(1);
    await setIntent(id, 'HOT');
    await sendText(gateway.url, update, { input: { id, budget: '5 million' } }, person);
    await setIntent(id, 'COLD');
    await setIntent(id, 'HOT');
    await untilDeliveries(2);
    await settle();
    expect(mails.deliveries).toHaveLength(2);
    const [first, second] = [await read(0), await read(1)];
    expect(first.messageId).not.toBe(second.messageId);
  });

  it('that is made hot twice at once is told of once', async () => {
    const id = await createLead({ intent: 'COLD' });
    await Promise.all(Array.from({ length: 6 }, () => setIntent(id, 'HOT')));
    await untilDeliveries(1);
    await settle();
    expect(mails.deliveries).toHaveLength(1);
  });

  it('is told of to those whom its tenant names, in its language', async () => {
    const owner = await openTenant(gateway, 'cairo-homes');
    await gateway.database.outsideTenants((transaction) =>
      transaction.query(
        `update tenant set language = 'AR', settings = settings || '{"notificationEmails": ["owner@cairo.example", "not an address"]}'
          where slug = 'cairo-homes'`,
      ),
    );
    await createLead({ name: 'سارة', requirement: 'شقة في مدينتي' }, owner);
    await untilDeliveries(1);
    expect(mails.deliveries[0]?.to).toEqual(['owner@cairo.example']);
    const mail = await read(0);
    expect(mail.subject).toBe('عميل ساخن: سارة');
    expect(mail.html).toMatch(/<html lang="ar-EG" dir="rtl">/);
  });

  it('cannot write a header, whatever it is called', async () => {
    const name = 'Mona\r\nBcc: everybody@example.com\u2028\r\n\r\n<img src=x onerror=alert(1)>';
    await createLead({ name });
    await untilDeliveries(1);
    const mail = await read(0);
    expect(mails.deliveries[0]?.to).toEqual(['sales@agency.example', 'boss@agency.example']);
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.subject).toBe('Hot lead: Mona Bcc: everybody@example.com <img src=x onerror=alert(1)>');
    expect(mail.html).not.toContain('<img');
  });
});

describe('a mail server', () => {
  it('that refuses for now is asked again, with the same Message-ID, until it accepts', async () => {
    mails.verdicts.push(451, 421);
    await createLead({});
    await untilDeliveries(3, 40_000);
    const ids = await Promise.all([0, 1, 2].map(async (index) => (await read(index)).messageId));
    expect(new Set(ids).size).toBe(1);
    await expect.poll(() => promises()).toEqual([]);
    expect(mails.accepted).toHaveLength(1);
  }, 60_000);

  it('that refuses for good is not asked again: the promise is a dead letter, which an admin can replay', async () => {
    mails.verdicts.push(554);
    await createLead({});
    await expect.poll(() => promises('dead_at is not null')).toMatchObject([{ attempts: 1 }]);
    const letters = `{ deadLetters { nodes { id topic lastError } } }`;
    const { deadLetters } = (await sendText(gateway.url, letters, {}, person)) as {
      deadLetters: { nodes: { id: string; topic: string; lastError: string }[] };
    };
    const [letter] = deadLetters.nodes;
    expect(letter).toMatchObject({ topic: 'lead.turned-hot', lastError: expect.stringMatching(/answered 554/) });
    const replay = `mutation ($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) { id } }`;
    await sendText(gateway.url, replay, { input: { id: letter?.id } }, person);
    await untilDeliveries(2);
    await expect.poll(() => promises()).toEqual([]);
  });

  it('that takes it for some of the recipients has taken it', async () => {
    mails.refusedRecipients.set('boss@agency.example', 550);
    await createLead({});
    await untilDeliveries(1);
    expect(mails.deliveries[0]?.to).toEqual(['sales@agency.example']);
    await expect.poll(() => promises()).toEqual([]);
  });

  it('that hangs keeps no visitor waiting', async () => {
    mails.verdicts.push(...Array.from({ length: 20 }, () => 'hang' as const));
    for (let lead = 0; lead < 20; lead += 1) await createLead({});
    await expect.poll(() => mails.deliveries.length).toBeGreaterThanOrEqual(16);
    const visitor = await TestVisitor.start(gateway.url);
    await visitor.say('hello');
    await visitor.hearReply(0);
    await gateway.database.outsideTenants((transaction) =>
      transaction.query(`delete from outbox_entry where topic = 'lead.turned-hot'`),
    );
  });
});

describe('without a mail server', () => {
  it('nothing is promised', async () => {
    const silent = await startTestGateway();
    const token = await loginAsDemo(silent);
    const input = { source: 'WEBSITE', intent: 'HOT', name: 'Mona' };
    await sendText(silent.url, create, { input }, token);
    const rows = await silent.database.outsideTenants((transaction) =>
      transaction.query(`select id from outbox_entry where topic = 'lead.turned-hot'`),
    );
    expect(rows).toEqual([]);
    await silent.close();
  });
});

describe('a visitor who wants the conversation by e-mail', () => {
  const mutation = `mutation ($input: EmailTranscriptInput!) { emailTranscript(input: $input) { email } }`;
  const ask = (visitor: TestVisitor) =>
    sendText(gateway.url, mutation, { input: { conversationId: visitor.conversationId } }, visitor.token);
  const leave = `mutation ($input: LeaveDetailsInput!) { leaveDetails(input: $input) { conversation { id } } }`;

  it('gets it at their own address, as it was said, with nothing of it taken for markup', async () => {
    const visitor = await TestVisitor.start(gateway.url, { locale: 'ar-EG' });
    await expect(ask(visitor)).rejects.toMatchObject({ code: 'CONFLICT' });
    const input = { conversationId: visitor.conversationId, email: 'Mona@Example.com' };
    await sendText(gateway.url, leave, { input }, visitor.token);
    await visitor.say('شقة <b>كبيرة</b> {{reason}}');
    await visitor.hearReply(0);
    expect(await ask(visitor)).toEqual({ emailTranscript: { email: 'mona@example.com' } });
    await untilDeliveries(1);
    expect(mails.deliveries[0]?.to).toEqual(['mona@example.com']);
    const { subject, text, html } = await read(0);
    expect(subject).toBe('محادثتك مع شُرفة');
    expect(text).toContain('شقة <b>كبيرة</b> {{reason}}');
    expect(html).toContain('شقة &lt;b&gt;كبيرة&lt;&#x2F;b&gt; {{reason}}');
    expect(html).toContain('dir="rtl"');
  });

  it('gets it three times a day at most, whichever conversation it is', async () => {
    const limited = await startTestGateway({
      rateLimits: '',
      mail: {
        server: '127.0.0.1',
        port: mails.port,
        username: undefined,
        password: undefined,
        sender: 'parley@agency.example',
        recipients: [],
      },
    });
    try {
      const askLimited = async (): Promise<unknown> => {
        const visitor = await TestVisitor.start(limited.url);
        const { conversationId, token } = visitor;
        await sendText(limited.url, leave, { input: { conversationId, email: 'victim@example.com' } }, token);
        return sendText(limited.url, mutation, { input: { conversationId } }, token);
      };
      for (let time = 0; time < 3; time++) await askLimited();
      await expect(askLimited()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    } finally {
      await limited.close();
    }
  });
});
