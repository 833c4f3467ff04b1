import { setTimeout as pause } from 'node:timers/promises';
import { CreateWahaSessionDocument, SendWahaMessageDocument } from '@parley/schema/generated/documents';
import { send } from '@parley/gateway/testing/graphql-client';
import { z } from 'zod';
import { never, type Figure } from './figure.ts';
import { doubled, type Check, type Traffic } from './traffic.ts';

/** Between two messages of a channel. */
const pauseMilliseconds = 60;

const said = z.array(
  z.object({
    person: z.string(),
    role: z.string(),
    content: z.string(),
    externalId: z.string().nullable(),
    status: z.string(),
    isMarked: z.boolean(),
  }),
);
type Said = z.infer<typeof said>[number];

const everythingSaid = `
  select channel_user as person, role, content, external_id as "externalId", status, possible_duplicate as "isMarked"
    from message join conversation on conversation.id = conversation_id where channel_user is not null`;

/** A number that is linked by a QR code. @returns its session's id. */
export async function linkNumber({ deployment }: Traffic): Promise<string> {
  const input = { name: 'Sales' };
  const made = await send(deployment.url(0), CreateWahaSessionDocument, { input }, deployment.person);
  return made.createWahaSession.session.id;
}

/**
 * People write on Messenger and to a linked number, and a person writes from that number. Providers tell of each message
 * until they are answered, and of some once more; each of those who write is somebody else, and is answered once.
 */
export async function exchangeMessages(traffic: Traffic, sessionId: string): Promise<Check> {
  const { deployment, outside, isEnough, rows } = traffic;
  const told: string[] = [];
  const taken: string[] = [];
  const echoes: Promise<void>[] = [];
  const tell = (path: string, body: object) =>
    deployment.untilAnswered((url) => post(`${url}${path}`, body), 120, deployment.turn());
  outside.waha.beforeAnswer = async ({ path }) => {
    const last = outside.waha.sent.at(-1);
    if (path === '/api/sendText' && last !== undefined) echoes.push(tell('/api/webhooks/waha', echoOf(last)));
  };
  const write = async (one: (count: number) => Promise<void>) => {
    for (let count = 1; !isEnough(); count += 1) {
      await one(count);
      await pause(pauseMilliseconds);
    }
  };
  const onMessenger = async (count: number) => {
    const webhook = messengerWebhook(`psid-${count}`, `m_${count}`);
    for (let times = count % 2 === 1 ? 2 : 1; times > 0; times -= 1)
      await tell(`/api/v1/messenger/${deployment.tenant}`, webhook);
    told.push(`m_${count}`);
  };
  const toNumber = async (count: number) => {
    const { id, webhook } = wahaWebhook(outside.waha.sessions.keys().next().value ?? '', `49151${10_000_000 + count}`);
    await tell('/api/webhooks/waha', webhook);
    told.push(id);
  };
  // Asked once: whether it was sent when there is no answer nobody knows.
  const fromNumber = async (count: number) => {
    const input = { sessionId, phoneNumber: `+49171${10_000_000 + count}`, content: `Offer ${count}` };
    const url = deployment.url(deployment.turn());
    const isTaken = await send(url, SendWahaMessageDocument, { input }, deployment.person).then(
      () => true,
      () => false,
    );
    if (isTaken) taken.push(input.content);
  };
  await Promise.all([write(onMessenger), write(toNumber), write(fromNumber)]);
  return async () => {
    await Promise.all(echoes);
    const messages = said.parse(await rows(everythingSaid));
    return [...judgeTold(messages, told), ...judgeReplies(traffic, messages), ...judgeOwn(traffic, messages, taken)];
  };
}

function judgeTold(messages: readonly Said[], told: readonly string[]): Figure[] {
  const visitors = messages.filter(({ role }) => role === 'VISITOR').map(({ externalId }) => externalId ?? '');
  const times = (id: string) => visitors.filter((stored) => stored.endsWith(id)).length;
  return [
    { name: 'told by providers', value: told.length, atLeast: 1 },
    never('told and not stored', told.filter((id) => times(id) === 0).length),
    never('told and stored twice', told.filter((id) => times(id) > 1).length),
  ];
}

function judgeReplies({ outside }: Traffic, messages: readonly Said[]): Figure[] {
  const { graph, waha } = outside;
  const people = new Set(messages.filter(({ role }) => role === 'VISITOR').map(({ person }) => person));
  const replies = messages.filter(({ role }) => role === 'ASSISTANT');
  const sends = [
    ...graph.calls.flatMap(({ text, recipient }) => (text === '' ? [] : [recipient])),
    ...waha.sent.map(({ chatId }) => chatId.replace('@c.us', '')),
  ];
  const callsFor = ({ person }: Said) => sends.filter((recipient) => recipient === person).length;
  return [
    { name: 'answered on channels', value: replies.length },
    { name: 'answers marked as possible doubles', value: replies.filter(({ isMarked }) => isMarked).length },
    never('on channels and not answered once', Math.abs(people.size - replies.length)),
    never('answers never sent', replies.filter((reply) => reply.status === 'PENDING' || callsFor(reply) === 0).length),
    never('answers that failed', replies.filter(({ status }) => status === 'FAILED').length),
    never('silent doubles on channels', replies.filter((reply) => callsFor(reply) > 1 && !reply.isMarked).length),
  ];
}

/** What WhatsApp took is there once, whoever told of it: the answer, or WAHA's webhook where that was lost. */
function judgeOwn({ outside }: Traffic, messages: readonly Said[], taken: readonly string[]): Figure[] {
  const own = messages.filter(({ role }) => role === 'AGENT').map(({ content }) => content);
  const sent = outside.waha.sent.map(({ text }) => text).filter((text) => text.startsWith('Offer '));
  return [
    { name: 'sent from the number by a person', value: sent.length },
    never('sent by a person and not stored', [...sent, ...taken].filter((content) => !own.includes(content)).length),
    never('sent by a person and stored twice', doubled(own).length),
    never('taken for a person and not theirs', own.filter((content) => !content.startsWith('Offer ')).length),
  ];
}

/** @throws where it is not answered with 200: then it is told again. */
async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  await response.body?.cancel();
}

function messengerWebhook(sender: string, mid: string): object {
  const message = { mid, text: 'I want to buy a flat this week' };
  const messaging = [{ sender: { id: sender }, recipient: { id: 'page' }, timestamp: 1, message }];
  return { object: 'page', entry: [{ id: 'page', messaging }] };
}

function wahaWebhook(session: string, number: string): { id: string; webhook: object } {
  const from = `${number}@c.us`;
  const id = `false_${from}_3EB0`;
  const payload = { id, timestamp: 1, from, fromMe: false, body: 'I want to buy a flat this week', hasMedia: false };
  return { id, webhook: { session, event: 'message', timestamp: Date.now(), payload } };
}

/** WAHA tells of what its own number sent, whoever asked for it. */
function echoOf({ session, id, chatId, text }: { session: string; id: string; chatId: string; text: string }): object {
  const payload = { id, timestamp: 1, from: '15550783881@c.us', to: chatId, fromMe: true, body: text, hasMedia: false };
  return { session, event: 'message.any', timestamp: Date.now(), payload };
}
