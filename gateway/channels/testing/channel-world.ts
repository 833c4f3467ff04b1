import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Channel } from '@parley/schema/enums';
import { ReceiveWebhookDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';
import type { Responder } from '../../responder/responder.ts';
import { send } from '../../testing/graphql-client.ts';
import { startTestGateway, type TestGateway } from '../../testing/start-test-gateway.ts';
import { demoTenantId } from '../../testing/tenant.ts';
import { EnvironmentCredentials } from '../environment-credentials.ts';
import { GraphStandIn } from './graph-stand-in.ts';

/** As the recorded signatures have it. */
export const appSecret = 'test_app_secret';

/** The channels whose exchanges were recorded. */
export type RecordedChannel = Extract<Channel, 'WHATSAPP' | 'INSTAGRAM' | 'MESSENGER'>;

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
export function recorded(channel: RecordedChannel, name: string): Promise<string> {
  return readFile(new URL(`fixtures/${channel.toLowerCase()}/${name}.json`, import.meta.url), 'utf8');
}

/** The same, parsed. */
export async function recordedJson<Value>(channel: RecordedChannel, name: string, schema: z.ZodType<Value>) {
  return schema.parse(JSON.parse(await recorded(channel, name)));
}

export function signed(body: string, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** A gateway whose channels are connected to a stand-in for Meta's Graph API. */
export class ChannelWorld {
  readonly gateway: TestGateway;
  readonly graph: GraphStandIn;
  readonly tenantId: string;

  private constructor(gateway: TestGateway, graph: GraphStandIn, tenantId: string) {
    this.gateway = gateway;
    this.graph = graph;
    this.tenantId = tenantId;
  }

  static async start(responder?: Responder): Promise<ChannelWorld> {
    const graph = new GraphStandIn();
    const graphUrl = await graph.start();
    const channels = { credentials: new EnvironmentCredentials(channelEnvironment), graphUrl };
    const gateway = await startTestGateway({ channels, ...(responder && { responder }) });
    return new ChannelWorld(gateway, graph, await demoTenantId(gateway.database));
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.graph.stop();
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

  /** What was said on a channel, in order, over all conversations. */
  messages(channel: RecordedChannel): Promise<StoredMessage[]> {
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

  /** Forgets every conversation that goes through a channel, with its contact and lead. */
  async forget(): Promise<void> {
    await this.gateway.untilIdle();
    await this.rows(
      `delete from contact where id in (select contact_id from conversation where channel_user is not null)`,
    );
    await this.gateway.database.outsideTenants((transaction) => transaction.query(`delete from outbox_entry`));
    this.graph.reset();
  }
}
