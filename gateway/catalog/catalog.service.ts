import type { Database } from '../database/database.ts';
import type { Library } from '../responder/responder.ts';
import { findKnowledge } from './find-knowledge.ts';
import { findListings } from './find-listings.ts';

/** What a tenant offers and knows, searched in the visitor's words. */
export class CatalogService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A library that is bound to one tenant, whatever is asked of it. */
  libraryOf(tenantId: string): Library {
    return {
      findListings: (criteria) =>
        this.#database.inTenant(tenantId, (transaction) => findListings(transaction, criteria)),
      findKnowledge: (words, language, limit) =>
        this.#database.inTenant(tenantId, (transaction) => findKnowledge(transaction, words, language, limit)),
    };
  }
}
