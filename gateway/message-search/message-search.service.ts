import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { readHits } from './message-hit-reader.ts';
import type { MessageHitType } from './message-hit.type.ts';
import { readSearchQuery } from './search-query.ts';

/** Most hits in one page (contract README, services: `limit` 1-1000). */
export const mostHits = 1_000;

/** Finds messages by their words, of those that the caller sees. */
export class MessageSearchService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * The best of the newest matches: 200 of them are ranked, or as many as the page is to have. A query in which nothing is
   * left to search for finds nothing. `through` is the tenant's own address of a channel: only what went through it is found.
   * @throws BAD_USER_INPUT where the query is blank, or the page is none.
   */
  async search(
    caller: MemberCaller,
    text: string,
    request: PageRequest,
    through: string | null = null,
  ): Promise<Connection<MessageHitType>> {
    if (text.trim() === '') throw badInput('query', 'query is required');
    const window = pageWindow(request, mostHits);
    const query = readSearchQuery(text, through);
    if (query === null) return noHits(window);
    return this.#database.inTenant(caller.tenantId, (transaction) =>
      readHits(transaction, query, window, narrowedTo(caller)),
    );
  }
}

function noHits(window: ReturnType<typeof pageWindow>): Connection<MessageHitType> {
  return connectionOf<MessageHitType, MessageHitType>(
    [],
    window,
    () => '',
    (hit) => hit,
  );
}
