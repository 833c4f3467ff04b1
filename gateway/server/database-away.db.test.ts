import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresqlDatabase } from '../testing/test-database.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TcpProxy } from '../testing/tcp-proxy.ts';

const isPostgres = process.env['TEST_DATABASE'] === 'postgres';

let proxy: TcpProxy;
let gateway: TestGateway;
let person: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  if (!isPostgres) return;
  const created = await createPostgresqlDatabase();
  drop = created.drop;
  const url = new URL(created.url);
  proxy = await TcpProxy.start({ host: url.hostname, port: Number(url.port || 5432) });
  gateway = await startTestGateway({ databaseUrl: Object.assign(url, { host: `127.0.0.1:${proxy.port}` }).href });
  person = await loginAsDemo(gateway);
});
afterAll(async () => {
  if (!isPostgres) return;
  await gateway.close();
  proxy.close();
  await drop();
});

it.runIf(isPostgres)(
  'a caller whose token cannot be looked up is told 503 and UNAVAILABLE, over GraphQL and REST',
  async () => {
    proxy.cut();
    const headers = { authorization: `Bearer ${person}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ me { id } }' });
    const graphql = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    expect(graphql.status).toBe(503);
    expect(await graphql.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    const rest = await fetch(`${gateway.url}/messages/all/demo?limit=1`, { headers });
    expect(rest.status).toBe(503);
    expect(await rest.text()).not.toMatch(/ECONN|connect|terminated/i);
    proxy.mend();
  },
);
