import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';
import type { CredentialVault } from './credential-vault.ts';

const pauseMilliseconds = 600_000;
const batchSize = 100;

interface SealedRow {
  readonly id: string;
  readonly credentials: string;
}

/**
 * Seals anew what older keys have sealed, in the background and while everything works: once a new key stands first in
 * `CREDENTIAL_KEYS` of every gateway, the old one is soon of no use and can be taken away.
 */
export class CredentialRotation {
  readonly #database: Database;
  readonly #vault: CredentialVault;
  readonly #onFailure: (error: unknown) => void;
  #stop: (() => Promise<void>) | undefined;

  constructor(database: Database, vault: CredentialVault, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#vault = vault;
    this.#onFailure = onFailure;
  }

  start(): void {
    this.#stop = repeat(() => this.sealAnew(), pauseMilliseconds, this.#onFailure);
  }

  async close(): Promise<void> {
    await this.#stop?.();
  }

  /** One tenant after the other, since row-level security shows the connectors of one at a time. */
  async sealAnew(): Promise<void> {
    const tenants = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select distinct tenant_id as id from connector_owner`),
    );
    for (const { id } of tenants) {
      let after: string | null = null;
      do after = await this.#sealBatch(id, after);
      while (after !== null);
    }
  }

  /** A row that somebody changes at this moment is locked, and read as they leave it. @returns the last id; `null` at the end. */
  #sealBatch(tenantId: string, after: string | null): Promise<string | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const rows = await transaction.query<SealedRow>(
        `select id, credentials from connector
          where ($1::uuid is null or id > $1::uuid) and not starts_with(credentials, $2)
          order by id limit ${batchSize} for update`,
        [after, this.#vault.currentPrefix],
      );
      for (const { id: connectorId, credentials } of rows) {
        const sealed = this.#sealedAnew(credentials, { tenantId, connectorId });
        if (sealed !== null) {
          await transaction.query(`update connector set credentials = $2 where id = $1`, [connectorId, sealed]);
        }
      }
      return rows.length < batchSize ? null : (rows.at(-1)?.id ?? null);
    });
  }

  #sealedAnew(sealed: string, place: { tenantId: string; connectorId: string }): string | null {
    try {
      return this.#vault.seal(this.#vault.open(sealed, place), place);
    } catch (cause) {
      this.#onFailure(new Error(`The credentials of connector ${place.connectorId} cannot be read`, { cause }));
      return null;
    }
  }
}
