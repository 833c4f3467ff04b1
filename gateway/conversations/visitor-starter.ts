import { Channel, type Language } from '@parley/schema/enums';
import type { AuditOrigin } from '../audit/audit.service.ts';
import { TokenRefused, type IssuedToken, type TokenService } from '../auth/token.service.ts';
import { toE164 } from '../contacts/contact-phone.ts';
import type { ContactIdentifierService } from '../contacts/contact-identifier.service.ts';
import type { ContactService, NewContact } from '../contacts/contact.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import { languageOfTag } from '../graphql/language-of-tag.ts';
import type { IdentitySecretService } from '../identity/identity-secret.service.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { readConversation } from './conversation-reader.ts';
import { openConversation, type ConversationStarter } from './conversation-starter.ts';
import type { ConversationType } from './conversation.type.ts';

/** What a page says of its visitor. Only a signature proves any of it. */
export interface VisitorIdentity {
  /** The page's own id of them. */
  readonly id: string;
  /** The signature of `id`. */
  readonly hash?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** What a visitor's page says when its chat is opened. */
export interface StartRequest {
  readonly tenant: string;
  readonly visitorToken: string | null;
  readonly locale: string | null;
  readonly pageUrl: string | null;
  readonly campaign: string | null;
  /** The opener that the visitor answers. */
  readonly opener: string | null;
  readonly identity: VisitorIdentity | null;
  readonly origin: AuditOrigin;
}

export interface StartedConversation {
  readonly token: IssuedToken;
  readonly tenant: Tenant;
  readonly language: Language;
  readonly conversation: ConversationType;
}

/** A start whose tenant is found and whose limits are kept. */
interface Arrival extends StartRequest {
  readonly found: Tenant;
  readonly language: Language;
}

/** Opens the chat of a website's visitor. */
export class VisitorStarter {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #contacts: ContactService;
  readonly #identifiers: ContactIdentifierService;
  readonly #identities: IdentitySecretService;
  readonly #starter: ConversationStarter;
  readonly #tokens: TokenService;
  readonly #limits: RateLimits;

  constructor(parts: {
    database: Database;
    tenants: TenantService;
    contacts: ContactService;
    identifiers: ContactIdentifierService;
    identities: IdentitySecretService;
    starter: ConversationStarter;
    tokens: TokenService;
    limits: RateLimits;
  }) {
    this.#database = parts.database;
    this.#tenants = parts.tenants;
    this.#contacts = parts.contacts;
    this.#identifiers = parts.identifiers;
    this.#identities = parts.identities;
    this.#starter = parts.starter;
    this.#tokens = parts.tokens;
    this.#limits = parts.limits;
  }

  /**
   * A signed identity leads to its one contact and what is open with them, on whichever device. Otherwise a valid token
   * continues its open conversation; a new one is begun where there is none, for the same contact where the token names
   * one. A token that is not good is as none: a visitor is never locked out.
   * @throws NOT_FOUND for the tenant, BAD_USER_INPUT for an identity that is not signed as it must be, RATE_LIMITED
   */
  async start(request: StartRequest, call: LimitedCall): Promise<StartedConversation> {
    await this.#limits.takeForAddress('chat', call);
    const tenant = await this.#tenants.named(request.tenant);
    await this.#limits.takeForTenant('chat', tenant.id, call);
    const language = languageOfTag(request.locale) ?? tenant.language;
    const arrival = { ...request, found: tenant, language };
    const signedId = await this.#signedId(tenant, request.identity);
    faultPoint('conversation.start');
    const conversation = await (signedId === null
      ? this.#startUnsigned(arrival)
      : this.#startSigned(arrival, signedId));
    faultPoint('conversation.started');
    const token = await this.#tokens.visitor(tenant.id, conversation.id, conversation.contact.id);
    return { token, tenant, language, conversation };
  }

  /** `null` where nothing proves an id. @throws BAD_USER_INPUT for a signature that is wrong, or missing where the tenant wants one. */
  async #signedId({ id: tenantId, settings }: Tenant, identity: VisitorIdentity | null): Promise<string | null> {
    if (identity === null) return null;
    const { id, hash } = identity;
    if (hash == null && settings.requireIdentitySignature === true)
      throw badInput('identity.hash', 'identity.hash is required: this tenant takes signed identities only');
    if (hash == null) return null;
    if (await this.#identities.isSignature(tenantId, id, hash)) return id;
    throw badInput('identity.hash', "identity.hash is not the signature of identity.id under the tenant's secret");
  }

  #startSigned(arrival: Arrival, signedId: string): Promise<ConversationType> {
    const { found, origin } = arrival;
    return this.#database.inTenant(found.id, async (transaction) => {
      const signed = { signedId, contact: contactOf(arrival) };
      const contactId = await this.#identifiers.signedIn(transaction, found.id, signed, origin);
      return (
        (await openConversation(transaction, contactId, Channel.WEBSITE)) ??
        this.#begin(transaction, arrival, contactId)
      );
    });
  }

  async #startUnsigned(arrival: Arrival): Promise<ConversationType> {
    const { found, visitorToken, origin } = arrival;
    const earlier = await this.#earlier(found.id, visitorToken);
    return this.#database.inTenant(found.id, async (transaction) => {
      const known = earlier && (await readConversation(transaction, earlier.conversation));
      if (known != null && known.state !== 'CLOSED') return known;
      const contactId =
        known?.contact.id ?? (await this.#contacts.create(transaction, found.id, contactOf(arrival), origin));
      return this.#begin(transaction, arrival, contactId);
    });
  }

  #begin(transaction: Transaction, arrival: Arrival, contactId: string): Promise<ConversationType> {
    const { found, language, pageUrl: source, campaign, origin } = arrival;
    const whose = { tenantId: found.id, contactId, channel: Channel.WEBSITE };
    // A page that has been open for long may show one that the tenant has taken away since: no reason not to talk.
    const opener = found.settings.widget.openers?.find(({ name }) => name === arrival.opener)?.name ?? null;
    return this.#starter.begin(transaction, { ...whose, language, source, campaign, opener, origin });
  }

  async #earlier(tenantId: string, visitorToken: string | null) {
    if (visitorToken === null) return null;
    try {
      const claims = await this.#tokens.read(visitorToken);
      return claims.type === 'visitor' && claims.tenant === tenantId ? claims : null;
    } catch (error) {
      if (error instanceof TokenRefused) return null;
      throw error;
    }
  }
}

function contactOf({ identity, found, language }: Arrival): NewContact {
  const { name, email, phone } = identity ?? {};
  return { name, email, phone: phone == null ? null : toE164(phone, found.country), language };
}
