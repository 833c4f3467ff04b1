import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { BenchWorld } from './bench-world.ts';
import { ratioOf, type Ratio } from './round.ts';
import type { Meter } from '../harness/usage.ts';

const sockets = 2_000;
/** Opened before, so that neither compiled code nor tables that grow by doubling count as what a socket costs. */
const warmingSockets = 200;
const eventsPerRound = 20;
/** After it no timer of a new socket is left. */
const settlingMilliseconds = 7_000;

/** One server that tells an event to all of its sockets. */
interface Teller {
  readonly meter: Meter;
  readonly listening: readonly WebSocket[];
  /** Kilobytes of heap for each socket. */
  readonly heap: number;
  tell(): Promise<void>;
}

/** What one round of events took. */
interface Taken {
  readonly deliveriesPerSecond: number;
  readonly processorSeconds: number;
}

/**
 * One event told to many sockets, against a bare server that sends one buffer to each and against graphql-ws as it comes:
 * deliveries a second, the server's processor time for as many, and the heap that a subscribed socket costs.
 */
export async function fanOut(world: BenchWorld, rounds: number): Promise<Ratio[]> {
  const tellers = await openTellers(world);
  const [limits, ours, peers]: [Taken[], Taken[], Taken[]] = [[], [], []];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [taken, teller] of [
      [limits, tellers.limit],
      [ours, tellers.ours],
      [peers, tellers.peer],
    ] as const)
      taken.push(await tellAll(teller));
  }
  for (const { listening } of Object.values(tellers)) for (const socket of listening) socket.terminate();
  const deliveries = (some: Taken[], others: Taken[]) => ratios(some, others, (taken) => taken.deliveriesPerSecond);
  const processor = (some: Taken[], others: Taken[]) => ratios(some, others, (taken) => 1 / taken.processorSeconds);
  return [
    ratioOf(`one event to ${sockets} sockets`, deliveries(ours, limits)),
    ratioOf('  for the same processor time', processor(ours, limits)),
    ratioOf('  graphql-ws as it comes', deliveries(peers, limits)),
    ratioOf('  ours to graphql-ws', deliveries(ours, peers)),
    ratioOf('  for the same processor time', processor(ours, peers)),
    ratioOf('  KB of heap a socket', [tellers.ours.heap]),
    ratioOf('  KB of heap a socket, bare', [tellers.limit.heap]),
    ratioOf('  KB of heap a socket, graphql-ws', [tellers.peer.heap]),
  ];
}

/** Round by round; the first one warms everything up and is not counted. */
function ratios(some: readonly Taken[], others: readonly Taken[], rate: (taken: Taken) => number): number[] {
  const all = some.map((taken, round) => rate(taken) / rate(others[round] ?? taken));
  return all.slice(1);
}

async function openTellers(world: BenchWorld) {
  const { rows } = await world.pool.query<{ id: string }>(`select id from conversation limit 1`);
  const id = rows[0]?.id ?? '';
  const event = { content: 'x'.repeat(200) };
  return {
    limit: await openTeller(
      world.limit,
      world.meters.limit,
      () => {},
      () => post(`${world.limit}/event`, { content: 'x'.repeat(330) }),
    ),
    ours: await openTeller(
      `${world.gateway}/graphql`,
      world.meters.gateway,
      (socket) => subscribe(socket, world.person, id),
      () => reply(world, id),
    ),
    peer: await openTeller(
      `${world.peer}/graphql`,
      world.meters.peer,
      (socket) => subscribe(socket, world.person, id),
      () => post(`${world.peer}/event`, event),
    ),
  };
}

async function openTeller(
  url: string,
  meter: Meter,
  prepare: (socket: WebSocket) => void,
  tell: () => Promise<void>,
): Promise<Teller> {
  const first = await openSockets(url, warmingSockets, prepare);
  await delay(1_000);
  await tellAll({ meter, listening: first, heap: 0, tell });
  await delay(settlingMilliseconds);
  const before = await meter.memory();
  const listening = await openSockets(url, sockets, prepare);
  await delay(settlingMilliseconds);
  await tellAll({ meter, listening, heap: 0, tell });
  const after = await meter.memory();
  for (const socket of first) socket.terminate();
  return { meter, listening, heap: (after.heapUsed - before.heapUsed) / sockets / 1_024, tell };
}

async function openSockets(url: string, count: number, prepare: (socket: WebSocket) => void): Promise<WebSocket[]> {
  const opened: WebSocket[] = [];
  while (opened.length < count) {
    const batch = Array.from(
      { length: Math.min(100, count - opened.length) },
      () => new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws'),
    );
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

async function tellAll({ meter, listening, tell }: Teller): Promise<Taken> {
  const expected = listening.length * eventsPerRound;
  const before = await meter.usage();
  const start = performance.now();
  const heard = hearing(listening, expected);
  for (let event = 0; event < eventsPerRound; event += 1) await tell();
  await heard;
  const seconds = (performance.now() - start) / 1_000;
  const after = await meter.usage();
  return {
    deliveriesPerSecond: expected / seconds,
    processorSeconds: after.processorSeconds - before.processorSeconds,
  };
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
