import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { send } from '@parley/gateway/testing/graphql-client';
import { RawSubscription } from '@parley/gateway/testing/raw-subscription';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import {
  ConversationEventsDocument,
  RequestHumanDocument,
  SetTypingDocument,
} from '@parley/schema/generated/documents';
import type { Deployment } from './deployment.ts';
import { never, percentile, type Figure } from './figure.ts';

export interface ReadersSize {
  readonly conversations: number;
  /** Of each conversation: so many that read, and as many that will stop reading. */
  readonly readers: number;
  /** Of each socket that will stop reading: what the operating system keeps for it is full the sooner. */
  readonly subscriptions: number;
  readonly eventsPerSecond: number;
  /** Of each of the two parts: while all read, and while half of them do not. */
  readonly seconds: number;
}

/** Of so many events one is a message, which is stored; the others say that somebody is typing. */
const eventsPerMessage = 10;
/** 8 KB, so that sockets which are not read fill what the operating system keeps for them. */
const words = 'كلمة '.repeat(780);
const tickMilliseconds = 20;
const query = String(ConversationEventsDocument);
/** More facts than there are: whoever has heard so many is told what comes. */
const everything = 2_000_000_000;
const pageBytes = 4_096;
const megabyte = 1_048_576;
/** The last messages are on their way when a part ends. */
const settlingMilliseconds = 2_000;

/** Half of the sockets stop reading: neither the process nor the others may feel it. */
export async function endureSlowReaders(deployment: Deployment, size: ReadersSize): Promise<Figure[]> {
  const visitors = await Promise.all(Array.from({ length: size.conversations }, () => quietVisitor(deployment)));
  const healthy = await Promise.all(visitors.flatMap((visitor) => followers(visitor, size.readers)));
  const pausingOf = await Promise.all(visitors.map((visitor) => Promise.all(followers(visitor, size.readers))));
  const pausing = pausingOf.flat();
  const delays = listen(healthy);
  await speak(visitors, size);
  await Promise.all(
    visitors.map((visitor, index) => subscribeMore(visitor, pausingOf[index] ?? [], size.subscriptions)),
  );
  const before = { delays: delays.splice(0), memory: residentMemory(deployment) };
  for (const { socket } of pausing) socket.pause();
  const said = await speak(visitors, size);
  const memory = residentMemory(deployment);
  for (const { socket } of [...healthy, ...pausing]) socket.terminate();
  const [calm, busy] = [percentile(before.delays, 99), percentile(delays, 99)];
  return [
    { name: 'sockets that stopped reading', value: pausing.length },
    never('messages that a reader missed', said * size.readers - delays.length),
    { name: 'memory they cost', value: (memory - before.memory) / megabyte, unit: 'MB', atMost: 50 },
    { name: 'told while all read, p99', value: calm, unit: 'ms' },
    { name: 'told while half read, p99', value: busy, unit: 'ms', atMost: 1.2 * calm },
  ];
}

/** One whom no responder answers. */
async function quietVisitor(deployment: Deployment): Promise<TestVisitor> {
  const visitor = await TestVisitor.start(deployment.url(0), { tenant: deployment.tenant });
  const input = { conversationId: visitor.conversationId };
  await send(visitor.url, RequestHumanDocument, { input }, visitor.token);
  return visitor;
}

function followers({ url, token, conversationId }: TestVisitor, count: number): Promise<RawSubscription>[] {
  const operation = { query, variables: { conversationId, after: 0 } };
  return Array.from({ length: count }, () => RawSubscription.start(url, token, operation));
}

/** From now on each socket of the visitor is told everything so many times; resolves when each subscription was told something. */
async function subscribeMore(
  visitor: TestVisitor,
  sockets: readonly RawSubscription[],
  subscriptions: number,
): Promise<void> {
  const { conversationId } = visitor;
  for (const socket of sockets)
    for (let id = 2; id <= subscriptions; id += 1)
      socket.ask({ id: String(id), query, variables: { conversationId, after: everything } });
  for (let signal = 0; sockets.some((socket) => told(socket) < subscriptions); signal += 1) {
    await type(visitor, signal % 2 === 0);
    await pause(10 * tickMilliseconds);
  }
}

/** How many subscriptions of a socket have been told something. */
function told({ messages }: RawSubscription): number {
  return new Set(messages.filter(({ type }) => type === 'next').map(({ id }) => id)).size;
}

/** How long each message took from its sender to a reader, in milliseconds, as they come. */
function listen(subscriptions: readonly RawSubscription[]): number[] {
  const delays: number[] = [];
  for (const { socket } of subscriptions) {
    // Reading thousands of events a second as JSON would be what is measured.
    socket.removeAllListeners('message');
    socket.on('message', (data: Buffer) => {
      const place = data.indexOf('"content":"');
      if (place >= 0) delays.push(Date.now() - Number(data.subarray(place + 11, place + 24)));
    });
  }
  return delays;
}

/** @returns how many messages were said. */
async function speak(visitors: readonly TestVisitor[], size: ReadersSize): Promise<number> {
  const { eventsPerSecond, seconds } = size;
  const saying: Promise<unknown>[] = [];
  const start = Date.now();
  for (let event = 0; event < eventsPerSecond * seconds;) {
    const due = Math.floor(((Date.now() - start) / 1_000) * eventsPerSecond);
    for (; event < Math.min(due, eventsPerSecond * seconds); event += 1) {
      const visitor = visitors[Math.floor(event / eventsPerMessage) % visitors.length];
      if (visitor === undefined) continue;
      if (event % eventsPerMessage > 0) void type(visitor, event % 2 === 0);
      else saying.push(visitor.say(`${Date.now()} ${words}`));
    }
    await pause(tickMilliseconds);
  }
  await Promise.all(saying);
  await pause(settlingMilliseconds);
  return saying.length;
}

/** A signal, which may be lost. */
async function type({ url, token, conversationId }: TestVisitor, typing: boolean): Promise<void> {
  await send(url, SetTypingDocument, { input: { conversationId, typing } }, token).catch(() => {});
}

/** Bytes (proc(5), statm: the second number counts pages). */
function residentMemory({ gateways }: Deployment): number {
  const pages = readFileSync(`/proc/${gateways[0]?.pid}/statm`, 'utf8').split(' ')[1];
  return Number(pages) * pageBytes;
}
