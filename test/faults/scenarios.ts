import { checkAccepted, writeMessages, type WritingSize } from './accepted-messages.ts';
import { claimLatency } from './claim-latency.ts';
import { checkSends, sendMessages, type SendingSize } from './accepted-sends.ts';
import type { DeploymentOptions } from './deployment.ts';
import { checkDoors } from './doors.ts';
import { never, type Figure } from './figure.ts';
import { freezeWorker } from './frozen-worker.ts';
import { callWithKeys, type CallsSize } from './idempotent-calls.ts';
import { killAtRandom, KillPlan, killsOf, messagePoints, outsidePoints, sendPoints } from './kill-plan.ts';
import { endureModelOutage } from './model-outage.ts';
import { dealUnderKills, type OutsideSize } from './outside-under-kills.ts';
import { endurePostgresOutage } from './postgres-outage.ts';
import { endureRedisOutage } from './redis-outage.ts';
import { Seeded } from './seeded.ts';
import { endureSlowReaders, type ReadersSize } from './slow-readers.ts';
import { withDeployment, withGraph, withServers } from './servers.ts';
import { followStreams, lateCommits, type StreamsSize } from './streams.ts';

/** The short form runs with every `npm test`; the long one is `npm run faults`. */
export type Form = 'short' | 'long';

export interface Scenario {
  readonly name: string;
  run(form: Form, seed: string): Promise<Figure[]>;
}

const writing: Record<Form, WritingSize> = {
  short: { writers: 8, messages: 60, perConversation: 4, pauseMilliseconds: 400, replySeconds: 60 },
  long: { writers: 16, messages: 2_000, perConversation: 8, pauseMilliseconds: 800, replySeconds: 60 },
};
/** Its transactions follow each other, and each start of a process opens it anew. */
const embeddedWriting: Record<Form, WritingSize> = {
  short: { writers: 2, messages: 12, perConversation: 4, pauseMilliseconds: 200, replySeconds: 60 },
  long: writing.short,
};
const sending: Record<Form, SendingSize & { readonly kills: number }> = {
  short: { programs: 8, sends: 60, kills: 4, deliverySeconds: 60 },
  long: { programs: 8, sends: 1_000, kills: 40, deliverySeconds: 60 },
};
export const streaming: Record<Form, StreamsSize> = {
  short: { writers: 8, conversations: 4, messagesPerWriter: 8, subscribers: 8, reconnections: 60, settlingSeconds: 10 },
  long: {
    writers: 16,
    conversations: 8,
    messagesPerWriter: 40,
    subscribers: 32,
    reconnections: 1_000,
    settlingSeconds: 30,
  },
};
const dealing: Record<Form, OutsideSize> = {
  short: { deaths: 4, mortal: 2, leads: 20, seconds: 60 },
  long: { deaths: outsidePoints.length, mortal: 1, leads: 100, seconds: 600 },
};
const calling: Record<Form, CallsSize> = {
  short: { keys: 20, callsPerKey: 30, parallelKeys: 2, kills: 3 },
  long: { keys: 200, callsPerKey: 100, parallelKeys: 4, kills: 20 },
};

const reading: Record<Form, ReadersSize> = {
  short: { conversations: 4, readers: 5, subscriptions: 1, eventsPerSecond: 50, seconds: 3 },
  long: { conversations: 20, readers: 10, subscriptions: 1, eventsPerSecond: 500, seconds: 60 },
};

/** Messages are written while processes are killed, and everything that was accepted is looked for afterwards. */
async function writeUnderKills(
  options: DeploymentOptions,
  writingSize: WritingSize,
  kills: number,
  seed: string,
): Promise<Figure[]> {
  const seeded = new Seeded(seed);
  const plan = new KillPlan(seeded, messagePoints);
  return withDeployment({ ...options, nextFault: plan.next }, async (deployment) => {
    const stopKilling = killAtRandom(deployment, seeded);
    const size = { ...writingSize, enough: () => killsOf(deployment) >= kills };
    const written = await writeMessages(deployment, size, seeded);
    deployment.spare();
    await stopKilling();
    const kept = await checkAccepted(deployment, written, size.replySeconds);
    const reached = new Set(deployment.reached().map(({ point }) => point));
    return [
      { name: 'kills', value: killsOf(deployment), atLeast: kills },
      ...kept,
      never('fault points never reached', messagePoints.filter((point) => !reached.has(point)).length),
    ];
  });
}

