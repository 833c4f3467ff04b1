import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';
import type { CredentialPlace, CredentialVault } from './credential-vault.ts';

const pauseMilliseconds = 600_000;
const batchSize = 100;

interface SealedRow {
  readonly id: string;
  readonly sealed: string;
}

/** Every column that the vault seals; each row is bound to its own id. */
const sealedColumns = [
  { table: 'connector', column: 'credentials' },
  { table: 'identity_secret', column: 'secret' },
] as const;

type SealedColumn = (typeof sealedColumns)[number];

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

  /** One tenant after the other, since row-level security shows the rows of one at a time. */
  async sealAnew(): Promise<void> {
    const tenants = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant`),
    );
    for (const { id } of tenants) {
      for (const place of sealedColumns) await this.#sealColumn(id, place);
    }
  }

  async #sealColumn(tenantId: string, place: SealedColumn): Promise<void> {
    let after: string | null = null;
    do after = await this.#sealBatch(tenantId, place, after);
    while (after !== null);
  }

  /** A row that somebody changes at this moment is locked, and read as they leave it. @returns the last id; `null` at the end. */
  #sealBatch(tenantId: string, { table, column }: SealedColumn, after: string | null): Promise<string | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const rows = await transaction.query<SealedRow>(
        `select id, ${column} as sealed from ${table}
          where ($1::uuid is null or id > $1::uuid) and not starts_with(${column}, $2)
          order by id limit ${batchSize} for update`,
        [after, this.#vault.currentPrefix],
      );
      for (const { id: rowId, sealed } of rows) {
        const sealedAnew = this.#sealedAnew(sealed, { tenantId, rowId });
        if (sealedAnew === null) continue;
        await transaction.query(`update ${table} set ${column} = $2 where id = $1`, [rowId, sealedAnew]);
      }
      return rows.length < batchSize ? null : (rows.at(-1)?.id ?? null);
    });
  }

  #sealedAnew(sealed: string, place: CredentialPlace): string | null {
    try {
      return this.#vault.seal(this.#vault.open(sealed, place), place);
    } catch (cause) {
      this.#onFailure(new Error(`What is sealed for ${place.rowId} cannot be read`, { cause }));
      return null;
    }
  }
}
