import { createHash, timingSafeEqual } from 'node:crypto';
import type { Channel } from '@parley/schema/enums';
import type { AuditOrigin } from '../audit/audit.service.ts';
import { badInput, forbidden, unauthenticated } from '../errors.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { ChannelAdapters } from './channel-adapters.ts';
import type { CredentialSource } from './channel-credentials.ts';
import type { InboundService } from './inbound.service.ts';

/** What a provider sends to learn whether an address is the tenant's. */
export interface WebhookChallenge {
  readonly tenant: string;
  readonly channel: Channel;
  readonly mode: string | null;
  readonly verifyToken: string;
  readonly challenge: string;
}

/** A webhook as it came. */
export interface Webhook {
  readonly tenant: string;
  readonly channel: Channel;
  readonly body: string;
  readonly signature: string | null;
}

/** What providers tell, held to what shows that it is them. */
export class WebhookService {
  readonly #tenants: TenantService;
  readonly #adapters: ChannelAdapters;
  readonly #credentials: CredentialSource;
  readonly #inbound: InboundService;
  readonly #limits: RateLimits;
  readonly #report: (problem: Error) => void;

  constructor(parts: {
    tenants: TenantService;
    adapters: ChannelAdapters;
    credentials: CredentialSource;
    inbound: InboundService;
    limits: RateLimits;
    report: (problem: Error) => void;
  }) {
    this.#tenants = parts.tenants;
    this.#adapters = parts.adapters;
    this.#credentials = parts.credentials;
    this.#inbound = parts.inbound;
    this.#limits = parts.limits;
    this.#report = parts.report;
  }

  /** @returns the challenge. @throws NOT_FOUND for the tenant, FORBIDDEN for a token that is not its. */
  async verify({ tenant: name, channel, mode, verifyToken, challenge }: WebhookChallenge): Promise<string> {
    const tenant = await this.#tenants.named(name);
    const credentials = await this.#credentials.credentialsOf(tenant.id, this.#adapters.of(channel).channel);
    const expected = credentials?.verifyToken ?? null;
    // Left out by lead-capture.md's own example.
    const isSubscription = mode === null || mode === 'subscribe';
    if (expected === null || !isSubscription || !isSame(expected, verifyToken)) {
      throw forbidden('The verify token is wrong');
    }
    return challenge;
  }

  /**
   * Stores everything that a webhook tells, in its order, and returns: nobody is answered before.
   * @returns how many events it told of.
   * @throws NOT_FOUND for the tenant, UNAUTHENTICATED for a signature that is wrong or missing while the tenant has a
   * secret, BAD_USER_INPUT for what is no webhook of the channel, RATE_LIMITED; forged ones use up nothing of a tenant's.
   */
  async receive(
    { tenant: name, channel, body, signature }: Webhook,
    origin: AuditOrigin & LimitedCall,
  ): Promise<number> {
    await this.#limits.takeForAddress('webhook', origin);
    const tenant = await this.#tenants.named(name);
    const adapter = this.#adapters.of(channel);
    const credentials = await this.#credentials.credentialsOf(tenant.id, channel);
    const secret = credentials?.appSecret ?? null;
    if (secret !== null && !adapter.verify(secret, Buffer.from(body), signature)) {
      throw unauthenticated('The signature is missing or wrong');
    }
    await this.#limits.takeForTenant('webhook', tenant.id, origin);
    const events = adapter.parse(parse(body));
    for (const event of events) await this.#inbound.take({ tenant, adapter, origin }, event);
    // One line however many there are: anybody may send a webhook where no secret is configured.
    const unreadable = events.find((event) => event.kind === 'unreadable');
    if (unreadable !== undefined) this.#report(new Error(unreadable.problem));
    return events.length;
  }
}

/** Compared by their digests: neither length nor content shows in the time it takes. */
function isSame(expected: string, given: string): boolean {
  const [one, other] = [expected, given].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput('body', 'body is not valid JSON');
  }
}
