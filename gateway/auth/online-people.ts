import type { Database, Transaction } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';

const pauseMilliseconds = 2_000;
/** Written anew once half of it is over. A gateway that is killed leaves its people there for so long and a sweep. */
const onlineSeconds = 12;
/** How often a gateway without people of its own looks for those whom another one has left behind. */
const sweepMilliseconds = 60_000;

/** Somebody in one of their tenants. */
export interface TenantPerson {
  readonly tenantId: string;
  readonly accountId: string;
}

/** They came, or have gone. */
export interface PresenceChange extends TenantPerson {
  readonly isOnline: boolean;
}

/**
 * Writes down who is there on any gateway, with their membership, and tells each coming and going once: whichever gateway
 * changes the row tells it.
 */
export class OnlinePeople {
  readonly #database: Database;
  readonly #people: () => readonly TenantPerson[];
  readonly #tell: (change: PresenceChange) => Promise<void>;
  readonly #stop: () => Promise<void>;
  #lastSeen = 0;
  #nextSweep = 0;

  /** @param people who has a socket open here, or had one a moment ago; some more than once */
  constructor(
    parts: {
      database: Database;
      people: () => readonly TenantPerson[];
      tell: (change: PresenceChange) => Promise<void>;
    },
    report: (error: unknown) => void,
  ) {
    this.#database = parts.database;
    this.#people = parts.people;
    this.#tell = parts.tell;
    this.#stop = repeat(() => this.look(), pauseMilliseconds, report);
  }

  /** Resolves when the database is not asked any more. */
  close(): Promise<void> {
    return this.#stop();
  }

  async look(now = Date.now()): Promise<void> {
    const people = this.#people();
    if (people.length > 0) {
      this.#lastSeen = now;
      await this.#write(await this.#database.outsideTenants((transaction) => keepOnline(transaction, people)), true);
    }
    const mayHaveGone = now - this.#lastSeen < 2 * onlineSeconds * 1_000;
    if (!mayHaveGone && now < this.#nextSweep) return;
    this.#nextSweep = now + sweepMilliseconds;
    await this.#write(await this.#database.outsideTenants(leaveOffline), false);
  }

  async #write(people: readonly TenantPerson[], isOnline: boolean): Promise<void> {
    for (const person of people) await this.#tell({ ...person, isOnline });
  }
}

/** @returns those of them who were not there before. */
async function keepOnline(transaction: Transaction, people: readonly TenantPerson[]): Promise<TenantPerson[]> {
  const [tenants, accounts] = [people.map(({ tenantId }) => tenantId), people.map(({ accountId }) => accountId)];
  const kept = await transaction.query<TenantPerson & { came: boolean }>(keepStatement, [tenants, accounts]);
  return kept.flatMap(({ came, tenantId, accountId }) => (came ? [{ tenantId, accountId }] : []));
}

/** @returns those whom no gateway has seen for a while. */
function leaveOffline(transaction: Transaction): Promise<TenantPerson[]> {
  return transaction.query<TenantPerson>(leaveStatement, []);
}

const keepStatement = `
  with due as (
    select id, coalesce(online_until < now(), true) as came from membership
     where (tenant_id, account_id) in (select * from unnest($1::uuid[], $2::uuid[]))
       and coalesce(online_until < now() + interval '${onlineSeconds / 2} s', true)
     order by id for update)
  update membership set online_until = now() + interval '${onlineSeconds} s' from due where membership.id = due.id
  returning tenant_id as "tenantId", account_id as "accountId", due.came`;

const leaveStatement = `
  update membership set online_until = null where online_until < now()
  returning tenant_id as "tenantId", account_id as "accountId"`;
