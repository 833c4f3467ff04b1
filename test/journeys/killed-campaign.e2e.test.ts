import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';
import { sendText } from '@parley/gateway/testing/graphql-client';
import { createPostgresqlDatabase } from '@parley/gateway/testing/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { createMeter, type Meter } from '../harness/usage.ts';

/**
 * `CAMPAIGN_RECIPIENTS=10000` is the figure: it runs on PostgreSQL, for as long as the pace takes; `CAMPAIGN_THROTTLE` is another
 * pace, for a machine that is shared. What `npm test` runs is
 * short, on the embedded database: a few seconds, of which two may be caught up, show no pace; `campaigns/pace.test` holds that.
 */
const recipients = Number(process.env['CAMPAIGN_RECIPIENTS'] ?? 300);
const isFigure = recipients > 1_000;
const throttlePerMinute = Number(process.env['CAMPAIGN_THROTTLE'] ?? (isFigure ? 6_000 : 1_800));
const paceTolerance = 0.05;
/** Of one tenant's messages, this many are with their provider at once (`composition/provider-room`). */
const mostAtOnce = 16;
/** Calls that are surely under way when the process is killed. */
const hanging = 3;
const patience = (recipients / throttlePerMinute) * 60_000 * 2 + 60_000;

const dataDirectory = mkdtempSync(join(tmpdir(), 'parley killed campaign '));
const graph = new GraphStandIn();
let graphUrl = '';
let database: { url: string; drop: () => Promise<void> } | undefined;

beforeAll(async () => {
  graphUrl = await graph.start();
  if (isFigure) database = await createPostgresqlDatabase();
});
afterAll(async () => {
  await graph.stop();
  await database?.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const start = ({ environment }: Pick<Meter, 'environment'>) =>
  startBuiltServer({
    dataDirectory,
    environment: {
      ...environment,
      META_GRAPH_URL: graphUrl,
      ...(database && { DATABASE_URL: database.url, SECRET_KEY: 'a secret of this test only, long enough' }),
    },
  });

const made = z.record(z.string(), z.object({ id: z.string() }));

/** @returns the id of what the mutation makes. */
async function make(server: BuiltServer, token: string, name: string, input: object): Promise<string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const field = name.replace('create', '').toLowerCase();
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { id } } }`;
  const data = z.record(z.string(), made).parse(await sendText(server.url, query, { input }, token));
  return data[name]?.[field]?.id ?? '';
}

async function register(server: BuiltServer): Promise<string> {
  const account = { email: 'campaigner@example.com', password: 'SecurePassword123!', name: 'John Doe' };
  const response = await fetch(`${server.url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return z.object({ token: z.string() }).parse(await response.json()).token;
}

const phoneOf = (number: number) => `+2010${String(10_000_000 + number)}`;

