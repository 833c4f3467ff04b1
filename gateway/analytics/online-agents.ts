import { MetricName } from '@parley/schema/enums';
import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';

const pauseMilliseconds = 5_000;
const hourMilliseconds = 3_600_000;

/** A person who has a socket open here, or had one a moment ago. */
export interface OnlineAgent {
  readonly tenantId: string;
  readonly accountId: string;
}

/**
 * Notes who is online, once an hour and person, however many sockets and gateways they use: the metric says how many
 * people were online in an hour. Whoever was here between two looks is seen: they count as present for a while longer than
 * the pause between these (`auth/presence`).
 */
export class OnlineAgents {
  readonly #database: Database;
  readonly #agents: () => readonly OnlineAgent[];
  readonly #stop: () => Promise<void>;
  readonly #noted = new Set<string>();
  #hour = 0;

  constructor(database: Database, agents: () => readonly OnlineAgent[], report: (error: unknown) => void) {
    this.#database = database;
    this.#agents = agents;
    this.#stop = repeat(() => this.note(), pauseMilliseconds, report);
  }

  /** Resolves when the database is not asked any more. */
  close(): Promise<void> {
    return this.#stop();
  }

  async note(): Promise<void> {
    const hour = Math.floor(Date.now() / hourMilliseconds);
    if (hour !== this.#hour) this.#noted.clear();
    this.#hour = hour;
    const fresh = this.#agents().filter((agent) => !this.#noted.has(keyOf(agent)));
    for (const [tenantId, agents] of Map.groupBy(fresh, (agent) => agent.tenantId)) {
      await this.#noteIn(tenantId, agents);
      for (const agent of agents) this.#noted.add(keyOf(agent));
    }
  }

  async #noteIn(tenantId: string, agents: readonly OnlineAgent[]): Promise<void> {
    const accounts = [...new Set(agents.map(({ accountId }) => accountId))];
    await this.#database.inTenant(tenantId, (transaction) => transaction.query(noteStatement, [tenantId, accounts]));
  }
}

const keyOf = ({ tenantId, accountId }: OnlineAgent) => `${tenantId} ${accountId}`;

const noteStatement = `
  insert into metric_bucket (tenant_id, metric, hour, slot, total)
  select distinct $1::uuid, '${MetricName.AGENTS_ONLINE}', date_trunc('hour', now(), 'UTC'), hashtext(account), 1
    from unnest($2::text[]) account
  on conflict do nothing`;
