import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ProviderBehaviour } from '../channels/testing/provider-stand-in.ts';
import { beginLastAttempt } from '../events/testing/begin-last-attempt.ts';
import { sendText } from '../testing/graphql-client.ts';
import { uuidOfTypeId } from '../testing/type-id.ts';
import { MessagingWorld, type Developer } from './testing/messaging-world.ts';

let world: MessagingWorld;
let developer: Developer;

beforeAll(async () => {
  world = await MessagingWorld.start();
  developer = await world.developer();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.hurry();
  await world.gateway.untilIdle();
  world.graph.reset();
});

const refusal = z.object({ status: z.number(), body: z.unknown() });

async function recorded(name: string): Promise<string> {
  return readFile(new URL(`../channels/testing/fixtures/whatsapp/${name}.json`, import.meta.url), 'utf8');
}

/** An error as it was recorded. */
async function refusing(name: string, retryAfter?: string): Promise<ProviderBehaviour> {
  const { status, body } = refusal.parse(JSON.parse(await recorded(name)));
  return { kind: 'answer', status, body, ...(retryAfter !== undefined && { retryAfter }) };
}

async function accepted(change: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await world.send(developer, change);
  expect(status).toBe(202);
  return String(body['messageId']);
}

const until = (id: string, status: string) =>
  expect.poll(async () => (await world.message(developer, id))['status']).toBe(status);

/** A status as WhatsApp tells it, to the tenant's address. */
async function tell(status: string, externalId: string, change = (body: string) => body): Promise<void> {
  const body = change(await recorded(`status_${status}`)).replace(
    'wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQzQTdCNTg5RjY1MEMyRjlGMjRGSA=',
    externalId,
  );
  await post('whatsapp', body);
}

/** A webhook to the tenant's address. */
async function post(channel: string, body: string): Promise<void> {
  const { me } = z
    .object({ me: z.object({ tenant: z.object({ slug: z.string() }) }) })
    .parse(await sendText(world.gateway.url, '{ me { tenant { slug } } }', {}, developer.token));
  const path = `${world.gateway.url}/api/v1/webhook/${channel}/${me.tenant.slug}`;
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(200);
}

describe('a provider', () => {
  it('that drops the connection, ends in mid-answer or shows a page is asked again, and the message says so', async () => {
    world.graph.behave({ kind: 'drop' }, { kind: 'cut' }, { kind: 'html', status: 502 }, { kind: 'html', status: 200 });
    const recipients = ['+12025550101', '+12025550102', '+12025550103', '+12025550104'];
    const ids = await Promise.all(recipients.map((to) => accepted({ to })));
    for (const [index, id] of ids.entries()) {
      await until(id, 'sent');
      const { metadata } = await world.message(developer, id);
      // Which of them met which behaviour is chance: what was asked twice says so, and nothing else.
      const calls = world.graph.calls.filter(({ recipient }) => recipient === recipients[index]);
      expect(JSON.stringify(metadata).includes('"possibleDuplicate":true')).toBe(calls.length > 1);
    }
    expect(world.graph.calls).toHaveLength(8);
  });

  it('that tells of a message before it answers is not forgotten', async () => {
    world.graph.beforeAnswer = async ({ messageId }) => {
      await tell('read', messageId ?? '');
      await tell('delivered', messageId ?? '');
    };
    const id = await accepted();
    await world.gateway.untilIdle();
    world.graph.beforeAnswer = async () => {};
    const query = `query ($id: ID!) { outboundMessage(id: $id) { status } }`;
    const variables = { id: uuidOfTypeId('msg', id) };
    const found = await sendText(world.gateway.url, query, variables, developer.token);
    expect(found).toEqual({ outboundMessage: { status: 'READ' } });
  });

  it('that has had too much is asked again when it says, and nothing is doubled', async () => {
    world.graph.behave(await refusing('send_error_130429_rate', '1'));
    const begun = Date.now();
    const id = await accepted();
    await until(id, 'sent');
    expect(world.graph.calls).toHaveLength(2);
    expect((world.graph.calls[1]?.at ?? 0) - begun).toBeGreaterThan(950);
    expect((await world.message(developer, id))['metadata']).toEqual({ messageId: world.graph.calls[1]?.messageId });
  });

  it.each([
    ['the person is outside the window', 'send_error_131047', /24 hours/],
    ['the token is no good', 'send_error_190_token', /access token/],
    ['there is no such template', 'send_error_132001', /132001/],
  ])('that refuses because %s is not asked again, and the message says why', async (_why, fixture, words) => {
    world.graph.behave(await refusing(fixture));
    const id = await accepted();
    await until(id, 'failed');
    expect(world.graph.calls).toHaveLength(1);
    expect(await world.message(developer, id)).toMatchObject({
      sentAt: null,
      metadata: { messageId: null, error: expect.stringMatching(words) },
    });
  });

  it('that hangs holds back neither other messages nor the answer', async () => {
    world.graph.behave({ kind: 'hang' });
    const hanging = await accepted();
    // Else either may be the one that hangs.
    await expect.poll(() => world.graph.calls.length).toBe(1);
    const other = await accepted();
    await until(other, 'sent');
    expect(await world.message(developer, hanging)).toMatchObject({ status: 'pending' });
    // Its 10 s are not waited for here: what is known is that the attempt was begun.
    await world.change(`delete from outbox_entry where payload ->> 'messageId' in
                          (select id::text from outbound_message where status = 'PENDING')`);
  });
});

