import { Language, MemberRole } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, notFound } from '../errors.ts';
import { defaultTenantSettings } from './tenant-settings.ts';
import { Tenant } from './tenant.entity.ts';

const slugPattern = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u;

/** Finds and opens tenants. */
export class TenantService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By slug or id. @throws NOT_FOUND */
  async named(slugOrId: string): Promise<Tenant> {
    const tenant = await this.#database.outsideTenants((transaction) => this.find(transaction, slugOrId));
    if (tenant === null) throw notFound('Tenant');
    return tenant;
  }

  find(transaction: Transaction, slugOrId: string): Promise<Tenant | null> {
    const key = isUuid(slugOrId) ? { $or: [{ id: slugOrId }, { slug: slugOrId }] } : { slug: slugOrId };
    return transaction.entities.findOne(Tenant, key);
  }

  /** @throws BAD_USER_INPUT for a slug that could not stand in a path. */
  open(transaction: Transaction, slug: string, name: string = slug): Tenant {
    if (!slugPattern.test(slug)) {
      throw badInput('tenant', 'tenant must be 1-100 letters, digits, dots, dashes or underscores');
    }
    return transaction.entities.create(
      Tenant,
      {
        id: newId(),
        slug,
        name,
        language: Language.EN,
        country: 'EG',
        currency: 'EGP',
        settings: defaultTenantSettings(name),
        createdAt: new Date(),
      },
      { persist: true },
    );
  }
}

/** Whoever opens a tenant is its super_admin (contract README, rule 7). */
export const founderRole = MemberRole.SUPER_ADMIN;
