import { HealthDocument } from '@parley/schema/generated/documents';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendText } from '../testing/graphql-client.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

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

describe('a document of Parley itself', () => {
  const ask = async (query: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables: {} });
    return (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).text();
  };

  it('is answered without Apollo, which ends its answers with a line break, and to the same effect', async () => {
    const [own, others] = [await ask(HealthDocument.toString()), await ask(`${HealthDocument.toString()} `)];
    expect(others).toMatch(/\n$/);
    expect(own).not.toMatch(/\n$/);
    expect(JSON.parse(own)).toEqual(JSON.parse(others));
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
