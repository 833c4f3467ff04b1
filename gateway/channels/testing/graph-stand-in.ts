import { ProviderStandIn, type CallSeen, type ReceivedCall, type TakenAnswer } from './provider-stand-in.ts';

/** One call as it came. */
export interface GraphCallSeen extends CallSeen {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the person reads, and who. */
  readonly text: string;
  readonly recipient: string;
  /** The id that the message got; `undefined` where it was refused. */
  readonly messageId: string | undefined;
}

/** Meta's Graph API, as far as messages are sent through it and accounts are asked for. */
export class GraphStandIn extends ProviderStandIn<GraphCallSeen> {
  protected seen({ method, url, headers, body }: ReceivedCall, messageId: string | undefined): GraphCallSeen {
    const parsed: unknown = body === '' ? {} : JSON.parse(body);
    return {
      at: Date.now(),
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      authorization: headers.authorization,
      body: isRecord(parsed) ? parsed : {},
      text: firstText(at(parsed, 'text', 'body'), at(parsed, 'message', 'text')),
      recipient: firstText(at(parsed, 'to'), at(parsed, 'recipient', 'id'), at(parsed, 'recipient')),
      messageId,
    };
  }

  /** whatsapp/send_text_exchange.json and connector_test_exchange.json; instagram's and messenger's are alike. */
  protected taken({ method, path, body, recipient, messageId }: GraphCallSeen): TakenAnswer {
    if (method === 'GET') return { status: 200, body: accountAnswer(path) };
    if (body['messaging_product'] !== 'whatsapp') {
      return { status: 200, body: { recipient_id: recipient, message_id: messageId } };
    }
    const contact = { input: recipient, wa_id: recipient.replace('+', '') };
    return { status: 200, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id: messageId }] } };
  }
}

function accountAnswer(path: string): object {
  const id = path.split('/').at(-1);
  return id === 'me'
    ? { id: '17841405822304914', username: 'demo_sales', name: 'Demo Sales' }
    : { verified_name: 'Test Number', display_phone_number: '+1 555-078-3881', quality_rating: 'GREEN', id };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), value);
}

function firstText(...values: readonly unknown[]): string {
  return values.find((value) => typeof value === 'string') ?? '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
