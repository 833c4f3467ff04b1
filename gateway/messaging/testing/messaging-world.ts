import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GraphStandIn } from '../../channels/testing/graph-stand-in.ts';
import { TwilioStandIn } from '../../channels/testing/twilio-stand-in.ts';
import { EnvironmentCredentials } from '../../channels/environment-credentials.ts';
import type { ChannelSettings } from '../../composition/app-settings.ts';
import { asOwner } from '../../testing/tenant.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from '../../testing/start-test-gateway.ts';

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A developer with a project that can send through WhatsApp. */
export interface Developer {
  readonly token: string;
  readonly email: string;
  readonly projectId: string;
  readonly key: string;
  readonly keyId: string;
  readonly connectorId: string;
  readonly templateId: string;
}

const record = z.record(z.string(), z.unknown());

/** messagejs.md's own examples. */
export const template = {
  name: 'Welcome Message',
  connectorType: 'whatsapp',
  content: 'Hello {{name}}, welcome to {{company}}! Your code is: {{code}}',
  variables: ['name', 'company', 'code'],
};
export const whatsapp = {
  type: 'whatsapp',
  name: 'Business WhatsApp',
  credentials: { phoneNumberId: '123456789', accessToken: 'EAAG...' },
};
export const variables = { name: 'John', company: 'Acme', code: '12345' };

/** A gateway with stand-ins for Meta's Graph API and for Twilio behind its connectors, spoken to as messagejs.md says. */
export class MessagingWorld {
  readonly gateway: TestGateway;
  readonly graph: GraphStandIn;

  readonly twilio: TwilioStandIn;

  readonly #channels: ChannelSettings;

  private constructor(
    gateway: TestGateway,
    { graph, twilio }: { graph: GraphStandIn; twilio: TwilioStandIn },
    channels: ChannelSettings,
  ) {
    this.gateway = gateway;
    this.graph = graph;
    this.twilio = twilio;
    this.#channels = channels;
  }

  static async start(options: TestGatewayOptions = {}): Promise<MessagingWorld> {
    const providers = { graph: new GraphStandIn(), twilio: new TwilioStandIn() };
    const channels = {
      credentials: new EnvironmentCredentials({}),
      graphUrl: await providers.graph.start(),
      twilioUrl: await providers.twilio.start(),
    };
    return new MessagingWorld(await startTestGateway({ channels, ...options }), providers, channels);
  }

  /** Ends the gateway, and starts another one on the same database, which has to be one of PostgreSQL. */
  async restart(databaseUrl: string): Promise<MessagingWorld> {
    await this.gateway.close();
    const channels = this.#channels;
    return new MessagingWorld(await startTestGateway({ channels, databaseUrl }), this, channels);
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.graph.stop();
    await this.twilio.stop();
  }

  async call(
    operation: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const [method = '', path = ''] = operation.split(' ');
    const response = await fetch(`${this.gateway.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : record.parse(JSON.parse(text)),
    };
  }

  /** @throws Error for an answer that is no success */
  async must(operation: string, options: Parameters<MessagingWorld['call']>[1]): Promise<Record<string, unknown>> {
    const { status, body } = await this.call(operation, options);
    if (status >= 300) throw new Error(`${operation} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** @returns the token of a new account with a tenant of its own. */
  async register(email = `${randomUUID()}@example.com`): Promise<{ token: string; email: string }> {
    const body = { email, password: 'SecurePassword123!', name: 'John Doe' };
    return { token: String((await this.must('POST /auth/register', { body }))['token']), email };
  }

  /** A new tenant with all that a send needs. */
  async developer(): Promise<Developer> {
    const { token, email } = await this.register();
    const made = async (operation: string, body: unknown) => this.must(operation, { token, body });
    const project = await made('POST /projects', { name: 'My Awesome Project', description: 'Project description' });
    const projectId = String(project['id']);
    const key = await made(`POST /projects/${projectId}/keys`, { name: 'Production Key', rateLimit: 1000 });
    const connector = await made(`POST /projects/${projectId}/connectors`, whatsapp);
    const { id: templateId } = await made(`POST /projects/${projectId}/templates`, template);
    return {
      token,
      email,
      projectId,
      key: String(key['key']),
      keyId: String(key['id']),
      connectorId: String(connector['id']),
      templateId: String(templateId),
    };
  }

  /** A send as documented; `change` makes another one of it. */
  send(developer: Developer, change: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const { key: token, connectorId, templateId } = developer;
    return this.call('POST /messages', {
      token,
      headers,
      body: { to: '+1234567890', connectorId, templateId, variables, ...change },
    });
  }

  /** What waits after a failure is due now; what is being worked on is leased for less than that. */
  async hurry(): Promise<void> {
    await this.gateway.database.outsideTenants((transaction) =>
      transaction.query(
        `update outbox_entry set available_at = clock_timestamp()
          where dead_at is null and available_at > clock_timestamp() + interval '5.1 seconds'`,
      ),
    );
  }

  /** Changes rows as nobody may, whatever tenant they belong to. */
  async change(statement: string, values: readonly string[] = []): Promise<void> {
    await asOwner(this.gateway.database, (transaction) => transaction.query(statement, values));
  }

  /** All that a table holds, of whichever tenant, as text. */
  async rowsOf(table: string): Promise<string> {
    const rows = await asOwner(this.gateway.database, (transaction) =>
      transaction.query<{ row: unknown }>(`select to_jsonb(${table}) as row from ${table}`),
    );
    return JSON.stringify(rows);
  }

  async message({ token }: Developer, id: unknown): Promise<Record<string, unknown>> {
    return this.must(`GET /messages/${String(id)}`, { token });
  }
}
