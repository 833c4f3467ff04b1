import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import type { ShownPeople } from '../auth/shown-people.ts';
import type { Connection } from '../graphql/connection.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { LeadType } from '../leads/lead.type.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { ConversationService } from './conversation.service.ts';
import { ConversationType } from './conversation.type.ts';
import { messagePageKey, type MessagePageRequest } from './message-pages.ts';
import { MessageConnectionType, type MessageType } from './message.type.ts';

type MessagePages = DataLoader<string, Connection<MessageType>>;

/** Fields of a conversation that depend on who asks, or cost a statement of their own. */
@Resolver(() => ConversationType)
export class ConversationFieldsResolver {
  readonly #tenants: TenantService;
  readonly #conversations: ConversationService;
  readonly #people: ShownPeople;
  readonly #messages = perRequest(() => new Map<string, MessagePages>());

  constructor(conversations: ConversationService, people: ShownPeople, tenants: TenantService) {
    this.#conversations = conversations;
    this.#people = people;
    this.#tenants = tenants;
  }

  @FieldResolver(() => Int, { description: "Messages that the caller's side has not read." })
  unreadCount(@Root() conversation: ConversationType, @Ctx() { caller }: RequestContext): number {
    return caller.kind === 'visitor' ? conversation.unreadByVisitor : conversation.unreadByPeople;
  }

  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'What is understood of the contact. A visitor sees it only where the tenant wants that.',
  })
  async lead(@Root() conversation: ConversationType, @Ctx() { caller }: RequestContext): Promise<LeadType | null> {
    if (caller.kind === 'member') return conversation.leadOfContact;
    const { settings } = await this.#tenants.named(conversation.tenantId);
    return settings.visitorSeesLead ? conversation.leadOfContact : null;
  }

  @FieldResolver(() => AccountType, {
    nullable: true,
    description: 'The person who answers. A visitor is not told how they sign in.',
  })
  assignee(@Root() conversation: ConversationType, @Ctx() context: RequestContext): Promise<AccountType | null> | null {
    const { assigneeId, tenantId } = conversation;
    return assigneeId === null ? null : this.#people.shown(context, tenantId, assigneeId);
  }

  @FieldResolver(() => MessageConnectionType, {
    description:
      'Messages by their numbers, oldest first; without arguments the newest 50. A page has up to 200, or 1,000 where one conversation alone is asked for.',
  })
  messages(
    @Root() { id, tenantId, readPage }: ConversationType,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => Int, { nullable: true, description: 'A seq.' }) after: number | null,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Arg('before', () => Int, { nullable: true, description: 'A seq.' }) before: number | null,
  ): Promise<MessageConnectionType> | MessageConnectionType {
    const request = { first, after, last, before };
    if (readPage?.key === messagePageKey(request)) return readPage.page;
    return this.#pagesOf(context, tenantId, request).load(id);
  }

  /** Pages of one request, gathered from however many conversations. */
  #pagesOf(context: RequestContext, tenantId: string, request: MessagePageRequest): MessagePages {
    const loaders = this.#messages(context);
    const key = `${tenantId} ${messagePageKey(request)}`;
    const known = loaders.get(key);
    if (known !== undefined) return known;
    const made: MessagePages = new DataLoader((ids) => this.#conversations.messagePages(tenantId, ids, request));
    loaders.set(key, made);
    return made;
  }
}
