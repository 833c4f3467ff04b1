import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { MessageHitConnectionType } from './message-hit.type.ts';
import { mostHits, type MessageSearchService } from './message-search.service.ts';

@Resolver()
export class MessageSearchResolver {
  readonly #search: MessageSearchService;

  constructor(search: MessageSearchService) {
    this.#search = search;
  }

  @Authorized<Policy>(people)
  @Query(() => MessageHitConnectionType, {
    description:
      'Finds messages of the tenant by their words, without regard to case, accents and diacritics. The best of the newest matches come first: 200 of them are ranked, or `first` where that is more.',
  })
  searchMessages(
    @Ctx() { caller }: RequestContext,
    @Arg('query', () => String, {
      description:
        'Words that must all be there. `AND`, `OR`, `NOT` in capitals, quotes for words that follow each other, and parentheses; what makes no sense of these counts for nothing. The first 64 words count.',
    })
    query: string,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostHits}; 50 by default.` }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor of this list, of a page as large as this.' })
    after: string | null,
  ): Promise<MessageHitConnectionType> {
    return this.#search.search(memberOf(caller), query, { first, after });
  }
}
