import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';
import { sendText } from '@parley/gateway/testing/graphql-client';
import { loginAsDemo } from '@parley/gateway/testing/person';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'parley killed sender '));
const graph = new GraphStandIn();
let graphUrl = '';

beforeAll(async () => {
  graphUrl = await graph.start();
});
afterAll(async () => {
  await graph.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const start = () =>
  startBuiltServer({
    dataDirectory,
    environment: { META_GRAPH_URL: graphUrl, FB_PAGE_ACCESS_TOKEN: 'token', REPLY_PACE: 'off' },
  });

async function write(server: BuiltServer, mid: string, text: string): Promise<void> {
  const message = { sender: { id: 'somebody' }, recipient: { id: 'page' }, timestamp: 1, message: { mid, text } };
  const body = JSON.stringify({ object: 'page', entry: [{ id: 'page', messaging: [message] }] });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/api/v1/messenger/demo`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
}

interface Shown {
  readonly conversations: { readonly nodes: readonly { readonly messages: { readonly nodes: readonly object[] } }[] };
}

async function messages(server: BuiltServer): Promise<object[]> {
  const query = `{ conversations(first: 1, filter: { channels: [MESSENGER] }) { nodes {
    messages { nodes { role status possibleDuplicate } } } } }`;
  const { conversations } = (await sendText(server.url, query, {}, await loginAsDemo(server))) as Shown;
  return conversations.nodes.flatMap((conversation) => conversation.messages.nodes);
}

it('sends again what was under way when it was killed, and says that it may be there twice', async () => {
  graph.behave({ kind: 'hang' });
  const first = await start();
  await write(first, 'm_1', 'Do you deliver?');
  await expect.poll(() => graph.calls.length, { timeout: 20_000 }).toBe(1);
  await first.kill();

  const second = await start();
  try {
    await expect.poll(() => graph.calls.length, { timeout: 20_000 }).toBe(2);
    expect(graph.calls[1]?.body).toEqual(graph.calls[0]?.body);
    await expect
      .poll(() => messages(second), { timeout: 10_000 })
      .toEqual([
        { role: 'VISITOR', status: 'DELIVERED', possibleDuplicate: false },
        { role: 'ASSISTANT', status: 'SENT', possibleDuplicate: true },
      ]);
    await write(second, 'm_1', 'Do you deliver?');
    await write(second, 'm_2', 'And on Fridays?');
    await expect.poll(() => graph.calls.length, { timeout: 20_000 }).toBe(3);
    await expect
      .poll(async () => (await messages(second)).at(-1), { timeout: 10_000 })
      .toEqual({ role: 'ASSISTANT', status: 'SENT', possibleDuplicate: false });
    expect(await messages(second)).toHaveLength(4);
  } finally {
    await second.stop();
  }
});
