import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GraphqlFailure } from '@parley/gateway/testing/graphql-client';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { never, type Figure } from './figure.ts';
import type { OwnPostgres } from './own-postgres.ts';

/** More than the pool has connections, so that some of those who ask wait for one. */
const clients = 16;
/** Who is not answered by then is answered when PostgreSQL is back. */
const patienceSeconds = 3;

/** What happens to PostgreSQL: kill -9 of all its processes, or SIGSTOP. */
export type PostgresFault = 'killed' | 'frozen';

interface Asked {
  /** Milliseconds until there was an answer. */
  readonly took: number;
  /** The error's code; `accepted` where there was none. */
  readonly outcome: string;
}

/**
 * PostgreSQL goes away under visitors that write, and comes back.
 * @param beforeWriting when everybody has a conversation, and has said nothing in it
 */
export async function endurePostgresOutage(
  deployment: Deployment,
  postgres: OwnPostgres,
  fault: PostgresFault,
  seconds: number,
  beforeWriting: () => Promise<void> = () => Promise.resolve(),
): Promise<Figure[]> {
  const begin = () => TestVisitor.start(deployment.url(0), { tenant: deployment.tenant });
  const visitors = await Promise.all(Array.from({ length: clients }, begin));
  await beforeWriting();
  const accepted: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const say = (visitor: TestVisitor) => deployment.untilAnswered(() => saySomething(visitor));
    accepted.push(...(await Promise.all(visitors.map(say))));
  }
  // Those who are writing when it happens.
  const caught = visitors.map((visitor) => ask(async () => accepted.push(await saySomething(visitor))));
  if (fault === 'killed') await postgres.kill();
  else postgres.freeze();
  const asking = askFor(deployment, visitors, seconds);
  await Promise.race([asking, pause((seconds + patienceSeconds) * 1_000)]);
  if (fault === 'killed') await postgres.startAgain();
  else postgres.thaw();
  const back = performance.now();
  await deployment.untilAnswered(() =>
    ask(() => visitors[0]?.say('again') ?? Promise.reject(new Error())).then(orThrow),
  );
  const recovered = performance.now() - back;
  const asked = await asking;
  const kept = await Promise.all(visitors.map((visitor) => contentsOf(deployment, visitor)));
  const all = [...asked, ...(await Promise.all(caught)).filter(({ outcome }) => outcome !== 'accepted')];
  return [
    { name: `${fault}: requests meanwhile`, value: all.length },
    never(`${fault}: acknowledged meanwhile`, asked.filter(({ outcome }) => outcome === 'accepted').length),
    never(`${fault}: other than UNAVAILABLE`, all.filter(({ outcome }) => outcome !== 'UNAVAILABLE').length),
    { name: `${fault}: longest wait`, value: Math.max(...all.map(({ took }) => took)), unit: 'ms', atMost: 1_000 },
    never(`${fault}: lost`, accepted.filter((content) => !kept.flat().includes(content)).length),
    { name: `${fault}: back after`, value: recovered, unit: 'ms', atMost: 5_000 },
  ];
}

async function saySomething(visitor: TestVisitor): Promise<string> {
  const content = randomUUID();
  await visitor.say(content);
  return content;
}

async function ask(question: () => Promise<unknown>): Promise<Asked> {
  const start = performance.now();
  const outcome = await question().then(
    () => 'accepted',
    (error: unknown) => (error instanceof GraphqlFailure ? error.code : String(error)),
  );
  return { took: performance.now() - start, outcome };
}

function orThrow({ outcome }: Asked): void {
  if (outcome !== 'accepted') throw new Error(outcome);
}

/** Writes, begins conversations and asks over REST, many at a time, until the seconds are over. */
async function askFor(deployment: Deployment, visitors: readonly TestVisitor[], seconds: number): Promise<Asked[]> {
  const end = Date.now() + seconds * 1_000;
  const asked: Asked[] = [];
  const keepAsking = async (visitor: TestVisitor) => {
    while (Date.now() < end) {
      asked.push(await ask(() => visitor.say(randomUUID())));
      asked.push(await ask(() => TestVisitor.start(deployment.url(0), { tenant: deployment.tenant })));
      asked.push(await ask(() => askOverRest(deployment)));
      await pause(50);
    }
  };
  await Promise.all(visitors.map(keepAsking));
  return asked;
}

/** @throws GraphqlFailure with UNAVAILABLE for a 503. */
async function askOverRest(deployment: Deployment): Promise<void> {
  const headers = { authorization: `Bearer ${deployment.person}` };
  const response = await fetch(`${deployment.url(0)}/messages/all/${deployment.tenant}?limit=1`, { headers });
  const text = await response.text();
  if (response.status === 503) throw new GraphqlFailure(text, { code: 'UNAVAILABLE' });
  if (!response.ok) throw new Error(`${response.status} ${text}`);
}

async function contentsOf(deployment: Deployment, visitor: TestVisitor): Promise<string[]> {
  const last = await deployment.lastNumber(visitor);
  if (last === 0) return [];
  const events = await deployment.untilAnswered((url) =>
    visitor.at(url).hear(0, (event) => 'seq' in event && event.seq >= last),
  );
  return events.flatMap((event) => (event.__typename === 'MessageAdded' ? [event.message.content] : []));
}
