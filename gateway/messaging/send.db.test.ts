import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MessagingWorld, template, variables, type Developer } from './testing/messaging-world.ts';

let world: MessagingWorld;
let developer: Developer;

beforeAll(async () => {
  world = await MessagingWorld.start();
  developer = await world.developer();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.gateway.untilIdle();
  world.graph.reset();
});

describe('a send', () => {
  it('is accepted at once, and goes out with everything filled in', async () => {
    const { status, body } = await world.send(developer);
    expect({ status, body }).toEqual({
      status: 202,
      body: { messageId: expect.stringMatching(/^msg_[0-7][0-9a-hjkmnp-tv-z]{25}$/), status: 'queued' },
    });
    await world.gateway.untilIdle();
    const [call, ...more] = world.graph.calls;
    expect(more).toEqual([]);
    expect(call).toMatchObject({
      path: '/v23.0/123456789/messages',
      authorization: 'Bearer EAAG...',
      text: 'Hello John, welcome to Acme! Your code is: 12345',
      recipient: '+1234567890',
    });
    expect(await world.message(developer, body['messageId'])).toMatchObject({
      projectId: developer.projectId,
      connectorId: developer.connectorId,
      to: '+1234567890',
      text: call?.text,
      status: 'sent',
      metadata: { messageId: call?.messageId },
    });
  });

  it('is not filled in again by what a value says', async () => {
    const { body } = await world.send(developer, { variables: { ...variables, name: '{{code}} {{constructor}}' } });
    await world.gateway.untilIdle();
    expect(world.graph.calls.map(({ text }) => text)).toEqual([
      'Hello {{code}} {{constructor}}, welcome to Acme! Your code is: 12345',
    ]);
    expect(body['status']).toBe('queued');
  });

  it('is one message for one idempotency key, also where twelve come at once', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 12 }, () => world.send(developer, {}, headers)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 202));
    expect(new Set(answers.map(({ body }) => body['messageId'])).size).toBe(1);
    expect(answers.filter((one) => one.headers.get('idempotent-replay') === 'true')).toHaveLength(11);
    await world.gateway.untilIdle();
    expect(world.graph.calls).toHaveLength(1);
    const other = await world.send(developer, { to: '+1234567891' }, headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('that is refused uses up no idempotency key', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    expect(await world.send(developer, { to: 'nobody' }, headers)).toMatchObject({ status: 400 });
    expect(await world.send(developer, {}, headers)).toMatchObject({ status: 202 });
  });
});

describe('a template that WhatsApp has approved', () => {
  it('goes out under its name, with its values in their order', async () => {
    const { id: templateId } = await world.must(`POST /projects/${developer.projectId}/templates`, {
      token: developer.token,
      body: { ...template, approved: { name: 'welcome', language: 'en_US' } },
    });
    await world.send(developer, { templateId });
    await world.gateway.untilIdle();
    expect(world.graph.calls.map(({ body }) => body)).toMatchObject([
      {
        type: 'template',
        template: {
          name: 'welcome',
          language: { code: 'en_US' },
          components: [{ type: 'body', parameters: [{ text: 'John' }, { text: 'Acme' }, { text: '12345' }] }],
        },
      },
    ]);
  });
});
