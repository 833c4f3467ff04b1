import { ProviderStandIn, type CallSeen, type ReceivedCall, type TakenAnswer } from './provider-stand-in.ts';

/** One call as it came. */
export interface TwilioCallSeen extends CallSeen {
  readonly method: string;
  readonly authorization: string | undefined;
  /** The form as it came, and its fields. */
  readonly body: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  /** The `sid` of what was sent. */
  readonly messageId: string | undefined;
}

/** Twilio's API, as far as a connector uses it. */
export class TwilioStandIn extends ProviderStandIn<TwilioCallSeen> {
  protected seen({ method, url, headers, body }: ReceivedCall, messageId: string | undefined): TwilioCallSeen {
    const fields = Object.fromEntries(new URLSearchParams(body));
    const { authorization } = headers;
    return {
      at: Date.now(),
      path: url.pathname,
      method,
      authorization,
      body,
      fields,
      text: fields['Body'] ?? '',
      messageId,
    };
  }

  protected override newId(count: number): string {
    return `SM${process.hrtime.bigint().toString(16).padStart(24, '0')}${String(count).padStart(8, '0')}`;
  }

  /** send_message_exchange.json, account_fetch_exchange.json */
  protected taken({ method, fields, text, messageId }: TwilioCallSeen): TakenAnswer {
    if (method === 'GET') {
      return {
        status: 200,
        body: { friendly_name: 'Demo', status: 'active', type: 'Full', auth_token: 'never shown' },
      };
    }
    const { From: from, To: to } = fields;
    return { status: 201, body: { sid: messageId, status: 'queued', from, to, body: text, error_code: null } };
  }
}