/** Programs send while processes are killed; every 202 must reach the provider, and what reaches it twice must say so. */
async function sendUnderKills(options: DeploymentOptions, form: Form, seed: string): Promise<Figure[]> {
  const seeded = new Seeded(seed);
  const plan = new KillPlan(seeded, sendPoints);
  return withGraph((graph, environment) =>
    withDeployment({ ...options, environment, nextFault: plan.next }, async (deployment) => {
      const { kills, ...size } = sending[form];
      const stopKilling = killAtRandom(deployment, seeded);
      const sends = await sendMessages(deployment, { ...size, enough: () => killsOf(deployment) >= kills });
      deployment.spare();
      await stopKilling();
      const kept = await checkSends(deployment, graph, sends, size.deliverySeconds);
      const reached = new Set(deployment.reached().map(({ point }) => point));
      return [
        { name: 'kills', value: killsOf(deployment), atLeast: kills },
        ...kept,
        never('fault points never reached', sendPoints.filter((point) => !reached.has(point)).length),
      ];
    }),
  );
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'accepted is kept, two gateways on PostgreSQL',
    run: (form, seed) =>
      withServers(({ databaseUrl, redis }) =>
        writeUnderKills(
          { gateways: 2, databaseUrl, redisUrl: redis.url },
          writing[form],
          form === 'short' ? 4 : 60,
          seed,
        ),
      ),
  },
  {
    name: 'accepted is kept, embedded database',
    run: (form, seed) => writeUnderKills({ gateways: 1 }, embeddedWriting[form], form === 'short' ? 1 : 10, seed),
  },
  {
    name: 'accepted sends reach the provider',
    run: (form, seed) =>
      withServers(({ databaseUrl, redis }) =>
        sendUnderKills({ gateways: 2, databaseUrl, redisUrl: redis.url }, form, seed),
      ),
  },
  {
    name: 'what goes in and out is kept',
    run: (form, seed) =>
      withServers(({ postgres, databaseUrl, redis }) =>
        dealUnderKills(postgres, { databaseUrl, redisUrl: redis.url }, dealing[form], new Seeded(seed)),
      ),
  },
  {
    name: 'a worker frozen beyond its lease',
    run: () =>
      withServers(({ postgres, databaseUrl, redis }) => freezeWorker(postgres, { databaseUrl, redisUrl: redis.url })),
  },
  {
    name: 'from the commit to the worker',
    run: (form) =>
      withServers(({ databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl }, (deployment) =>
          claimLatency(deployment, form === 'short' ? 20 : 500),
        ),
      ),
  },
  {
    name: 'from the commit to the worker, embedded database',
    // It computes in the gateway's own thread: beside other tests only the middle says whether a commit wakes the worker.
    run: (form) =>
      withDeployment({ gateways: 1 }, (deployment) =>
        form === 'short' ? claimLatency(deployment, 20, 50) : claimLatency(deployment, 500),
      ),
  },
  {
    name: 'the model is away',
    run: () => withDeployment({ gateways: 1 }, (deployment) => endureModelOutage(deployment, 10)),
  },
  {
    name: 'streams without gaps',
    run: (form, seed) =>
      withServers(async ({ postgres, databaseUrl, redis }) =>
        withDeployment({ gateways: 2, databaseUrl, redisUrl: redis.url }, async (deployment) => {
          await postgres.run(databaseUrl, lateCommits);
          return followStreams(deployment, streaming[form], new Seeded(seed));
        }),
      ),
  },
  {
    name: 'one effect and one answer for each key',
    run: (form, seed) => withServers(({ postgres }) => callWithKeys(postgres, calling[form], new Seeded(seed))),
  },
  {
    name: 'readers that stop reading',
    run: (form) =>
      withServers(({ databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl }, (deployment) => endureSlowReaders(deployment, reading[form])),
      ),
  },
  {
    name: 'Redis is dead',
    run: (form) =>
      withServers(({ databaseUrl, redis }) =>
        withDeployment({ gateways: 2, databaseUrl, redisUrl: redis.url }, async (deployment) => {
          const told = endureRedisOutage(deployment, redis, form === 'short' ? 5 : 60);
          const doors = checkDoors(deployment);
          return [...(await told), ...(await doors)];
        }),
      ),
  },
  {
    name: 'PostgreSQL is dead',
    run: (form) =>
      withServers(({ postgres, databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl }, async (deployment) => [
          ...(await endurePostgresOutage(deployment, postgres, 'killed', form === 'short' ? 3 : 30)),
          ...(await endurePostgresOutage(deployment, postgres, 'frozen', form === 'short' ? 3 : 30)),
        ]),
      ),
  },
];
