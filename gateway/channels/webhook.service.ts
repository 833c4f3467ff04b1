import type { Channel, ConnectorType } from '@parley/schema/enums';
import type { AuditOrigin } from '../audit/audit.service.ts';
import { badInput, forbidden, notFound, unauthenticated } from '../errors.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { ChannelAdapter, ChannelEvent, ReceivedWebhook } from './channel-adapter.ts';
import type { ChannelAdapters } from './channel-adapters.ts';
import type { Arrival, InboundService } from './inbound.service.ts';
import { isSameSecret } from './same-secret.ts';

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

/** A webhook as it came to a connector's own address. */
export interface ConnectorWebhook extends ReceivedWebhook {
  readonly connectorId: string;
  readonly type: ConnectorType;
}

/** So many are no event's own fault: the database is gone, and each of a thousand would wait for it. */
const mostFailures = 3;

/** What providers tell, held to what shows that it is them. */
export class WebhookService {
  readonly #tenants: TenantService;
  readonly #adapters: ChannelAdapters;
  readonly #inbound: InboundService;
  readonly #limits: RateLimits;
  readonly #publicUrl: string | undefined;
  readonly #report: (problem: Error) => void;

  constructor(parts: {
    tenants: TenantService;
    adapters: ChannelAdapters;
    inbound: InboundService;
    limits: RateLimits;
    publicUrl: string | undefined;
    report: (problem: Error) => void;
  }) {
    this.#tenants = parts.tenants;
    this.#adapters = parts.adapters;
    this.#inbound = parts.inbound;
    this.#limits = parts.limits;
    this.#publicUrl = parts.publicUrl;
    this.#report = parts.report;
  }

  /** @returns the challenge. @throws NOT_FOUND for the tenant, FORBIDDEN for a token that is not its, RATE_LIMITED. */
  async verify(
    { tenant: name, channel, mode, verifyToken, challenge }: WebhookChallenge,
    origin: LimitedCall,
  ): Promise<string> {
    await this.#limits.takeForAddress('webhook', origin);
    const tenant = await this.#tenants.named(name);
    const adapters = await this.#adapters.of(tenant.id, webhookType(channel));
    const isKnown = adapters.some(
      ({ verifyToken: expected }) => expected != null && isSameSecret(expected, verifyToken),
    );
    // Left out by lead-capture.md's own example.
    const isSubscription = mode === null || mode === 'subscribe';
    if (!isKnown || !isSubscription) throw forbidden('The verify token is wrong');
    return challenge;
  }

  /**
   * Stores everything that a webhook tells, in its order, and returns: nobody is answered before.
   * @returns how many events it told of.
   * @throws NOT_FOUND for the tenant, UNAUTHENTICATED for a signature that is wrong or missing while the tenant has a
   * secret, BAD_USER_INPUT for what is no webhook of the channel, RATE_LIMITED; forged ones use up nothing of a tenant's.
   */
  async receive({ tenant: name, channel, ...webhook }: Webhook, origin: AuditOrigin & LimitedCall): Promise<number> {
    await this.#limits.takeForAddress('webhook', origin);
    const tenant = await this.#tenants.named(name);
    const adapters = await this.#adapters.of(tenant.id, webhookType(channel));
    return this.#take(tenant, adapters, { ...webhook, url: '' }, origin);
  }

  /**
   * The same for a connector's own webhooks.
   * @throws NOT_FOUND for a connector that is none, is not active or is of another provider, and as `receive` does.
   */
  async receiveOfConnector(
    { connectorId, type, ...webhook }: ConnectorWebhook,
    origin: AuditOrigin & LimitedCall,
  ): Promise<number> {
    await this.#limits.takeForAddress('webhook', origin);
    const found = await this.#adapters.ofConnector(connectorId);
    if (found?.adapter.connectorType !== type) throw notFound('Connector');
    const tenant = await this.#tenants.named(found.tenantId);
    return this.#take(tenant, [found.adapter], { ...webhook, url: this.#asKnown(webhook.url) }, origin);
  }

  /** Providers sign the address that they were told, which a proxy may have changed on the way. */
  #asKnown(url: string): string {
    const path = url.replace(/^https?:\/\/[^/?]*/, '');
    return this.#publicUrl === undefined ? url : this.#publicUrl.replace(/\/+$/, '') + path;
  }

  async #take(
    tenant: Tenant,
    adapters: readonly ChannelAdapter[],
    webhook: ReceivedWebhook,
    origin: AuditOrigin & LimitedCall,
  ): Promise<number> {
    // Where one account has a secret, another one's lack of it is no way in.
    const verifying = adapters.filter(({ isVerifying }) => isVerifying);
    const believing = verifying.length > 0 ? verifying : adapters;
    const adapter = believing.find((one) => one.verify(webhook));
    if (adapter === undefined) throw unauthenticated('The signature is missing or wrong');
    await this.#limits.takeForTenant('webhook', tenant.id, origin);
    const events = adapter.parse(webhook);
    await this.#store({ tenant, adapter, origin }, events);
    // One line however many there are: anybody may send a webhook where no secret is configured.
    const unreadable = events.find((event) => event.kind === 'unreadable');
    if (unreadable !== undefined) this.#report(new Error(unreadable.problem));
    return events.length;
  }

  /** One that cannot be stored holds back no other; the provider is asked to tell of all of them again. */
  async #store(arrival: Arrival, events: readonly ChannelEvent[]): Promise<void> {
    const failures: unknown[] = [];
    for (const event of events) {
      await this.#inbound.take(arrival, event).catch((error: unknown) => failures.push(error));
      if (failures.length === mostFailures) break;
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** Meta's three, whose webhooks come to a tenant's address. */
function webhookType(channel: Channel): ConnectorType {
  if (channel === 'WHATSAPP' || channel === 'INSTAGRAM' || channel === 'MESSENGER') return channel;
  throw badInput('channel', `channel ${channel} has no webhooks of a tenant`);
}
