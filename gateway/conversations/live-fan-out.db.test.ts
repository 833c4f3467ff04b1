import { RequestHumanDocument, SetTypingDocument } from '@parley/schema/generated/documents';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { startJoinedGateways, type JoinedGateways } from '../testing/joined-gateways.ts';
import { Listener } from '../testing/listener.ts';
import { loginAsDemo } from '../testing/person.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { canJoinGateways } from '../testing/test-redis.ts';
import { TestVisitor, type SeenEvent } from '../testing/visitor.ts';

const pieces = ['مرحبا ', 'Mona, ', ...Array.from({ length: 30 }, (_, index) => `${index} `), 'شكرا'];
/** It thinks for a while before this piece. */
const thoughtful = 9;
const slowly = () => new ScriptedResponder(pieces, (index) => delay(index === thoughtful ? 1_500 : 40));

const isMessage = (content: string) => (event: SeenEvent) =>
  event.__typename === 'MessageAdded' && event.message.content === content;
const isReply = (event: SeenEvent) => event.__typename === 'MessageAdded' && event.message.role === 'ASSISTANT';
const isTyping = (event: SeenEvent) => event.__typename === 'Typing';
const isDelta = (event: SeenEvent) => event.__typename === 'ReplyDelta';
const textOf = (events: readonly SeenEvent[]) =>
  events.map((event) => (event.__typename === 'ReplyDelta' ? event.text : '')).join('');
const numbersOf = (events: readonly SeenEvent[]) => events.flatMap((event) => ('seq' in event ? [event.seq] : []));

