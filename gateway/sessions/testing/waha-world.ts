import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  CreateWahaSessionDocument,
  WahaChatsDocument,
  WahaMessagesDocument,
  WahaSessionsDocument,
} from '@parley/schema/generated/documents';
import { send } from '../../testing/graphql-client.ts';
import { loginAsDemo } from '../../testing/person.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from '../../testing/start-test-gateway.ts';
import { WahaStandIn } from './waha-stand-in.ts';

const hmacKey = 'test_waha_hmac_key';
const fixtures = new URL('../../channels/testing/fixtures/waha/', import.meta.url);

/** What of a recorded webhook is another one's. */
export interface WebhookChange {
  readonly session?: string;
  readonly timestamp?: number;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The bytes of a recorded webhook or exchange, as text. */
export function recordedWaha(name: string): Promise<string> {
  return readFile(new URL(`${name}.json`, fixtures), 'utf8');
}

export function signedByWaha(body: string, key = hmacKey): string {
  return createHmac('sha512', key).update(body).digest('hex');
}

/** A gateway that keeps its WhatsApp sessions at a stand-in for WAHA. */
export class WahaWorld {
  readonly gateway: TestGateway;
  readonly waha: WahaStandIn;
  /** Of the demo's account, which sees everything. */
  readonly token: string;

  private constructor(gateway: TestGateway, waha: WahaStandIn, token: string) {
    this.gateway = gateway;
    this.waha = waha;
    this.token = token;
  }

  static async start({
    reconcileMilliseconds,
    ...options
  }: Pick<TestGatewayOptions, 'responder' | 'databaseUrl'> & {
    reconcileMilliseconds?: number;
  } = {}): Promise<WahaWorld> {
    const waha = new WahaStandIn();
    const settings = { ...(await waha.settings()), hmacKey, reconcileMilliseconds };
    const gateway = await startTestGateway({ waha: settings, ...options });
    return new WahaWorld(gateway, waha, await loginAsDemo(gateway));
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.waha.stop();
  }

  /** A session that WAHA has, and that stands as it says there. @returns its id. */
  async addSession(name: string, status = 'WORKING', token = this.token): Promise<string> {
    const { createWahaSession } = await send(this.gateway.url, CreateWahaSessionDocument, { input: { name } }, token);
    this.waha.setStatus(name, status);
    await this.tell('webhook_session_working', { session: name, payload: { name, status } });
    return createWahaSession.session.id;
  }

  /** A recorded webhook, or one that is made of it, with its signature. @returns the HTTP status. */
  async tell(name: string, change: WebhookChange = {}): Promise<number> {
    const recorded = JSON.parse(await recordedWaha(name));
    const timestamp = name.startsWith('webhook_session') ? Date.now() : recorded.timestamp;
    const payload = { ...recorded.payload, ...change.payload };
    const body = JSON.stringify({ ...recorded, timestamp, ...change, payload });
    return (await this.receive(body, signedByWaha(body))).status;
  }

  receive(body: string, signature?: string): Promise<Response> {
    return fetch(`${this.gateway.url}/api/webhooks/waha`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature && { 'x-webhook-hmac': signature }) },
      body,
    });
  }

  async statusOf(sessionId: string): Promise<string | undefined> {
    const { wahaSessions } = await send(this.gateway.url, WahaSessionsDocument, {}, this.token);
    return wahaSessions.nodes.find(({ id }) => id === sessionId)?.status;
  }

  async chats(sessionId: string, token = this.token) {
    return (await send(this.gateway.url, WahaChatsDocument, { sessionId, first: 500 }, token)).wahaChats.nodes;
  }

  async messages(sessionId: string, contactId: string, token = this.token) {
    const variables = { sessionId, contactId, first: 100 };
    return (await send(this.gateway.url, WahaMessagesDocument, variables, token)).wahaMessages;
  }
}
