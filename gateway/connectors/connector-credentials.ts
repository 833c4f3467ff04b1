import { validate as isUuid } from 'uuid';
import {
  channelCredentials,
  type ChannelConnection,
  type ChannelCredentials,
  type CredentialSource,
} from '../channels/channel-credentials.ts';
import type { Database } from '../database/database.ts';
import type { CredentialPlace, CredentialVault } from './credential-vault.ts';

interface SealedConnector {
  readonly id: string;
  readonly tenant_id: string;
  readonly credentials: string;
}

/** The credentials of tenants' connectors, sealed as they are stored, and behind them those of the environment. */
export class ConnectorCredentials implements CredentialSource {
  readonly #database: Database;
  readonly #vault: CredentialVault;
  readonly #environment: CredentialSource;
  readonly #report: (problem: Error) => void;

  constructor(parts: {
    database: Database;
    vault: CredentialVault;
    environment: CredentialSource;
    report: (problem: Error) => void;
  }) {
    this.#database = parts.database;
    this.#vault = parts.vault;
    this.#environment = parts.environment;
    this.#report = parts.report;
  }

  seal(credentials: ChannelCredentials, place: CredentialPlace): string {
    return this.#vault.seal(JSON.stringify(credentials), place);
  }

  /** @throws CredentialsUnreadable */
  open({ id: connectorId, tenant_id: tenantId, credentials }: SealedConnector): ChannelConnection {
    const text = this.#vault.open(credentials, { tenantId, rowId: connectorId });
    return { connectorId, credentials: channelCredentials.parse(JSON.parse(text)) };
  }

  async connectionsOf(tenantId: string): Promise<readonly ChannelConnection[]> {
    const connectors = await this.#active(tenantId, null);
    const own = connectors.flatMap((connector) => this.#openIfReadable(connector) ?? []);
    return [...own, ...(await this.#environment.connectionsOf(tenantId))];
  }

  async findConnector(connectorId: string): Promise<{ tenantId: string; connection: ChannelConnection } | null> {
    if (!isUuid(connectorId)) return null;
    const [owner] = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ tenant_id: string }>(`select tenant_id from connector_owner where connector_id = $1`, [
        connectorId,
      ]),
    );
    if (owner === undefined) return null;
    const [connector] = await this.#active(owner.tenant_id, connectorId);
    const connection = connector && this.#openIfReadable(connector);
    return connection ? { tenantId: owner.tenant_id, connection } : null;
  }

  #active(tenantId: string, connectorId: string | null): Promise<SealedConnector[]> {
    return this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<SealedConnector>(
        `select id, tenant_id, credentials from connector
          where tenant_id = $1 and is_active and ($2::uuid is null or id = $2::uuid)
          order by created_at desc, id desc`,
        [tenantId, connectorId],
      ),
    );
  }

  /** One that cannot be read must not keep the others from working. */
  #openIfReadable(connector: SealedConnector): ChannelConnection | undefined {
    try {
      return this.open(connector);
    } catch (cause) {
      this.#report(new Error(`The credentials of connector ${connector.id} cannot be read`, { cause }));
      return undefined;
    }
  }
}
