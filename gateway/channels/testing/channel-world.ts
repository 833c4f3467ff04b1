import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConnectorType, type Channel } from '@parley/schema/enums';
import {
  CreateConnectorDocument,
  CreateProjectDocument,
  ReceiveWebhookDocument,
} from '@parley/schema/generated/documents';
import { z } from 'zod';
import type { Responder } from '../../responder/responder.ts';
import { beginLastAttempt } from '../../events/testing/begin-last-attempt.ts';
import { send } from '../../testing/graphql-client.ts';
import { loginAsDemo } from '../../testing/person.ts';
import { startTestGateway, type TestGateway } from '../../testing/start-test-gateway.ts';
import { demoTenantId } from '../../testing/tenant.ts';
import { EnvironmentCredentials } from '../environment-credentials.ts';
import { GraphStandIn } from './graph-stand-in.ts';
import { TelegramStandIn } from './telegram-stand-in.ts';
import { TwilioStandIn } from './twilio-stand-in.ts';

/** As the recorded signatures have it. */
export const appSecret = 'test_app_secret';

/** The channels whose exchanges were recorded. */
export type RecordedChannel = Extract<Channel, 'WHATSAPP' | 'INSTAGRAM' | 'MESSENGER'>;

/** The providers whose webhooks come to a connector. */
export type RecordedConnector = Extract<ConnectorType, 'TELEGRAM' | 'TWILIO'>;

/** What the environment of a connected gateway holds, for the recorded exchanges. */
export const channelEnvironment = {
  WHATSAPP_WEBHOOK_VERIFY_TOKEN: 'test_verify_token',
  WHATSAPP_ACCESS_TOKEN: 'EAAG_TEST',
  WHATSAPP_APP_SECRET: appSecret,
  INSTAGRAM_WEBHOOK_VERIFY_TOKEN: 'test_verify_token',
  INSTAGRAM_ACCESS_TOKEN: 'IGAA_TEST',
  INSTAGRAM_APP_SECRET: appSecret,
  FB_WEBHOOK_VERIFY_TOKEN: 'test_verify_token',
  FB_PAGE_ACCESS_TOKEN: 'EAAG_PAGE_TEST',
  FB_APP_SECRET: appSecret,
};

/** Of connectors, for the recorded exchanges. */
export const connectorCredentials = {
  TELEGRAM: { type: ConnectorType.TELEGRAM, botToken: '123456:TEST', webhookSecret: 'test_secret_token_1' },
  TWILIO: {
    type: ConnectorType.TWILIO,
    accountSid: 'AC00000000000000000000000000000001',
    authToken: 'test_twilio_auth_token_0000000000',
    fromNumber: '+15550783881',
  },
} as const;

/** A message as tests look at it. */
export interface StoredMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly role: string;
  readonly content: string;
  readonly status: string;
  readonly externalId: string | null;
  readonly possibleDuplicate: boolean;
  readonly failureReason: string | null;
}

/** The bytes of a recorded webhook or exchange, as text. */
export function recorded(provider: RecordedChannel | RecordedConnector, name: string): Promise<string> {
  return readFile(new URL(`fixtures/${provider.toLowerCase()}/${name}.json`, import.meta.url), 'utf8');
}

/** The same, parsed. */
export async function recordedJson<Value>(
  provider: RecordedChannel | RecordedConnector,
  name: string,
  schema: z.ZodType<Value>,
) {
  return schema.parse(JSON.parse(await recorded(provider, name)));
}

/** `X-Twilio-Signature` of a form that is posted to an address. */
export function signedByTwilio(url: string, fields: Readonly<Record<string, string>>): string {
  const sorted = Object.keys(fields).toSorted();
  const written = url + sorted.map((name) => `${name}${fields[name] ?? ''}`).join('');
  return createHmac('sha1', connectorCredentials.TWILIO.authToken).update(written).digest('base64');
}

