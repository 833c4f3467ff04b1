import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestVisitor, type SeenEvent } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { never, percentile, type Figure } from './figure.ts';
import type { Seeded } from './seeded.ts';

/** How much is written, and for how long at least. */
export interface WritingSize {
  readonly writers: number;
  readonly messages: number;
  /** Messages of a conversation before its writer begins another one. */
  readonly perConversation: number;
  /** Between two messages of a writer, at most. */
  readonly pauseMilliseconds: number;
  /** Every message is sent twice at the same moment, as by a nervous finger. */
  readonly twice?: boolean;
  /** Writers go on until this says so, and the messages are written. */
  readonly enough?: () => boolean;
  /** How long the last reply may take when everything runs again. */
  readonly replySeconds: number;
}

interface Accepted {
  readonly id: string;
  readonly content: string;
}

interface Written {
  readonly visitor: TestVisitor;
  readonly accepted: Accepted[];
}

/** Writes as visitors do, and keeps what was accepted: what a gateway has acknowledged, and nothing else. */
export async function writeMessages(deployment: Deployment, size: WritingSize, seeded: Seeded): Promise<Written[]> {
  const written: Written[] = [];
  let count = 0;
  const isEnough = () => count >= size.messages && (size.enough?.() ?? true);
  const converse = async () => {
    const visitor = await deployment.untilAnswered((url) => TestVisitor.start(url, { tenant: deployment.tenant }));
    const accepted: Accepted[] = [];
    written.push({ visitor, accepted });
    for (let index = 0; index < size.perConversation; index += 1) {
      accepted.push(await say(deployment, visitor, size.twice ?? false));
      count += 1;
      await pause(seeded.between(0, size.pauseMilliseconds));
    }
  };
  const write = async () => {
    while (!isEnough()) await converse();
  };
  await Promise.all(Array.from({ length: size.writers }, write));
  return written;
}

async function say(deployment: Deployment, visitor: TestVisitor, twice: boolean): Promise<Accepted> {
  const clientId = randomUUID();
  const content = `Is flat ${clientId} free?`;
  const once = () => deployment.untilAnswered((url) => visitor.at(url).say(content, clientId), 120, deployment.turn());
  const [{ id }] = await Promise.all([once(), ...(twice ? [once()] : [])]);
  return { id, content };
}

/** What became of what was accepted, read as any client would: the conversation's events from its beginning. */
export async function checkAccepted(
  deployment: Deployment,
  written: readonly Written[],
  replySeconds: number,
): Promise<Figure[]> {
  const told: Told[] = [];
  const waiting = [...written];
  const check = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      told.push(await tell(deployment, next, replySeconds));
  };
  await Promise.all(Array.from({ length: 16 }, check));
  const count = (of: (told: Told) => number) => told.reduce((sum, one) => sum + of(one), 0);
  const replies = told.flatMap(({ answered }) => answered);
  const resumptions = replies.flatMap((reply) => resumptionOf(deployment, reply));
  const takeovers = replies.flatMap((reply) => takeoverOf(deployment, reply));
  return [
    { name: 'accepted', value: count(({ accepted }) => accepted) },
    never(
      'lost',
      count(({ lost }) => lost),
    ),
    never(
      'stored twice',
      count(({ storedTwice }) => storedTwice),
    ),
    never(
      'out of order',
      count(({ outOfOrder }) => outOfOrder),
    ),
    never(
      'gaps in the numbers',
      count(({ gaps }) => gaps),
    ),
    never(
      'silent doubles',
      count(({ doubles }) => doubles),
    ),
    never(
      'unanswered',
      count(({ unanswered }) => unanswered),
    ),
    { name: 'replies', value: replies.length },
    { name: 'calls of the provider', value: deployment.provider.requests.length },
    { name: 'resumed after a restart, p99', value: percentile(resumptions, 99), unit: 'ms', atMost: 5_000 },
    { name: 'taken over after a kill, p99', value: percentile(takeovers, 99), unit: 'ms', atMost: 5_000 },
  ];
}

