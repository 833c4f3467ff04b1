import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sendText } from '@parley/gateway/testing/graphql-client';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { never, type Figure } from './figure.ts';
import { InboxFollower } from './inbox-follower.ts';
import type { Seeded } from './seeded.ts';
import { StreamFollower } from './stream-follower.ts';

export interface StreamsSize {
  /** Of all conversations together; several write into each at once. */
  readonly writers: number;
  readonly conversations: number;
  readonly messagesPerWriter: number;
  /** Subscribers of conversations, and as many of the inbox as there are gateways. */
  readonly subscribers: number;
  /** Of all subscribers together; writers go on until then. */
  readonly reconnections: number;
  /** How long everything may take to be told, once nothing more is written. */
  readonly settlingSeconds: number;
}

/** Some commits come late, so that transactions end in another order than they began in. */
export const lateCommits = `
  create function commit_late() returns trigger language plpgsql as
  $$ begin if random() < 0.1 then perform pg_sleep(0.3); end if; return new; end $$;
  create trigger commit_late before insert on message for each row execute function commit_late()`;

/** Every transaction that has begun counts as over, as with a plain cursor: what the inbox's rule about open ones refuses. */
export const withoutWaitingForOpenTransactions = `
  create schema sabotage;
  create function sabotage.pg_snapshot_xmin(pg_snapshot) returns xid8 language sql as
  $$ select pg_catalog.pg_snapshot_xmax($1) $$;
  grant usage on schema sabotage to parley_application;
  do $$ begin execute format('alter database %I set search_path = sabotage, pg_catalog, public', current_database()); end $$;
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

/**
 * Many writers against subscribers that come and go: every subscriber of a conversation has its numbers without a gap and
 * none twice, and every subscriber of the inbox is told of every conversation as it is in the end.
 */
export async function followStreams(deployment: Deployment, size: StreamsSize, seeded: Seeded): Promise<Figure[]> {
  const begun = await Promise.all(Array.from({ length: size.conversations }, () => begin(deployment)));
  const of = <Value>(values: readonly Value[], index: number): Value[] =>
    values.slice(index % values.length).slice(0, 1);
  const followers = Array.from({ length: size.subscribers }, (_, index) => index).flatMap((index) =>
    of(begun, index).map((visitor) => new StreamFollower(deployment, visitor, seeded)),
  );
  const inboxes = deployment.urls.map((_, index) => InboxFollower.start(deployment, index, seeded));
  const first = await begin(deployment);
  while (!inboxes.every(({ isListening }) => isListening)) {
    await say(deployment, first);
    await pause(200);
  }
  const all = [...followers, ...inboxes];
  const reconnections = () => all.reduce((sum, one) => sum + one.reconnections, 0);
  const write = async (index: number) => {
    const quiet: TestVisitor[] = [];
    for (let count = 0; count < size.messagesPerWriter || reconnections() < size.reconnections; count += 1) {
      for (const visitor of of(begun, index)) await say(deployment, visitor);
      quiet.push(await saySingly(deployment));
      await pause(seeded.between(0, 100));
    }
    return quiet;
  };
  const quiet = await Promise.all(Array.from({ length: size.writers }, (_, index) => write(index)));
  const ends = await endsOf(deployment, [...begun, ...quiet.flat()]);
  await settle(() => followers.every((one) => one.last >= (ends.get(one.id) ?? 0)), size.settlingSeconds);
  await settle(() => inboxes.every((inbox) => inbox.missing(ends) === 0), size.settlingSeconds);
  for (const one of all) one.stop();
  return [
    { name: 'events', value: [...ends.values()].reduce((sum, end) => sum + end, 0) },
    { name: 'reconnections', value: reconnections(), atLeast: size.reconnections },
    never('streams with a gap', followers.filter(({ heard }) => hasGap(heard)).length),
    never(
      'numbers told twice',
      followers.reduce((sum, { heard }) => sum + heard.length - new Set(heard).size, 0),
    ),
    never('streams without their end', followers.filter(({ id, last }) => last !== ends.get(id)).length),
    never(
      'changes an inbox was not told of',
      inboxes.reduce((sum, inbox) => sum + inbox.missing(ends), 0),
    ),
  ];
}

const hasGap = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b).some((number, index) => number > index + 1);

const begin = (deployment: Deployment) =>
  deployment.untilAnswered((url) => TestVisitor.start(url, { tenant: deployment.tenant }));

function say(deployment: Deployment, visitor: TestVisitor) {
  const clientId = randomUUID();
  return deployment.untilAnswered(
    (url) => visitor.at(url).say('Is the flat still free?', clientId),
    30,
    deployment.turn(),
  );
}

/** A conversation whose only message nobody answers: had the inbox passed over it, nothing later would make that good. */
async function saySingly(deployment: Deployment): Promise<TestVisitor> {
  const visitor = await begin(deployment);
  const document = `mutation ($input: RequestHumanInput!) { requestHuman(input: $input) { conversation { id } } }`;
  const input = { conversationId: visitor.conversationId };
  await deployment.untilAnswered((url) => sendText(url, document, { input }, visitor.token));
  await say(deployment, visitor);
  return visitor;
}

/** The number of each conversation's last fact, once nothing changes any more. */
async function endsOf(deployment: Deployment, visitors: readonly TestVisitor[]): Promise<Map<string, number>> {
  for (let before = ''; ;) {
    const numbers = await Promise.all(visitors.map((visitor) => deployment.lastNumber(visitor)));
    const ends = new Map(visitors.map(({ conversationId }, index) => [conversationId, numbers[index] ?? 0]));
    if (before === numbers.join()) return ends;
    before = numbers.join();
    await pause(1_500);
  }
}

async function settle(isDone: () => boolean, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!isDone() && Date.now() < deadline) await pause(50);
}
