import { HealthDocument, MessageFieldsFragmentDoc } from '@parley/schema/generated/documents';
import { auditServer } from 'graphql-http';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendText } from '../testing/graphql-client.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

it('answers as the GraphQL over HTTP specification wants, in every audited point', async () => {
  const results = await auditServer({ url: `${gateway.url}/graphql` });
  const missed = results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`);
  expect(results.length).toBeGreaterThan(50);
  expect(missed).toEqual([]);
});

const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';

async function post(body: object, accept = json) {
  const headers = { 'content-type': json, accept };
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('a document of Parley itself', () => {
  const [own, others] = [HealthDocument.toString(), `${HealthDocument.toString()} `];

  it('is answered without Apollo, which ends its answers with a line break, and to the same effect', async () => {
    const [known, unknown] = [await post({ query: own, variables: {} }), await post({ query: others, variables: {} })];
    expect(unknown.text).toMatch(/\n$/);
    expect(known.text).not.toMatch(/\n$/);
    expect(JSON.parse(known.text)).toEqual(JSON.parse(unknown.text));
  });

  it.each([
    `${json};q=0`,
    `${json};q=0.1, ${graphqlJson}`,
    `${graphqlJson}, ${json};q=0.9`,
    `${json}, ${graphqlJson}`,
    'text/html',
    '*/*',
  ])('comes as is asked for by Accept: %s', async (accept) => {
    const [known, unknown] = [await post({ query: own }, accept), await post({ query: others }, accept)];
    expect([known.status, known.type]).toEqual([unknown.status, unknown.type]);
  });

  it('is a whole one: a fragment alone is none', async () => {
    const { text } = await post({ query: MessageFieldsFragmentDoc.toString() });
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a request', () => {
  it('that names an operation which the document has not is refused, and nothing is run', async () => {
    const { conversationId, token } = await TestVisitor.start(gateway.url);
    const query = `mutation A($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
    const variables = { input: { conversationId, clientId: newId(), content: 'Hello' } };
    const headers = { 'content-type': json, authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables, operationName: 'B' });
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const said = `query ($id: ID!) { conversation(id: $id) { messages { nodes { id } } } }`;
    expect(await sendText(gateway.url, said, { id: conversationId }, token)).toEqual({
      conversation: { messages: { nodes: [] } },
    });
  });

  it('with wrong variables is told the same however often it comes', async () => {
    const body = { query: `query ($id: ID!) { node(id: $id) { id } }`, variables: { id: { secret: 1 } } };
    const [first, ...more] = [await post(body), await post(body), await post(body)];
    expect(first?.status).toBe(200);
    expect(more).toEqual([first, first]);
  });
});

describe('an error', () => {
  it('of a document names nothing of the schema that was not asked for', async () => {
    await expect(sendText(gateway.url, '{ leadz { id } }')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.not.stringContaining('Did you mean'),
    });
  });

  it.each([
    ['a body that is not JSON', '{"query": ', 400],
    ['a body over 1 MiB', JSON.stringify({ query: `{ health { status } } # ${'x'.repeat(1_100_000)}` }), 413],
  ])('%s is refused with its status', async (_name, body, status) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

it('refuses a document that is nested too deeply', async () => {
  await expect(sendText(gateway.url, deeplyNested())).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

function deeplyNested(): string {
  let fields = 'id';
  for (let depth = 0; depth < 10; depth += 1)
    fields = `nodes { id conversations { nodes { id lead { id conversations { ${fields} } } } } }`;
  return `{ leads { ${fields} } }`;
}
