import { setTimeout as pause } from 'node:timers/promises';
import { WahaSessionStatus } from '@parley/schema/enums';
import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';
import type { LiveSessions } from './live-sessions.ts';
import type { WahaClient, WahaSessionState } from './waha-client.ts';

/** How often WAHA is asked how its sessions stand, whatever its webhooks tell. */
const reconcileMilliseconds = 60_000;
/** WAHA that restarts is back within some seconds. */
const retryMilliseconds = 2_000;

/** Whose a session is, and what it is called at WAHA. */
export interface SessionOwner {
  readonly wahaName: string;
  readonly sessionId: string;
  readonly tenantId: string;
}

/** How a session stands, by somebody's word. */
export interface StatusWord {
  readonly status: WahaSessionStatus;
  /** E.164; `null` where it was not told. */
  readonly phone: string | null;
  /** When it was said; `null` for what WAHA was asked at this moment, which is always believed. */
  readonly saidAt: Date | null;
}

/**
 * Keeps sessions as they stand at WAHA: by its webhooks, and by asking it at the start and every minute, so that none shows
 * CONNECTED which is not. While WAHA cannot be asked nothing is connected that we know of.
 */
export class WahaSessionStatusService {
  readonly #database: Database;
  readonly #live: LiveSessions;
  readonly #client: WahaClient | undefined;
  readonly #report: (error: unknown) => void;
  #stop: () => Promise<void> = async () => {};

  constructor(parts: {
    database: Database;
    live: LiveSessions;
    client: WahaClient | undefined;
    report: (error: unknown) => void;
  }) {
    this.#database = parts.database;
    this.#live = parts.live;
    this.#client = parts.client;
    this.#report = parts.report;
  }

  start(milliseconds = reconcileMilliseconds): void {
    if (this.#client === undefined) return;
    const first = this.reconcile().catch(this.#report);
    const stop = repeat(() => this.reconcile(), milliseconds, this.#report);
    this.#stop = async () => void (await Promise.all([stop(), first]));
  }

  /** Resolves when nobody is asked any more. */
  close(): Promise<void> {
    return this.#stop();
  }

  /** Whose session WAHA means by a name; `null` for one that is none of ours. */
  async ownerOf(wahaName: string): Promise<SessionOwner | null> {
    const [owner] = await this.#owners(`where waha_name = $1`, [wahaName]);
    return owner ?? null;
  }

  /** A word that is older than the last one of WAHA's changes nothing. */
  async note({ tenantId, sessionId }: Omit<SessionOwner, 'wahaName'>, word: StatusWord): Promise<void> {
    await this.#database.inTenant(tenantId, async (transaction) => {
      const [changed] = await transaction.query<{ isNew: boolean }>(noteStatement, [
        sessionId,
        word.status,
        word.phone,
        word.saidAt,
      ]);
      if (changed?.isNew) transaction.afterCommit(() => this.#live.publish(tenantId, sessionId));
    });
  }

  /** @throws WahaFailure where WAHA cannot be asked, twice; nothing is shown as connected then. */
  async reconcile(): Promise<void> {
    if (this.#client === undefined) return;
    const owners = await this.#owners('', []);
    if (owners.length === 0) return;
    const states = await this.#ask(this.#client).catch((error: unknown) => ({ error }));
    const known = new Map((Array.isArray(states) ? states : []).map((state) => [state.wahaName, state]));
    for (const owner of owners) {
      const { status = WahaSessionStatus.DISCONNECTED, phone = null } = known.get(owner.wahaName) ?? {};
      await this.note(owner, { status, phone, saidAt: null });
    }
    if (!Array.isArray(states)) throw states.error;
  }

  async #ask(client: WahaClient): Promise<WahaSessionState[]> {
    try {
      return await client.sessions();
    } catch {
      await pause(retryMilliseconds);
      return client.sessions();
    }
  }

  #owners(condition: string, values: readonly string[]): Promise<SessionOwner[]> {
    return this.#database.outsideTenants((transaction) =>
      transaction.query<SessionOwner>(
        `select waha_name as "wahaName", session_id as "sessionId", tenant_id as "tenantId"
           from waha_session_owner ${condition}`,
        values,
      ),
    );
  }
}

const noteStatement = `
  with before as (
    select id, status, phone from waha_session
     where id = $1 and ($4::timestamptz is null or status_at is null or status_at <= $4::timestamptz)
       and (status <> $2 or phone is distinct from coalesce($3, phone) or $4::timestamptz is not null)
       for update
  )
  update waha_session
     set status = $2, phone = coalesce($3, waha_session.phone), status_at = coalesce($4::timestamptz, status_at),
         last_connected_at = case when $2 = 'CONNECTED' and before.status <> 'CONNECTED' then now()
                                  else last_connected_at end
    from before where waha_session.id = before.id
  returning before.status <> waha_session.status or before.phone is distinct from waha_session.phone as "isNew"`;
