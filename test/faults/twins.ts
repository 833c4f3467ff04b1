import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkAccepted, writeMessages } from './accepted-messages.ts';
import { checkSends, sendMessages } from './accepted-sends.ts';
import { checkDoors, withoutEnds } from './doors.ts';
import type { Figure } from './figure.ts';
import { freezeWorker, withoutOneReply } from './frozen-worker.ts';
import { callWithKeys, withoutOneClaimPerKey } from './idempotent-calls.ts';
import { endureModelOutage, withoutSubstitutes } from './model-outage.ts';
import { dealUnderKills, withoutHold } from './outside-under-kills.ts';
import { endurePostgresOutage } from './postgres-outage.ts';
import { endureRedisOutage } from './redis-outage.ts';
import { streaming } from './scenarios.ts';
import { Seeded } from './seeded.ts';
import { withDeployment, withGraph, withServers } from './servers.ts';
import { endureSlowReaders } from './slow-readers.ts';
import { followStreams, lateCommits, withoutWaitingForOpenTransactions } from './streams.ts';

/** A promise with its mechanism taken away: the same check as ever must notice. */
export interface Twin {
  readonly name: string;
  /** The figures that must be broken then. */
  readonly breaks: readonly string[];
  run(seed: string): Promise<Figure[]>;
}

/** What is claimed stays claimed for ever: what the end of a lease is there for. */
const withoutLeases = `
  create function claim_for_ever() returns trigger language plpgsql as
  $$ begin if new.fence > old.fence then new.available_at := 'infinity'; end if; return new; end $$;
  create trigger claim_for_ever before update on outbox_entry for each row execute function claim_for_ever()`;

/** One counter for all conversations, and client ids that may come again. */
const withoutNumbersAndClientIds = `
  create sequence of_all_conversations;
  grant usage on sequence of_all_conversations to parley_application;
  create function number_anew() returns trigger language plpgsql as
  $$ begin if new.last_seq > old.last_seq then new.last_seq := nextval('of_all_conversations'); end if; return new; end $$;
  create trigger number_anew before update on conversation for each row execute function number_anew();
  alter table message drop constraint message_conversation_id_client_id_unique`;

/** Acknowledged when the server has it in its memory: with its writers frozen, kill -9 loses it. */
const withoutWaitingForTheLog = ['synchronous_commit=off', 'wal_buffers=64MB'];

/** An attempt whose end nobody knows is made again, and nothing says so. */
const withoutMarks = `
  create function mark_nothing() returns trigger language plpgsql as
  $$ begin new.possible_duplicate := false; return new; end $$;
  create trigger mark_nothing before update on outbound_message for each row execute function mark_nothing()`;

const preload = (name: string): string => pathToFileURL(join(import.meta.dirname, name)).href;

/** Within seconds more than the operating system keeps for them. */
const manyFrames = { conversations: 1, readers: 20, subscriptions: 40, eventsPerSecond: 300, seconds: 8 };

