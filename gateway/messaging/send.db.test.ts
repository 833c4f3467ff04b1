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

  it('leaves {{__proto__}} as it is, which no program can give a value, and declares it nowhere', async () => {
    const { token, projectId } = developer;
    const path = `POST /projects/${projectId}/templates`;
    const written = { name: 'Odd', connectorType: 'whatsapp', content: '{{__proto__}} {{name}}' };
    const made = await world.must(path, { token, body: written });
    expect(made['variables']).toEqual(['name']);
    const { status } = await world.send(developer, { templateId: made['id'], variables: { name: 'John' } });
    expect(status).toBe(202);
    await world.gateway.untilIdle();
    expect(world.graph.calls.map(({ text }) => text)).toEqual(['{{__proto__}} John']);
    const declared = { ...written, variables: ['__proto__'] };
    expect(await world.call(path, { token, body: declared })).toMatchObject({
      status: 400,
      body: { details: { field: 'variables' } },
    });
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

describe('whatever a program says', () => {
  const hostile = [
    '',
    ' ',
    'a\0b',
    '\ud83d',
    "'; drop table message; --",
    '../..',
    '{{x}}',
    '%00',
    '٠١٢٣',
    'x'.repeat(50_000),
  ];

  it.each(['to', 'connectorId', 'templateId'])(
    'as %s is refused in words that name it or what it finds',
    async (field) => {
      for (const value of [...hostile, 5, null, [], {}]) {
        const { status, body } = await world.send(developer, { [field]: value });
        expect({ value, status }).toEqual({ value, status: status === 404 ? 404 : 400 });
        expect(body).toMatchObject({ error: expect.any(String), code: expect.any(String) });
      }
    },
  );

  it('as a value is text, or is refused', async () => {
    for (const value of hostile) {
      const { status } = await world.send(developer, { variables: { ...variables, name: value } });
      expect([202, 400], JSON.stringify(value.slice(0, 20))).toContain(status);
    }
    for (const wrong of [null, ['a'], 'a', { name: null }, { name: {} }]) {
      expect(await world.send(developer, { variables: wrong })).toMatchObject({ status: 400 });
    }
  });

  it('as a name is no value of a name that the template has', async () => {
    const others = JSON.parse('{"__proto__": "x", "constructor": "y", "": "z"}') as object;
    expect(await world.send(developer, { variables: { ...variables, ...others } })).toMatchObject({ status: 202 });
    expect(await world.send(developer, { variables: others })).toMatchObject({
      status: 400,
      body: { code: 'MISSING_REQUIRED_FIELD', details: { field: 'variables.name' } },
    });
  });

  it.each(['k'.repeat(256), ''])('as an idempotency key has 1 to 255 characters', async (key) => {
    const { status, body } = await world.send(developer, {}, { 'idempotency-key': key });
    expect({ status, body }).toMatchObject({ status: 400, body: { details: { field: 'Idempotency-Key' } } });
  });

  it.each([
    ['+1 (202) 555-0199', '+12025550199'],
    ['+20 100 123 4567', '+201001234567'],
  ])('as a number is read as people write it: %s', async (to, recipient) => {
    await world.send(developer, { to });
    await world.gateway.untilIdle();
    expect(world.graph.calls.map((call) => call.recipient)).toEqual([recipient]);
  });

  it.each([
    '01001234567',
    '12345',
    '+12',
    '+1234567890123456',
    '+1234567890 ext 5',
    'whatsapp:+1234567890',
    '@somebody',
  ])('is no number: %s', async (to) => {
    expect(await world.send(developer, { to })).toMatchObject({ status: 400, body: { code: 'INVALID_TO' } });
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
