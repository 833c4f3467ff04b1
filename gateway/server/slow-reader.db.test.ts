import { ConversationEventsDocument, RequestHumanDocument } from '@parley/schema/generated/documents';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { send } from '../testing/graphql-client.ts';
import { closingOf, openRawSocket } from '../testing/raw-socket.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

/** 14 KB a piece: together more than the operating system keeps for a peer that does not read, and a queue on top. */
const pieces = Array.from({ length: 2_500 }, () => 'كلمة '.repeat(1_600));
const megabyte = 1_048_576;
/** A socket that was cut while its peer did not read cannot tell it the code. */
const closedAsTooSlow = [4413, 1006];

describe('a reader that stops reading', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ responder: new ScriptedResponder(pieces, () => turn()) });
  });
  afterAll(() => gateway.close());

  it('is closed, while another one hears everything', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const healthy = await follow(visitor);
    const heard: number[] = [];
    healthy.on('message', (data: Buffer) => heard.push(...indexesIn(data.toString('utf8'))));
    const paused = await Promise.all(Array.from({ length: 5 }, () => follow(visitor)));
    const closings = paused.map(pause);
    await visitor.say('Tell me everything');
    await expect.poll(() => heard.length, { interval: 50 }).toBe(pieces.length);
    healthy.terminate();
    expect(heard).toEqual(pieces.map((_, index) => index));
    await delay(1_500);
    for (const closing of closings) expect(closedAsTooSlow).toContain(await closing.code());
    await gateway.untilIdle();
  });

  it('is closed when it goes on asking, and its answers do not pile up', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const { conversationId: id } = visitor;
    await send(gateway.url, RequestHumanDocument, { input: { conversationId: id } }, visitor.token);
    for (let index = 0; index < 20; index += 1) await visitor.say('سؤال '.repeat(700), `question-${index}`);
    const before = retainedBytes();
    const socket = await openRawSocket(gateway.url, visitor.token);
    const closing = pause(socket);
    for (let asked = 0; asked < 1_000; asked += 1) {
      socket.send(subscribe(`${asked}`, history, { id }));
      if (asked % 20 === 0) await delay(20);
    }
    await untilAnswered(gateway);
    // Unbounded it would stay at 1,000 answers of 70 KB, less what the operating system keeps; a socket takes a second to be cut.
    await expect.poll(() => retainedBytes() - before, { interval: 500 }).toBeLessThan(45 * megabyte);
    expect(closedAsTooSlow).toContain(await closing.code());
  });
});

const history = `query ($id: ID!) { conversation(id: $id) { messages(last: 20) { nodes { content } } } }`;

function subscribe(id: string, query: string, variables: object): string {
  return JSON.stringify({ id, type: 'subscribe', payload: { query, variables } });
}

async function follow({ url, token, conversationId }: TestVisitor): Promise<WebSocket> {
  const socket = await openRawSocket(url, token);
  socket.send(subscribe('1', String(ConversationEventsDocument), { conversationId, after: 0 }));
  return socket;
}

function indexesIn(message: string): number[] {
  const event = JSON.parse(message).payload?.data?.conversationEvents;
  return event?.__typename === 'ReplyDelta' ? [event.index] : [];
}

/** Until nothing that was asked is still being read from the database, and a closed socket is cut. */
async function untilAnswered({ log }: TestGateway): Promise<void> {
  const readings = () => log.statements.filter((statement) => statement.includes('message.conversation_id')).length;
  for (let before = -1; before < readings();) {
    before = readings();
    await delay(1_500);
  }
}

/** A peer that does not read any more. `code` is what it finds when it reads again; `null` where it is still let in. */
function pause(socket: WebSocket) {
  socket.pause();
  // It may also find out when it writes.
  const closing = closingOf(socket).then(({ code }) => code);
  const code = (): Promise<number | null> => {
    socket.resume();
    return Promise.race([closing, delay(5_000, null)]);
  };
  return { code };
}

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What the process holds on to, in JavaScript's memory and in buffers. */
function retainedBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
