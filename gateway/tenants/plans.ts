/** What a plan allows (messagejs.md, "API Key Limits"); `null`: as much as anybody wants. */
export interface Plan {
  /** The most sends an hour that one API key may be given. */
  readonly keyRateLimit: number | null;
  /** Messages of the whole tenant a calendar month. The document names a quota and leaves its number to us. */
  readonly monthlyMessages: number | null;
}

export const plans = {
  FREE: { keyRateLimit: 1_000, monthlyMessages: 50_000 },
  PRO: { keyRateLimit: 10_000, monthlyMessages: 1_000_000 },
  ENTERPRISE: { keyRateLimit: null, monthlyMessages: null },
} as const satisfies Readonly<Record<string, Plan>>;

export type PlanName = keyof typeof plans;