async function addLeads(server: BuiltServer, token: string): Promise<void> {
  const numbers = Array.from({ length: recipients }, (_, number) => number);
  const adding = numbers.values();
  const add = async () => {
    for (const number of adding) {
      await make(server, token, 'createLead', {
        source: 'WEBSITE',
        intent: 'HOT',
        name: `Lead ${number}`,
        phone: phoneOf(number),
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, add));
}

async function makeCampaign(server: BuiltServer, token: string): Promise<{ id: string; projectId: string }> {
  const projectId = await make(server, token, 'createProject', { name: 'Spring' });
  const credentials = { phoneNumberId: '123456789', accessToken: 'EAAG' };
  const connector = { projectId, type: 'WHATSAPP', name: 'Business', credentials };
  const template = { projectId, name: 'Offer', connectorType: 'WHATSAPP', content: 'Hello {{name}}' };
  const id = await make(server, token, 'createCampaign', {
    connectorId: await make(server, token, 'createConnector', connector),
    templateId: await make(server, token, 'createTemplate', template),
    name: 'Spring',
    variables: [{ name: 'name', value: 'there', contactField: 'NAME' }],
    throttlePerMinute,
  });
  return { id, projectId };
}

const shown = z.object({
  campaign: z.object({ state: z.string(), counts: z.object({ recipients: z.number(), accepted: z.number() }) }),
});

async function see(server: BuiltServer, token: string, id: string) {
  const query = `query ($id: ID!) { campaign(id: $id) { state counts { recipients accepted } } }`;
  return shown.parse(await sendText(server.url, query, { id }, token)).campaign;
}

const messagePage = z.object({
  project: z.object({
    messages: z.object({
      nodes: z.array(z.object({ recipient: z.string(), status: z.string(), possibleDuplicate: z.boolean() })),
    }),
  }),
});

/** All that were accepted. */
async function messagesOf(server: BuiltServer, token: string, projectId: string) {
  const query = `query ($id: ID!, $offset: Int!) { project(id: $id) {
    messages(first: 100, offset: $offset) { nodes { recipient: to status possibleDuplicate } } } }`;
  const messages: z.infer<typeof messagePage>['project']['messages']['nodes'] = [];
  for (;;) {
    const variables = { id: projectId, offset: messages.length };
    const { project } = messagePage.parse(await sendText(server.url, query, variables, token));
    messages.push(...project.messages.nodes);
    if (project.messages.nodes.length === 0) return messages;
  }
}

/**
 * Each double says that it may be one. So does a message whose attempt had begun at the kill though its call had not gone out,
 * since nobody can know that; and nothing else does.
 */
async function expectMarked(server: BuiltServer, token: string, projectId: string, atKill: number): Promise<void> {
  const read = () => messagesOf(server, token, projectId);
  await expect
    .poll(async () => (await read()).every(({ status }) => status === 'SENT'), { timeout: 30_000 })
    .toBe(true);
  const messages = await read();
  const marked = messages.filter(({ possibleDuplicate }) => possibleDuplicate).map(({ recipient }) => recipient);
  const calls = new Map<string, number[]>();
  for (const [index, { recipient }] of graph.calls.entries())
    calls.set(recipient, [...(calls.get(recipient) ?? []), index]);
  const doubles = [...calls].filter(([, seen]) => seen.length > 1).map(([recipient]) => recipient);
  expect(messages).toHaveLength(recipients);
  expect(doubles.length).toBeGreaterThanOrEqual(hanging);
  expect(marked).toEqual(expect.arrayContaining(doubles));
  const wasCalled = (recipient: string) => (calls.get(recipient)?.[0] ?? 0) < atKill;
  expect(doubles.filter(wasCalled).length).toBeLessThanOrEqual(mostAtOnce);
  const single = marked.filter((recipient) => !doubles.includes(recipient));
  expect(single.filter(wasCalled)).toEqual([]);
  expect(single.length).toBeLessThanOrEqual(mostAtOnce);
}

/** Megabytes that the server's process holds on to: what its next collection would throw away is not counted. */
async function heldBy(meter: Meter): Promise<number> {
  const { heapUsed, external } = await meter.memory();
  return (heapUsed + external) / 1_048_576;
}

/** Calls a minute between two of them. */
function paceBetween(first: number, last: number): number {
  const [from, to] = [graph.calls[first]?.at ?? 0, graph.calls[last]?.at ?? 0];
  return ((last - first) / (to - from)) * 60_000;
}

it(
  'goes on after kill -9: nobody is left out, nobody is written to twice, at its pace and in the same memory',
  async () => {
    const first = await start(await createMeter());
    const token = await register(first);
    await addLeads(first, token);
    const { id, projectId } = await makeCampaign(first, token);
    await sendText(
      first.url,
      'mutation ($id: ID!) { startCampaign(input: { id: $id }) { campaign { state } } }',
      { id },
      token,
    );
    await expect.poll(() => graph.calls.length, { timeout: patience, interval: 50 }).toBeGreaterThan(recipients * 0.4);
    graph.behave(...Array.from({ length: hanging }, () => ({ kind: 'hang' }) as const));
    const hungAfter = graph.calls.length + hanging;
    await expect.poll(() => graph.calls.length, { timeout: patience, interval: 50 }).toBeGreaterThan(hungAfter);
    await first.kill();
    const atKill = graph.calls.length;

    const meter = await createMeter();
    const second = await start(meter);
    try {
      await expect.poll(() => graph.calls.length, { timeout: patience }).toBeGreaterThan(atKill + recipients * 0.05);
      const early = await heldBy(meter);
      await expect
        .poll(async () => (await see(second, token, id)).state, { timeout: patience, interval: 500 })
        .toBe('DONE');
      const late = await heldBy(meter);
      const { counts } = await see(second, token, id);
      expect(counts).toEqual({ recipients, accepted: recipients });
      const written = () => new Set(graph.calls.map(({ recipient }) => recipient));
      await expect.poll(() => written().size, { timeout: 30_000 }).toBe(recipients);
      // What a call under way at that moment came to nobody knows: those alone are sent again, and marked. On a machine that
      // is busy for longer than a lease, what is under way after it is sent again as well.
      expect(graph.calls.length - recipients).toBeLessThanOrEqual(3 * mostAtOnce);
      await expectMarked(second, token, projectId, atKill);
      const paces = [paceBetween(0, atKill - 1), paceBetween(atKill + 20, graph.calls.length - 1)];
      if (isFigure) console.log({ recipients, atKill, calls: graph.calls.length, paces, early, late });
      for (const pace of isFigure ? paces : [])
        expect(Math.abs(pace / throttlePerMinute - 1)).toBeLessThan(paceTolerance);
      expect(late - early).toBeLessThan(10);
    } finally {
      await second.stop();
    }
  },
  patience * 3,
);
