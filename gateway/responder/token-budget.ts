import type { RateLimits } from '../rate-limits/rate-limits.ts';

/** Tokens that were set aside before a model was asked. */
export interface TokenReservation {
  /** Says how many were used, once: what was set aside beyond them is given back. */
  settle(used: number): Promise<void>;
}

/** What may still be spent on a model for whoever is answered. */
export interface TokenBudget {
  /** All budgets give, or none does: `null` where one of them has not so many tokens left. */
  reserve(tokens: number): Promise<TokenReservation | null>;
}

/** Whose budgets pay for an answer. `address` is `null` where it is a provider's and not the visitor's own. */
export interface Spender {
  readonly tenantId: string;
  readonly contactId: string;
  readonly address: string | null;
}

/** The budgets of a day: the tenant's, the visitor's and their network's. Without limits anything may be spent. */
export function tokenBudgetOf(limits: RateLimits, { tenantId, contactId, address }: Spender): TokenBudget {
  return {
    reserve: async (tokens) => {
      const keys = { tenant: tenantId, visitor: contactId, address };
      const release = await limits.reserveModelTokens(keys, tokens);
      return release && { settle: (used) => release(Math.max(0, tokens - used)) };
    },
  };
}
