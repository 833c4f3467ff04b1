import { request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { SendMessageDocument } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import { postFile, upload } from '../testing/upload.ts';
import { TestVisitor } from '../testing/visitor.ts';
import { TenantSweep } from '../events/tenant-sweep.ts';
import { unsentFiles } from './unsent-files.ts';

/** The smallest picture: one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const megabyte = 1024 * 1024;

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

const start = () => TestVisitor.start(gateway.url);

function give(visitor: TestVisitor, bytes: Uint8Array<ArrayBuffer> = png, name = 'flat.png', token = visitor.token) {
  return upload(gateway.url, { conversationId: visitor.conversationId, name, bytes }, token);
}

function say(visitor: TestVisitor, attachmentIds: readonly string[], content = '', clientId: string = newId()) {
  const input = { conversationId: visitor.conversationId, clientId, content, attachmentIds: [...attachmentIds] };
  return send(gateway.url, SendMessageDocument, { input }, visitor.token).then(
    ({ sendMessage }) => sendMessage.message,
  );
}

const replyMutation = `mutation ($input: ReplyInput!) {
  reply(input: $input) { message { role content attachments { id name } } }
}`;

function reply(visitor: TestVisitor, attachmentIds: readonly string[], content = '') {
  const input = { conversationId: visitor.conversationId, clientId: newId(), content, attachmentIds };
  return sendText(gateway.url, replyMutation, { input }, person);
}

const fetched = (path: string) => fetch(new URL(path, gateway.url));

describe('a file', () => {
  it('is sent with a message, told to whoever listens, and given back as it was', async () => {
    const visitor = await start();
    const file = await give(visitor);
    expect(file).toMatchObject({ name: 'flat.png', contentType: 'image/png', size: png.length });
    const message = await say(visitor, [file.id], 'This one');
    expect(message).toMatchObject({ content: 'This one', attachments: [{ id: file.id, name: 'flat.png' }] });
    const heard = await visitor.hear(0, (event) => event.__typename === 'MessageAdded');
    expect(heard.at(-1)).toMatchObject({
      message: { attachments: [{ id: file.id, url: message.attachments[0]?.url }] },
    });
    const answer = await fetched(message.attachments[0]?.url ?? '');
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename*=UTF-8''flat.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'content-length': String(png.length),
    });
  });

  it('of many pieces is given back whole, and its name stands for what was not written', async () => {
    const visitor = await start();
    const text = Buffer.from('مساحة الشقة ١٢٠ مترًا\n'.repeat(60_000));
    const file = await give(visitor, text, 'مواصفات الشقة.txt');
    const message = await say(visitor, [file.id], ' ');
    expect(message.content).toBe('مواصفات الشقة.txt');
    const answer = await fetched(message.attachments[0]?.url ?? '');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%D9%85/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(text)).toBe(true);
  });

  it('is sent by people too, who take the conversation over with it', async () => {
    const visitor = await start();
    const file = await give(visitor, png, 'plan.png', person);
    expect(await reply(visitor, [file.id])).toMatchObject({
      reply: { message: { role: 'AGENT', content: 'plan.png', attachments: [{ id: file.id }] } },
    });
    const state = `query ($id: ID!) { conversation(id: $id) { state } }`;
    expect(await sendText(gateway.url, state, { id: visitor.conversationId }, person)).toMatchObject({
      conversation: { state: 'HUMAN' },
    });
  });

  it('is in one message, however often and at once it is sent', async () => {
    const visitor = await start();
    const { id } = await give(visitor);
    const clientId = newId();
    const sent = await Promise.all([1, 2, 3].map(() => say(visitor, [id], 'Once', clientId)));
    expect(new Set(sent.map((message) => message.id)).size).toBe(1);
    await expect(say(visitor, [id], 'Twice')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'attachmentIds' });
  });

  it("of another conversation, or of the other side, is nobody's to send, and nothing of the message is stored", async () => {
    const [visitor, other] = [await start(), await start()];
    const [theirs, persons] = [await give(other), await give(visitor, png, 'a.png', person)];
    for (const id of [theirs.id, persons.id, newId()]) {
      await expect(say(visitor, [id], 'Mine')).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'attachmentIds',
      });
    }
    const own = await give(visitor);
    await expect(reply(visitor, [own.id])).rejects.toMatchObject({ field: 'attachmentIds' });
    expect((await say(visitor, [own.id])).seq).toBe(1);
  });

  it.each([
    ['an empty message without one', []],
    ['no id', ['nothing']],
    ['eleven', Array.from({ length: 11 }, () => newId())],
  ])('is refused where there is %s', async (_what, ids) => {
    await expect(say(await start(), ids)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('an upload', () => {
  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.png'],
    [
      'a drawing that can run scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'a.svg',
    ],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'setup.pdf'],
    ['an archive', Buffer.from('504b0304140000000800', 'hex'), 'flat.zip'],
    ['bytes called text', Buffer.from([0x41, 0, 0x42]), 'a.txt'],
  ])('of %s is refused, whatever it is called', async (_what, bytes, name) => {
    const visitor = await start();
    const answer = await postFile(gateway.url, { conversationId: visitor.conversationId, name, bytes }, visitor.token);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'file' } }] });
  });

  it('is refused where it is empty or over 10 MB', async () => {
    const visitor = await start();
    const { conversationId, token } = visitor;
    for (const size of [0, 10 * megabyte + 1]) {
      const bytes = Buffer.alloc(size, 'a');
      const answer = await postFile(gateway.url, { conversationId, name: 'a.txt', bytes }, token);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { field: 'file' } }] });
    }
    expect((await give(visitor, Buffer.alloc(10 * megabyte, 'a'), 'a.txt')).size).toBe(10 * megabyte);
  });

  it('that is cut off keeps nothing, and the next one is taken', async () => {
    const visitor = await start();
    const { conversationId, token } = visitor;
    const address = new URL(`/files?conversationId=${conversationId}&name=a.png`, gateway.url);
    for (let time = 0; time < 9; time++) {
      const headers = { authorization: `Bearer ${token}`, 'content-length': png.length };
      const request = httpRequest(address, { method: 'POST', headers });
      const cut = new Promise((resolve) => request.once('error', resolve));
      request.write(png.subarray(0, 20));
      setTimeout(() => request.destroy(), 50);
      await cut;
    }
    await give(visitor);
    const rows = await asOwner(gateway.database, (transaction) =>
      transaction.query(`select id from attachment where conversation_id = $1`, [conversationId]),
    );
    expect(rows).toHaveLength(1);
  });

  it('that hardly sends keeps nobody else from sending, and is cut', async () => {
    const [slow, quick] = [await start(), await start()];
    const begun = Date.now();
    const cuts = Array.from({ length: 8 }, () => hardlySend(slow));
    await delay(300);
    await give(quick);
    await Promise.race(cuts.map(({ cut }) => cut));
    expect(Date.now() - begun).toBeLessThan(7_000);
    for (const { request, cut } of cuts) {
      request.destroy();
      await cut;
    }
    await give(slow);
  });

  /** A file of a megabyte of which a byte comes now and then. */
  function hardlySend({ conversationId, token }: TestVisitor) {
    const address = new URL(`/files?conversationId=${conversationId}&name=a.txt`, gateway.url);
    const headers = { authorization: `Bearer ${token}`, 'content-length': megabyte };
    const request = httpRequest(address, { method: 'POST', headers });
    const drip = setInterval(() => request.write('a'), 100);
    const cut = new Promise((resolve) => request.once('error', resolve)).finally(() => clearInterval(drip));
    return { request, cut };
  }

  it('is saved under a name that says what it is, and leads nowhere', async () => {
    const visitor = await start();
    const names = ['../../etc/passwd', '\u202egpj.exe', '..png', 'a/b\\c.PNG', '', `${'x'.repeat(900)}.png`];
    const kept: string[] = [];
    for (const name of names) kept.push((await give(visitor, png, name)).name);
    expect(kept).toEqual(['passwd.png', 'gpj.exe.png', 'png.png', 'c.png', 'file.png', `${'x'.repeat(120)}.png`]);
  });

  it.each([
    ['nobody', () => undefined, 401],
    ['the visitor of another conversation', async () => (await start()).token, 404],
  ])('by %s is refused', async (_who, tokenOf, status) => {
    const { conversationId } = await start();
    const answer = await postFile(gateway.url, { conversationId, name: 'a.png', bytes: png }, await tokenOf());
    expect(answer.status).toBe(status);
  });

  it.each(['foo', '///', 'a b', ';', 'image/png,text/plain'])(
    'of the type %j, which is none, is refused',
    async (type) => {
      const { conversationId, token } = await start();
      const headers = { 'content-type': type, authorization: `Bearer ${token}` };
      const address = `${gateway.url}/files?conversationId=${conversationId}&name=a.png`;
      const answer = await fetch(address, { method: 'POST', headers, body: png });
      expect(answer.status).toBe(415);
      expect(await answer.json()).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
      });
    },
  );

  it('is refused where twenty wait already', async () => {
    const visitor = await start();
    const { conversationId, token } = visitor;
    const given = { conversationId, name: 'a.png', bytes: png };
    const answers = await Promise.all(Array.from({ length: 8 }, () => postFile(gateway.url, given, token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (let index = 8; index < 20; index++) await give(visitor);
    expect((await postFile(gateway.url, given, token)).status).toBe(409);
  });

  it('that no message takes is removed after a day, and one that was sent is not', async () => {
    const visitor = await start();
    const [sent, waiting, fresh] = [await give(visitor), await give(visitor), await give(visitor)];
    await say(visitor, [sent.id]);
    await asOwner(gateway.database, (transaction) =>
      transaction.query(`update attachment set created_at = now() - interval '25 hours' where id = any($1::uuid[])`, [
        [sent.id, waiting.id],
      ]),
    );
    await new TenantSweep(gateway.database, unsentFiles, () => {}).remove();
    const statuses = await Promise.all([sent, waiting, fresh].map(async ({ url }) => (await fetched(url)).status));
    expect(statuses).toEqual([200, 404, 200]);
  });
});

describe('the link of a file', () => {
  it.each([
    ['another file', (url: URL) => void (url.pathname = url.pathname.replace(/[^/]+$/, newId()))],
    ['another time', (url: URL) => url.searchParams.set('expires', '99999999999')],
    ['no signature', (url: URL) => url.searchParams.delete('signature')],
    ['another signature', (url: URL) => url.searchParams.set('signature', 'A'.repeat(43))],
  ])('opens nothing with %s', async (_what, change) => {
    const url = new URL((await give(await start())).url, gateway.url);
    expect((await fetch(url)).status).toBe(200);
    change(url);
    expect((await fetch(url)).status).toBe(404);
  });
});