describe.skipIf(!(await canJoinGateways()))('two gateways on one database', () => {
  const responders = { one: slowly(), other: slowly() };
  let gateways: JoinedGateways;

  beforeAll(async () => {
    gateways = await startJoinedGateways(responders);
  });
  afterAll(() => gateways.close());

  /** A visitor at one gateway with a person who answers, so that no reply mixes in. */
  async function visitorWithoutResponder(): Promise<TestVisitor> {
    const visitor = await TestVisitor.start(gateways.one.url);
    const input = { conversationId: visitor.conversationId };
    await send(visitor.url, RequestHumanDocument, { input }, visitor.token);
    return visitor;
  }

  it('tell a fact of one at the other at once', async () => {
    const visitor = await visitorWithoutResponder();
    const listener = await Listener.start(visitor.at(gateways.other.url), 0);
    const delays: number[] = [];
    for (let index = 0; index < 8; index += 1) {
      const said = Date.now();
      await visitor.say(`فقرة ${index}`);
      const heard = await listener.until(isMessage(`فقرة ${index}`));
      delays.push(heard.at - said);
    }
    listener.stop();
    // The poll alone would need half a second on average.
    expect(Math.max(...delays)).toBeLessThan(500);
    expect(numbersOf(listener.events)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('tell who types, once', async () => {
    const visitor = await visitorWithoutResponder();
    const here = await Listener.start(visitor, 0);
    const elsewhere = await Listener.start(visitor.at(gateways.other.url), 0);
    await Promise.all([here, elsewhere].map((listener) => listener.until((event) => 'seq' in event)));
    await delay(100);
    const input = { conversationId: visitor.conversationId, typing: true };
    await send(visitor.url, SetTypingDocument, { input }, visitor.token);
    await elsewhere.until(isTyping);
    await delay(100);
    for (const listener of [here, elsewhere]) {
      listener.stop();
      expect(listener.events.filter(isTyping)).toMatchObject([{ role: 'VISITOR', typing: true }]);
    }
  });

  it('tell that the person who answers is there, whichever of them sees that person', async () => {
    const visitor = await TestVisitor.start(gateways.one.url);
    const listener = await Listener.start(visitor.at(gateways.other.url), 0);
    const person = await loginAsDemo(gateways.one);
    await sendText(gateways.one.url, takeOver, { input: { conversationId: visitor.conversationId } }, person);
    const { event } = await listener.until((one) => one.__typename === 'AssigneePresence');
    listener.stop();
    expect(event).toMatchObject({ isOnline: true });
  });

  it('let a reply be heard at both, and by who comes late, exactly as it is stored', async () => {
    const visitor = await TestVisitor.start(gateways.one.url);
    const here = await Listener.start(visitor, 0);
    await visitor.say('Are you there?');
    await here.until((event) => event.__typename === 'ReplyDelta' && event.index === thoughtful - 1);
    const elsewhere = responders.one.isSpeaking ? gateways.other : gateways.one;
    const late = await Listener.start(visitor.at(elsewhere.url), 0);
    await late.until(isDelta, 750);
    const { event: reply } = await late.until(isReply);
    await here.until(isReply);
    for (const listener of [here, late]) listener.stop();
    expect(reply).toMatchObject({ message: { content: pieces.join('') } });
    expect(textOf(here.events)).toBe(pieces.join(''));
    const started = late.events.findLastIndex((event) => event.__typename === 'ReplyStarted');
    const told = late.events.slice(started).filter(isDelta);
    expect(textOf(told)).toBe(pieces.join(''));
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThan(pieces.length);
  });

  it('silence a reply of the one when a person takes over at the other', async () => {
    const visitor = await TestVisitor.start(gateways.one.url);
    const person = await loginAsDemo(gateways.one);
    const listener = await Listener.start(visitor, 0);
    await visitor.say('Are you there?');
    await listener.until(isDelta);
    const elsewhere = responders.one.isSpeaking ? gateways.other : gateways.one;
    await sendText(elsewhere.url, takeOver, { input: { conversationId: visitor.conversationId } }, person);
    const { at } = await listener.until((event) => event.__typename === 'ConversationChanged');
    await delay(500);
    listener.stop();
    const late = listener.heard.filter((heard) => isDelta(heard.event) && heard.at > at + 150);
    expect(late).toEqual([]);
    expect(responders.one.isSpeaking || responders.other.isSpeaking).toBe(false);
    expect(listener.events.some(isReply)).toBe(false);
  });

  it('lose nothing without Redis, and are quick again with it', async () => {
    const visitor = await visitorWithoutResponder();
    const listener = await Listener.start(visitor.at(gateways.other.url), 0);
    await listener.until((event) => 'seq' in event);
    gateways.redis.cut();
    for (let index = 0; index < 3; index += 1) {
      const said = Date.now();
      await visitor.say(`without ${index}`);
      expect(Date.now() - said).toBeLessThan(1_000);
      const heard = await listener.until(isMessage(`without ${index}`));
      expect(heard.at - said).toBeLessThan(2_500);
    }
    gateways.redis.mend();
    await delay(2_500);
    const said = Date.now();
    for (let index = 0; index < 8; index += 1) {
      await visitor.say(`again ${index}`);
      const heard = await listener.until(isMessage(`again ${index}`));
      expect(heard.at - said).toBeLessThan(500 * (index + 1));
    }
    expect(numbersOf(listener.events)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(Date.now() - said).toBeLessThan(2_000);
    listener.stop();
  });

  it('ask the database once a tenant for everything that is listened to', async () => {
    const visitors = await Promise.all(Array.from({ length: 5 }, visitorWithoutResponder));
    const listeners = await Promise.all(visitors.map((visitor) => Listener.start(visitor.at(gateways.other.url), 0)));
    await Promise.all(listeners.map((listener) => listener.until((event) => 'seq' in event)));
    await delay(1_500);
    const before = gateways.other.log.statements.length;
    await delay(3_300);
    const asked = gateways.other.log.statements.slice(before).filter((sql) => /last_seq as seq/.test(sql));
    for (const listener of listeners) listener.stop();
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

const takeOver = `mutation ($input: TakeOverInput!) { takeOver(input: $input) { conversation { state } } }`;