interface Told {
  readonly accepted: number;
  readonly lost: number;
  readonly storedTwice: number;
  readonly outOfOrder: number;
  readonly gaps: number;
  readonly doubles: number;
  readonly unanswered: number;
  readonly answered: readonly Answered[];
}

interface Answered {
  readonly acceptedAt: number;
  readonly repliedAt: number;
}

async function tell(deployment: Deployment, { visitor, accepted }: Written, seconds: number): Promise<Told> {
  const last = accepted.at(-1);
  const { events, isAnswered } = await hearAll(deployment, visitor, last?.id, seconds);
  const messages = events.flatMap((event) => (event.__typename === 'MessageAdded' ? [event.message] : []));
  const questions = messages.filter(({ role }) => role === 'VISITOR');
  const replies = messages.filter(({ role }) => role === 'ASSISTANT');
  const contents = questions.map(({ content }) => content);
  const kept = accepted.filter(({ content }) => contents.includes(content));
  const order = kept.map(({ content }) => contents.indexOf(content));
  const numbers = events.flatMap((event) => ('seq' in event ? [event.seq] : []));
  return {
    accepted: accepted.length,
    lost: accepted.length - kept.length,
    storedTwice: contents.length - new Set(contents).size,
    outOfOrder: order.filter((place, index) => place < (order[index - 1] ?? -1)).length,
    gaps: numbers.filter((number, index) => number !== index + 1).length,
    doubles: replies.length - new Set(replies.map(({ replyTo }) => replyTo)).size,
    unanswered: isAnswered ? 0 : 1,
    answered: replies.flatMap(({ replyTo, createdAt }) => {
      const question = questions.find(({ id }) => id === replyTo);
      return question ? [{ acceptedAt: Date.parse(question.createdAt), repliedAt: Date.parse(createdAt) }] : [];
    }),
  };
}

/** Everything that was ever told of a conversation, once its last message has its reply, or does not get one. */
async function hearAll(deployment: Deployment, visitor: TestVisitor, last: string | undefined, seconds: number) {
  const isReply = (event: SeenEvent) => event.__typename === 'MessageAdded' && event.message.replyTo === last;
  const isAnswered = await deployment
    .untilAnswered((url) => visitor.at(url).hear(0, isReply), seconds)
    .then(
      () => true,
      () => false,
    );
  const events = await deployment.untilAnswered(async (url) => {
    const lastSeq = await deployment.lastNumber(visitor);
    return visitor.at(url).hear(0, (event) => 'seq' in event && event.seq >= lastSeq);
  });
  return { events, isAnswered };
}

/** The last outage that a message waited through, unless another gateway answered it in the meantime. */
function lastOutage({ gateways }: Deployment, { acceptedAt, repliedAt }: Answered) {
  return gateways
    .flatMap(({ outages }) => outages)
    .filter(({ endedAt, readyAt }) => acceptedAt <= endedAt && readyAt < repliedAt)
    .toSorted((one, other) => one.readyAt - other.readyAt)
    .at(-1);
}

/** How long after a gateway was back a message that had waited for it had its reply. */
function resumptionOf(deployment: Deployment, answered: Answered): number[] {
  const outage = lastOutage(deployment, answered);
  return outage === undefined ? [] : [answered.repliedAt - outage.readyAt];
}

/** How long after a gateway was killed another one, which was there all the time, had replied to what was the first one's. */
function takeoverOf({ gateways }: Deployment, { acceptedAt, repliedAt }: Answered): number[] {
  const outages = gateways.flatMap((gateway) => gateway.outages);
  const met = outages.filter(({ endedAt, readyAt }) => readyAt > acceptedAt && endedAt < repliedAt);
  return met.length === 1 ? met.flatMap(({ endedAt }) => (endedAt >= acceptedAt ? [repliedAt - endedAt] : [])) : [];
}
