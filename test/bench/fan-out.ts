import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { BenchWorld } from './bench-world.ts';
import { ratioOf, type Ratio } from './round.ts';

const sockets = 2_000;
const eventsPerRound = 20;

/** One event told to many sockets: deliveries a second, against a bare server that sends one buffer to each. */
export async function fanOut(world: BenchWorld, rounds: number): Promise<Ratio[]> {
  const { rows } = await world.pool.query<{ id: string }>(`select id from conversation limit 1`);
  const conversationId = rows[0]?.id ?? '';
  const bare = await openAll(world.limit, () => {});
  const ours = await openAll(`${world.gateway}/graphql`, (socket) => subscribe(socket, world.person, conversationId));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const limit = await deliveriesPerSecond(bare, () => post(`${world.limit}/event`, { content: 'x'.repeat(300) }));
    const gateway = await deliveriesPerSecond(ours, () => reply(world, conversationId));
    if (round > 0) ratios.push(gateway / limit);
  }
  for (const socket of [...bare, ...ours]) socket.terminate();
  return [ratioOf(`one event to ${sockets} sockets`, ratios)];
}

async function openAll(url: string, prepare: (socket: WebSocket) => void): Promise<WebSocket[]> {
  const opened: WebSocket[] = [];
  while (opened.length < sockets) {
    const batch = Array.from({ length: 100 }, () => new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws'));
    await Promise.all(batch.map((socket) => new Promise((resolve) => socket.once('open', resolve))));
    batch.forEach(prepare);
    opened.push(...batch);
  }
  return opened;
}

function subscribe(socket: WebSocket, person: string, conversationId: string): void {
  const query = `subscription ($id: ID!) { conversationEvents(conversationId: $id) { __typename ... on MessageAdded { seq message { id role content createdAt } } } }`;
  // The first frame of the protocol from the server's side is `connection_ack`.
  socket.once('message', () => {
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { id: conversationId } } }));
  });
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${person}` } }));
}

async function deliveriesPerSecond(listening: readonly WebSocket[], tell: () => Promise<void>): Promise<number> {
  const expected = listening.length * eventsPerRound;
  const start = performance.now();
  const heard = hearing(listening, expected);
  for (let event = 0; event < eventsPerRound; event += 1) await tell();
  await heard;
  return expected / ((performance.now() - start) / 1_000);
}

function hearing(listening: readonly WebSocket[], expected: number): Promise<void> {
  return new Promise((resolve) => {
    let heard = 0;
    const count = () => {
      heard += 1;
      if (heard < expected) return;
      for (const socket of listening) socket.off('message', count);
      resolve();
    };
    for (const socket of listening) socket.on('message', count);
  });
}

async function reply({ gateway, person }: BenchWorld, conversationId: string): Promise<void> {
  const query = `mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }`;
  const input = { conversationId, clientId: randomUUID(), content: 'x'.repeat(200) };
  await post(`${gateway}/graphql`, { query, variables: { input } }, { authorization: `Bearer ${person}` });
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors":[')) throw new Error(`${url}: ${response.status} ${text.slice(0, 200)}`);
}
