import DataLoader from 'dataloader';
import { perRequest, type RequestContext } from '../graphql/request-context.ts';
import { accountForVisitors, type AccountType } from './account.type.ts';
import type { AuthService } from './auth.service.ts';

type Accounts = DataLoader<string, AccountType | null>;

/** The people whom an answer names, read together for each tenant and request, as far as the caller may know them. */
export class ShownPeople {
  readonly #auth: AuthService;
  readonly #loaders = perRequest(() => new Map<string, Accounts>());

  constructor(auth: AuthService) {
    this.#auth = auth;
  }

  /** `null` for who is none of the tenant's people. */
  async shown(context: RequestContext, tenantId: string, accountId: string): Promise<AccountType | null> {
    const account = await this.#loaderOf(context, tenantId).load(accountId);
    return account === null || context.caller.kind === 'member' ? account : accountForVisitors(account);
  }

  #loaderOf(context: RequestContext, tenantId: string): Accounts {
    const loaders = this.#loaders(context);
    const known = loaders.get(tenantId);
    if (known !== undefined) return known;
    // Without a memory: what one subscription asks for goes on for hours, and people come and go meanwhile.
    const made: Accounts = new DataLoader((ids) => this.#auth.accountsOf(tenantId, ids), { cache: false });
    loaders.set(tenantId, made);
    return made;
  }
}
