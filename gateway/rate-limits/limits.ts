/** How often something may happen for one key, such as one address: `points` within `seconds` of the first. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
  /** What a caller is told was too much. */
  readonly refusal: string;
}

/**
 * Every limit (contract README, rule 12). The key that is counted follows from the name: what is `-address` counts an IPv4
 * address or an IPv6 /64; `-tenant` and `-organisation` a tenant; `-user` an account. `-recipient` counts an e-mail address. `login` counts what fails for an
 * account from an address, and `login-address` what fails there for whichever account: trying a password costs much. One
 * address has a small part of what its tenant has, so that it alone shuts nobody out.
 * Webhooks: a campaign's 6,000 messages a minute are told of three times each, from few addresses, and its STOPs as well.
 * Of an API key's sends no more are taken than the key itself says. `model-tokens-` counts tokens and not calls.
 */
export const limits = {
  login: { points: 5, seconds: 900, refusal: 'Too many failed logins' },
  'login-address': { points: 100, seconds: 900, refusal: 'Too many failed logins from this address' },
  'chat-address': { points: 300, seconds: 60, refusal: 'Too many messages from this address' },
  'chat-tenant': { points: 6_000, seconds: 60, refusal: 'Too many messages to this tenant' },
  'upload-address': { points: 20, seconds: 600, refusal: 'Too many files from this address' },
  'upload-tenant': { points: 1_000, seconds: 600, refusal: 'Too many files to this tenant' },
  'transcript-address': { points: 10, seconds: 3_600, refusal: 'Too many transcripts from this address' },
  'transcript-tenant': { points: 500, seconds: 3_600, refusal: 'Too many transcripts of this tenant' },
  'transcript-recipient': { points: 3, seconds: 86_400, refusal: 'Too many transcripts to this e-mail address' },
  'webhook-address': { points: 30_000, seconds: 60, refusal: 'Too many webhook calls from this address' },
  'webhook-tenant': { points: 30_000, seconds: 60, refusal: 'Too many webhook calls for this tenant' },
  'services-user': { points: 100, seconds: 3_600, refusal: 'Rate limit exceeded' },
  'services-organisation': { points: 10_000, seconds: 3_600, refusal: 'Rate limit exceeded' },
  'registration-address': { points: 20, seconds: 3_600, refusal: 'Too many registrations from this address' },
  'messagejs-user': { points: 100, seconds: 60, refusal: 'Rate limit exceeded' },
  'messagejs-pro-user': { points: 500, seconds: 60, refusal: 'Rate limit exceeded' },
  'model-tokens-tenant': { points: 5_000_000, seconds: 86_400, refusal: 'The budget of tokens is spent' },
  'model-tokens-address': { points: 500_000, seconds: 86_400, refusal: 'The budget of tokens is spent' },
  'model-tokens-visitor': { points: 150_000, seconds: 86_400, refusal: 'The budget of tokens is spent' },
  'api-key': { points: 1_000_000_000, seconds: 3_600, refusal: 'Rate limit exceeded' },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

/** What public operations are counted as. */
export type PublicUse = 'chat' | 'transcript' | 'upload' | 'webhook' | 'registration';
/** Those that are counted for the tenant as well; who registers has none yet. */
export type TenantUse = Exclude<PublicUse, 'registration'>;

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(limits, name);
}
