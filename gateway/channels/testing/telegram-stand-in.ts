import { z } from 'zod';
import { ProviderStandIn, type CallSeen, type ReceivedCall, type TakenAnswer } from './provider-stand-in.ts';

/** One call as it came. */
export interface TelegramCallSeen extends CallSeen {
  readonly token: string;
  /** `sendMessage`, `getMe`, ... */
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** `message_id` of what was sent. */
  readonly messageId: number | undefined;
}

const parameters = z.record(z.string(), z.unknown());

/** Telegram's Bot API, as far as a connector uses it. */
export class TelegramStandIn extends ProviderStandIn<TelegramCallSeen> {
  protected seen({ url, body }: ReceivedCall, messageId: string | undefined): TelegramCallSeen {
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    const given = parameters.parse(body === '' ? {} : JSON.parse(body));
    return {
      at: Date.now(),
      path: url.pathname,
      token,
      method,
      body: given,
      text: typeof given['text'] === 'string' ? given['text'] : '',
      messageId: messageId === undefined ? undefined : Number(messageId),
    };
  }

  protected override newId(count: number): string {
    return String(1_000 + count);
  }

  /** send_message_exchange.json, get_me_exchange.json, set_webhook_exchange.json */
  protected taken({ method, body, text, messageId }: TelegramCallSeen): TakenAnswer {
    if (method === 'getMe') return ok({ id: 123456789, is_bot: true, first_name: 'Demo', username: 'demo_sales_bot' });
    if (method === 'setWebhook')
      return { status: 200, body: { ok: true, result: true, description: 'Webhook was set' } };
    if (method !== 'sendMessage') {
      return { status: 404, body: { ok: false, error_code: 404, description: 'Not Found' } };
    }
    const chat = { id: body['chat_id'], first_name: 'Anna', type: 'private' };
    return ok({ message_id: messageId, chat, date: 1_749_416_420, text });
  }
}

const ok = (result: object): TakenAnswer => ({ status: 200, body: { ok: true, result } });