export const twins: readonly Twin[] = [
  {
    name: 'leases do not end',
    breaks: ['unanswered'],
    run: (seed) =>
      withServers(({ postgres, databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl }, async (deployment) => {
          await postgres.run(databaseUrl, withoutLeases);
          const { behaviour } = deployment.provider;
          deployment.provider.behaviour = { ending: 'stall' };
          const size = { writers: 1, messages: 1, perConversation: 1, pauseMilliseconds: 500, replySeconds: 0 };
          const written = await writeMessages(deployment, size, new Seeded(seed));
          await deployment.reachedPoint('provider.call');
          await deployment.gateways[0]?.kill();
          deployment.provider.behaviour = behaviour;
          // Up again, it listens for longer than a lease.
          await deployment.untilAnswered((url) => fetch(`${url}/health`));
          return checkAccepted(deployment, written, 0);
        }),
      ),
  },
  {
    name: 'numbers and client ids are not held',
    breaks: ['stored twice', 'gaps in the numbers'],
    run: (seed) =>
      withServers(({ postgres, databaseUrl, redis }) =>
        withDeployment({ gateways: 1, databaseUrl, redisUrl: redis.url }, async (deployment) => {
          await postgres.run(databaseUrl, withoutNumbersAndClientIds);
          const size = {
            writers: 8,
            messages: 32,
            perConversation: 2,
            pauseMilliseconds: 50,
            replySeconds: 0,
            twice: true,
          };
          return checkAccepted(deployment, await writeMessages(deployment, size, new Seeded(seed)), 0);
        }),
      ),
  },
  {
    name: 'a reply may be stored twice',
    breaks: ['replies stored twice'],
    run: () =>
      withServers(({ postgres, databaseUrl, redis }) =>
        freezeWorker(postgres, { databaseUrl, redisUrl: redis.url }, withoutOneReply),
      ),
  },
  {
    name: 'the inbox does not wait for open transactions',
    breaks: ['changes an inbox was not told of'],
    run: (seed) =>
      withServers(({ postgres, databaseUrl, redis }) =>
        withDeployment({ gateways: 2, databaseUrl, redisUrl: redis.url }, async (deployment) => {
          await postgres.run(databaseUrl, `${lateCommits};${withoutWaitingForOpenTransactions}`);
          return followStreams(deployment, { ...streaming.short, settlingSeconds: 3 }, new Seeded(seed));
        }),
      ),
  },
  {
    name: 'a key is claimed by every call',
    breaks: ['keys with several effects', 'keys with several answers'],
    run: (seed) =>
      withServers(({ postgres }) => {
        const size = { keys: 2, callsPerKey: 10, parallelKeys: 2, kills: 0 };
        return callWithKeys(postgres, size, new Seeded(seed), withoutOneClaimPerKey);
      }),
  },
  {
    name: 'a message that may have been sent says nothing of it',
    breaks: ['silent doubles'],
    run: () =>
      withServers(({ postgres, databaseUrl }) =>
        withGraph((graph, environment) => {
          const nextFault = () => ({ point: 'delivery.answered', hit: 3, action: 'kill' }) as const;
          return withDeployment({ gateways: 1, databaseUrl, environment, nextFault }, async (deployment) => {
            await postgres.run(databaseUrl, withoutMarks);
            const sends = await sendMessages(deployment, { programs: 1, sends: 8, deliverySeconds: 30 });
            deployment.spare();
            return checkSends(deployment, graph, sends, 30);
          });
        }),
      ),
  },
  {
    name: 'nobody knows how much waits for a reader',
    breaks: ['memory they cost'],
    run: () =>
      withServers(({ databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl, preloads: [preload('without-bounds.ts')] }, (deployment) =>
          endureSlowReaders(deployment, manyFrames),
        ),
      ),
  },
  {
    name: 'nothing is held of what goes in and out',
    breaks: [
      'told and stored twice',
      'messages without their one whole file',
      'families that ended and go on',
      'hot leads that nobody was told of',
      'silent doubles of campaigns',
    ],
    run: (seed) =>
      withServers(({ postgres, databaseUrl, redis }) => {
        const size = { deaths: 0, mortal: 1, leads: 10, seconds: 60 } as const;
        return dealUnderKills(postgres, { databaseUrl, redisUrl: redis.url }, size, new Seeded(seed), withoutHold);
      }),
  },
  {
    name: 'sessions do not end, and sockets need not say who they are',
    breaks: [
      'sockets open that never said who they are',
      'sockets open after a logout',
      'refresh tokens good twice',
      'families alive after a replay',
    ],
    run: () =>
      withServers(({ postgres, databaseUrl }) =>
        withDeployment(
          { gateways: 1, databaseUrl, preloads: [preload('without-greeting-limit.ts')] },
          async (deployment) => {
            await postgres.run(databaseUrl, withoutEnds);
            return checkDoors(deployment);
          },
        ),
      ),
  },
  {
    name: 'nobody speaks in the place of the model',
    breaks: ['unanswered'],
    run: () =>
      withServers(({ postgres, databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl }, async (deployment) => {
          await postgres.run(databaseUrl, withoutSubstitutes);
          return endureModelOutage(deployment, 2);
        }),
      ),
  },
  {
    name: 'gateways are not joined',
    breaks: ['never told'],
    run: () =>
      withServers(({ databaseUrl, redis }) =>
        withDeployment({ gateways: 2, databaseUrl }, (deployment) => endureRedisOutage(deployment, redis, 1)),
      ),
  },
  {
    name: 'PostgreSQL acknowledges before its log is written',
    breaks: ['killed: lost'],
    run: () =>
      withServers(
        ({ postgres, databaseUrl }) =>
          withDeployment({ gateways: 1, databaseUrl }, (deployment) =>
            endurePostgresOutage(deployment, postgres, 'killed', 1, () => postgres.freezeWriters()),
          ),
        withoutWaitingForTheLog,
      ),
  },
  {
    name: 'nobody watches for a PostgreSQL that hangs',
    breaks: ['frozen: longest wait'],
    run: () =>
      withServers(({ postgres, databaseUrl }) =>
        withDeployment({ gateways: 1, databaseUrl, preloads: [preload('without-silence-watch.ts')] }, (deployment) =>
          endurePostgresOutage(deployment, postgres, 'frozen', 3),
        ),
      ),
  },
];