export function signed(body: string, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Makes the demo tenant's connectors. @returns their ids. */
async function createConnectors(gateway: TestGateway): Promise<Readonly<Record<RecordedConnector, string>>> {
  const token = await loginAsDemo(gateway);
  const { createProject } = await send(gateway.url, CreateProjectDocument, { input: { name: 'Channels' } }, token);
  const create = async ({ type, ...credentials }: (typeof connectorCredentials)[RecordedConnector]) => {
    const input = { projectId: createProject.project.id, type, name: type, credentials };
    return (await send(gateway.url, CreateConnectorDocument, { input }, token)).createConnector.connector.id;
  };
  return {
    TELEGRAM: await create(connectorCredentials.TELEGRAM),
    TWILIO: await create(connectorCredentials.TWILIO),
  };
}

/** A gateway whose channels are connected to stand-ins for their providers. */
export class ChannelWorld {
  readonly gateway: TestGateway;
  readonly graph: GraphStandIn;
  readonly telegram: TelegramStandIn;
  readonly twilio: TwilioStandIn;
  readonly tenantId: string;
  /** The demo tenant's connectors. */
  readonly connectorIds: Readonly<Record<RecordedConnector, string>>;

  private constructor(
    parts: Pick<ChannelWorld, 'gateway' | 'graph' | 'telegram' | 'twilio' | 'tenantId' | 'connectorIds'>,
  ) {
    this.gateway = parts.gateway;
    this.graph = parts.graph;
    this.telegram = parts.telegram;
    this.twilio = parts.twilio;
    this.tenantId = parts.tenantId;
    this.connectorIds = parts.connectorIds;
  }

  static async start(responder?: Responder, publicUrl?: string): Promise<ChannelWorld> {
    const [graph, telegram, twilio] = [new GraphStandIn(), new TelegramStandIn(), new TwilioStandIn()];
    const urls = {
      graphUrl: await graph.start(),
      telegramUrl: await telegram.start(),
      twilioUrl: await twilio.start(),
    };
    const credentials = new EnvironmentCredentials(channelEnvironment);
    const options = { ...(responder && { responder }), ...(publicUrl !== undefined && { publicUrl }) };
    const gateway = await startTestGateway({ channels: { credentials, ...urls }, ...options });
    const tenantId = await demoTenantId(gateway.database);
    const connectorIds = await createConnectors(gateway);
    const world = new ChannelWorld({ gateway, graph, telegram, twilio, tenantId, connectorIds });
    // Telegram is told where to send webhooks.
    await gateway.untilIdle();
    world.telegram.reset();
    return world;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await Promise.all([this.graph.stop(), this.telegram.stop(), this.twilio.stop()]);
  }

  /** A webhook as Meta sends it, signed with the right secret. */
  async receive(channel: RecordedChannel, body: string, tenant = 'demo'): Promise<number> {
    const input = { channel, tenant, body, signature: signed(body) };
    return (await send(this.gateway.url, ReceiveWebhookDocument, { input })).receiveWebhook.events;
  }

  /** A recorded webhook; `change` makes another one of it. */
  async deliver(channel: RecordedChannel, name: string, change = (body: string) => body): Promise<number> {
    return this.receive(channel, change(await recorded(channel, name)));
  }

  /** An update as Telegram sends it. */
  async tellTelegram(body: string, secret?: string): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secret ?? connectorCredentials.TELEGRAM.webhookSecret,
    };
    return fetch(`${this.gateway.url}/webhooks/telegram/${this.connectorIds.TELEGRAM}`, {
      method: 'POST',
      headers,
      body,
    });
  }

  /** A form as Twilio posts it, signed for the address that it was told: this gateway's own unless another is given. */
  async tellTwilio(
    fields: Readonly<Record<string, string>>,
    { path = '', signedFor = this.gateway.url }: { path?: string; signedFor?: string } = {},
  ): Promise<Response> {
    const address = `/webhooks/twilio/${this.connectorIds.TWILIO}${path}`;
    const headers = { 'x-twilio-signature': signedByTwilio(signedFor + address, fields) };
    const body = new URLSearchParams(fields);
    return fetch(this.gateway.url + address, { method: 'POST', headers, body });
  }

  /** What was said on a channel, in order, over all conversations. */
  messages(channel: Channel): Promise<StoredMessage[]> {
    return this.rows<StoredMessage>(
      `select message.id, conversation_id as "conversationId", seq, role, content, status, external_id as "externalId",
              possible_duplicate as "possibleDuplicate", failure_reason as "failureReason"
         from message join conversation on conversation.id = conversation_id
        where channel = $1 and channel_user is not null order by message.created_at, seq`,
      [channel],
    );
  }

  rows<Row extends object>(statement: string, values: readonly string[] = []): Promise<Row[]> {
    return this.gateway.database.inTenant(this.tenantId, (transaction) => transaction.query<Row>(statement, values));
  }

  /** The attempt after the first one, which failed, is the last one, and due now. */
  async beginLastAttempt(): Promise<void> {
    await beginLastAttempt(this.gateway.database);
  }

  /** Forgets every conversation that goes through a channel, with its contact and lead. */
  async forget(): Promise<void> {
    await this.gateway.untilIdle();
    await this.rows(
      `delete from contact where id in (select contact_id from conversation where channel_user is not null)`,
    );
    await this.gateway.database.outsideTenants((transaction) => transaction.query(`delete from outbox_entry`));
    for (const provider of [this.graph, this.telegram, this.twilio]) provider.reset();
  }
}
