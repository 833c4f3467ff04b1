import { ModelStandIn } from '@parley/gateway/responder/testing/model-stand-in';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';

const provider = new ModelStandIn();
let server: BuiltServer;

beforeAll(async () => {
  const environment = {
    AI_PROVIDER: 'openai',
    AI_MODEL: 'stand-in',
    OPENAI_API_KEY: 'sk-of-tests',
    OPENAI_BASE_URL: await provider.start(),
  };
  server = await startBuiltServer({ environment });
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

const spoken = 'A garden flat in Maadi it is. Which day suits you for a viewing?';
const judged = {
  intent: 'WARM',
  score: 55,
  reasons: ['asks for a flat'],
  name: null,
  email: null,
  phone: null,
  requirement: 'garden flat',
  budget: null,
  timeline: null,
  quick_replies: [],
  reply: spoken,
};

async function replyTo(text: string) {
  const visitor = await TestVisitor.start(server.url);
  await visitor.say(text);
  const last = (await visitor.hearReply(0)).at(-1);
  return last?.__typename === 'MessageAdded' ? last.message.content : '';
}

it('answers with the model where the environment names one, and without it when it fails', async () => {
  provider.behaviour = { pieces: JSON.stringify(judged).match(/.{1,9}/g) ?? [] };
  expect(await replyTo('Do you have a garden flat?')).toBe(spoken);
  expect(provider.requests[0]).toMatchObject({
    key: 'Bearer sk-of-tests',
    body: expect.stringContaining('garden flat'),
  });
  provider.behaviour = { status: 503 };
  const substitute = await replyTo('Do you have a garden flat?');
  expect(substitute.length).toBeGreaterThan(20);
  expect(substitute).not.toBe(spoken);
});
