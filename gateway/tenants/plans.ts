/** What a plan allows (messagejs.md, "API Key Limits"); `null`: as much as anybody wants. */
export interface Plan {
  /** The most sends an hour that one API key may be given. */
  readonly keyRateLimit: number | null;
  /** Messages of the whole tenant a calendar month. The document names a quota and leaves its number to us. */
  readonly monthlyMessages: number | null;
  /** How often its people may ask (messagejs.md, "Dashboard API Limits"). */
  readonly dashboard: 'standard' | 'pro';
}

export const plans = {
  FREE: { keyRateLimit: 1_000, monthlyMessages: 50_000, dashboard: 'standard' },
  PRO: { keyRateLimit: 10_000, monthlyMessages: 1_000_000, dashboard: 'pro' },
  ENTERPRISE: { keyRateLimit: null, monthlyMessages: null, dashboard: 'pro' },
} as const satisfies Readonly<Record<string, Plan>>;

export type PlanName = keyof typeof plans;
