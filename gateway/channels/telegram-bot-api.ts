import { z } from 'zod';
import { callProvider, expectAnswer } from './provider-call.ts';
import { isAmbiguousAt, SendFailure, type FailureKind } from './send-failure.ts';

const refused = z.object({
  ok: z.literal(false),
  error_code: z.number(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.int().optional() }).optional(),
});

type Refusal = z.infer<typeof refused>;

/** A group has become a supergroup, with another id. */
export class ChatMigrated extends SendFailure {
  readonly chatId: number;

  constructor(chatId: number, failure: SendFailure) {
    super(failure.kind, failure.details);
    this.chatId = chatId;
  }
}

/** Telegram's Bot API for one bot (core.telegram.org/bots/api, "Making requests"). */
export class TelegramBotApi {
  readonly #address: string;

  /** @param origin such as `https://api.telegram.org` */
  constructor(origin: string, botToken: string) {
    this.#address = `${origin.replace(/\/+$/, '')}/bot${botToken}`;
  }

  /** A POST where there are parameters. @returns its `result`. @throws SendFailure; ChatMigrated; an AbortError where `signal` is aborted. */
  async call<Result>(method: string, parameters: object | null, result: z.ZodType<Result>, signal: AbortSignal) {
    const url = `${this.#address}/${method}`;
    const json = { 'content-type': 'application/json' };
    const call = parameters
      ? ({ method: 'POST', url, headers: json, body: JSON.stringify(parameters) } as const)
      : ({ method: 'GET', url, headers: {} } as const);
    const answer = await callProvider(call, signal);
    const failed = refused.safeParse(answer.body);
    if (failed.success) throw failureOf(failed.data, answer.retryAfterMilliseconds);
    return expectAnswer(answer, z.object({ ok: z.literal(true), result })).result;
  }
}

function failureOf({ error_code: code, description, parameters }: Refusal, wait: number | undefined): SendFailure {
  const seconds = parameters?.retry_after;
  const retryAfterMilliseconds = seconds === undefined ? wait : seconds * 1_000;
  const kind = kindOf(code, description);
  const isAmbiguous = isAmbiguousAt(kind, code);
  const failure = new SendFailure(kind, {
    code: String(code),
    words: description,
    retryAfterMilliseconds,
    isAmbiguous,
  });
  const migrated = parameters?.migrate_to_chat_id;
  return migrated === undefined ? failure : new ChatMigrated(migrated, failure);
}

function kindOf(code: number, description = ''): FailureKind {
  // 404: the path, and so the token in it, is none of a bot.
  if (code === 401 || code === 404) return 'token-expired';
  if (code === 403 || /chat not found|user not found|peer_id_invalid/i.test(description))
    return 'recipient-unreachable';
  if (code === 429) return 'rate-limited';
  return code >= 500 ? 'unavailable' : 'rejected';
}