describe('tenants whose providers hang', () => {
  it('keep no other tenant waiting, however much they send and though they had all the room', async () => {
    const [to, other] = ['+12025550142', await world.developer()];
    const hanging: Developer[] = [];
    for (let count = 0; count < 4; count += 1) hanging.push(await world.developer());
    world.graph.beforeAnswer = ({ recipient }) => (recipient === to ? new Promise(() => {}) : Promise.resolve());
    for (const one of hanging) await Promise.all(Array.from({ length: 20 }, () => world.send(one, { to })));
    await expect.poll(() => world.graph.calls.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(50);
    const { body } = await world.send(other);
    const statusOf = async () => (await world.message(other, body['messageId']))['status'];
    await expect.poll(statusOf, { timeout: 5_000 }).toBe('sent');
    await world.change(`delete from outbox_entry`);
  });
});

describe('an echo of a message that was cut into parts', () => {
  it('is no answer of a person’s, also where it comes before the answer to our call', async () => {
    const made = (what: string, body: object) =>
      world.must(`POST /projects/${developer.projectId}/${what}`, { token: developer.token, body });
    const credentials = { accessToken: 'IGAA' };
    const { id: connectorId } = await made('connectors', { type: 'instagram', name: 'Instagram', credentials });
    const content = 'مرحبا بكم في مشروعنا الجديد. '.repeat(40).trim();
    const { id: templateId } = await made('templates', { name: 'Long', connectorType: 'instagram', content });
    const echo = await readFile(
      new URL('../channels/testing/fixtures/instagram/echo_text.json', import.meta.url),
      'utf8',
    );
    const to = '17841400000000001';
    const echoes: string[] = [];
    world.graph.beforeAnswer = async ({ messageId: mid, text }) => {
      const webhook = JSON.parse(echo);
      Object.assign(webhook.entry[0].messaging[0], { recipient: { id: to }, message: { mid, text, is_echo: true } });
      await post('instagram', JSON.stringify(webhook));
      echoes.push(text);
    };
    await until(await accepted({ to, connectorId, templateId, variables: {} }), 'sent');
    expect(echoes.length).toBeGreaterThan(1);
    for (const text of echoes) expect(await world.rowsOf('message')).not.toContain(text);
    // What a person says there themselves is kept.
    const own = echo.replaceAll('1254459154682919', to);
    await post('instagram', own);
    expect(await world.rowsOf('message')).toContain('Yes, it is!');
  });
});

/** As `tell`, by our own id. */
const tellBySentAs = (status: string, externalId: string, sentAs: string) =>
  tell(status, externalId, (body) => body.replaceAll('msg_xyz789', uuidOfTypeId('msg', sentAs)));

describe('a provider that knows our own id', () => {
  const tellingFailure = () => {
    world.graph.beforeAnswer = async ({ messageId, body }) => {
      const sentAs = String(body['biz_opaque_callback_data']);
      await tell('failed_131047', messageId ?? '', (text) => text.replaceAll('msg_xyz789', sentAs));
    };
  };

  it('and tells of a failure before it answers is believed, whatever it answers then', async () => {
    tellingFailure();
    const id = await accepted();
    await world.gateway.untilIdle();
    expect(await world.message(developer, id)).toMatchObject({
      status: 'failed',
      metadata: { messageId: world.graph.calls[0]?.messageId, error: expect.stringContaining('131047') },
    });
  });

  it('and has told of a failure for good is not asked again where its answer was lost', async () => {
    tellingFailure();
    world.graph.behave({ kind: 'cut' });
    const id = await accepted();
    await world.gateway.untilIdle();
    expect(world.graph.calls).toHaveLength(1);
    expect(await world.message(developer, id)).toMatchObject({ status: 'failed' });
  });

  it('is believed that it has a message after all which we had given up', async () => {
    world.graph.behave({ kind: 'cut' }, { kind: 'cut' });
    const id = await accepted();
    await beginLastAttempt(world.gateway.database);
    await until(id, 'failed');
    const externalId = world.graph.calls[0]?.messageId ?? '';
    await tellBySentAs('delivered', externalId, id);
    await tellBySentAs('failed_131047', externalId, id);
    const message = await world.message(developer, id);
    expect(message).toMatchObject({ status: 'delivered' });
    expect(message['metadata']).toMatchObject({ messageId: externalId });
  });
});

describe('a message that failed for good', () => {
  it('is a dead letter, and goes out when it is replayed', async () => {
    world.graph.behave(await refusing('send_error_190_token'));
    const id = await accepted();
    await until(id, 'failed');
    await world.gateway.untilIdle();
    const list = `{ deadLetters(first: 1) { nodes { id topic lastError } } }`;
    const { deadLetters } = z
      .object({ deadLetters: z.object({ nodes: z.array(z.object({ id: z.string(), topic: z.string() })) }) })
      .parse(await sendText(world.gateway.url, list, {}, developer.token));
    expect(deadLetters.nodes).toMatchObject([{ topic: 'messaging.outbound-message' }]);
    const replay = `mutation ($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) { id } }`;
    await sendText(world.gateway.url, replay, { input: { id: deadLetters.nodes[0]?.id } }, developer.token);
    await until(id, 'sent');
    expect(await world.message(developer, id)).toMatchObject({
      metadata: { messageId: world.graph.calls[1]?.messageId },
    });
  });

  it('is none that its provider has, though its worker ended each time before it could say so', async () => {
    const id = await accepted();
    await until(id, 'sent');
    await world.gateway.untilIdle();
    await world.change(
      `insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
       select gen_random_uuid(), tenant_id, 'messaging.outbound-message', id, jsonb_build_object('messageId', id), 8,
              now(), now() from outbound_message where id = $1`,
      [uuidOfTypeId('msg', id)],
    );
    const isOver = async () => /"dead_at": ?"/.test(await world.rowsOf('outbox_entry'));
    await expect.poll(isOver).toBe(true);
    expect(await world.message(developer, id)).toMatchObject({ status: 'sent' });
    await world.change(`delete from outbox_entry`);
  });

  it.each([
    ['is not active any more', 'PUT', { isActive: false }],
    ['was deleted', 'DELETE', undefined],
  ])('where its connector %s before it went out', async (_what, method, body) => {
    const other = await world.developer();
    // Taken while it cannot be worked off yet.
    await world.change(`create function hold() returns trigger language plpgsql as
      $$ begin new.available_at := now() + interval '1 hour'; return new; end $$`);
    await world.change(`create trigger hold before insert on outbox_entry for each row execute function hold()`);
    const { body: sent } = await world.send(other);
    await world.change(`drop trigger hold on outbox_entry`);
    await world.change(`drop function hold()`);
    await world.call(`${method} /projects/${other.projectId}/connectors/${other.connectorId}`, {
      token: other.token,
      ...(body && { body }),
    });
    await world.hurry();
    await expect
      .poll(async () => await world.message(other, sent['messageId']), { timeout: 5_000 })
      .toMatchObject({ status: 'failed', metadata: { error: expect.stringContaining('not connected') } });
    expect(world.graph.calls).toEqual([]);
  });
});

describe('what the provider tells', () => {
  it('moves a message forward only, in whatever order it comes', async () => {
    const id = await accepted();
    await until(id, 'sent');
    const externalId = world.graph.calls[0]?.messageId ?? '';
    await tell('read', externalId);
    await tell('delivered', externalId);
    await tell('sent', externalId);
    await tell('failed_131047', externalId);
    const message = await world.message(developer, id);
    expect(message).toMatchObject({ status: 'delivered', deliveredAt: expect.any(String) });
    expect(message['metadata']).toEqual({ messageId: externalId });
  });

  it('says why a message that was taken did not arrive', async () => {
    const id = await accepted();
    await until(id, 'sent');
    await tell('failed_131047', world.graph.calls[0]?.messageId ?? '', (body) =>
      body.replaceAll(/"id": "wamid[^"]+"/g, `"id": "${world.graph.calls[0]?.messageId}"`),
    );
    expect(await world.message(developer, id)).toMatchObject({
      status: 'failed',
      metadata: { error: expect.stringContaining('131047') },
    });
  });
});
