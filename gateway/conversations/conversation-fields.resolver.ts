import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import type { AuthService } from '../auth/auth.service.ts';
import type { Connection } from '../graphql/connection.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { LeadType } from '../leads/lead.type.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { ConversationService } from './conversation.service.ts';
import { ConversationType } from './conversation.type.ts';
import { messagePageKey } from './message-pages.ts';
import { MessageConnectionType, type MessageType } from './message.type.ts';

type MessagePages = DataLoader<string, Connection<MessageType>>;

/** Fields of a conversation that depend on who asks, or cost a statement of their own. */
@Resolver(() => ConversationType)
export class ConversationFieldsResolver {
  readonly #tenants: TenantService;
  readonly #conversations: ConversationService;
  readonly #auth: AuthService;
  readonly #assignees = perRequest(() => new Map<string, DataLoader<string, AccountType | null>>());
  readonly #messages = perRequest(() => new Map<string, MessagePages>());

  constructor(conversations: ConversationService, auth: AuthService, tenants: TenantService) {
    this.#conversations = conversations;
    this.#auth = auth;
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

  @FieldResolver(() => AccountType, { nullable: true, description: 'The person who answers.' })
  assignee(@Root() conversation: ConversationType, @Ctx() context: RequestContext): Promise<AccountType | null> | null {
    const { assigneeId, tenantId } = conversation;
    if (assigneeId === null) return null;
    const load = () => new DataLoader((ids: readonly string[]) => this.#auth.accountsOf(tenantId, ids));
    return known(this.#assignees(context), tenantId, load).load(assigneeId);
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
    const key = messagePageKey(request);
    if (readPage?.key === key) return readPage.page;
    const load = () =>
      new DataLoader((ids: readonly string[]) => this.#conversations.messagePages(tenantId, ids, request));
    return known(this.#messages(context), `${tenantId} ${key}`, load).load(id);
  }
}

/** The loader kept under a key, made where there is none. */
function known<Loader>(loaders: Map<string, Loader>, key: string, make: () => Loader): Loader {
  const loader = loaders.get(key) ?? make();
  loaders.set(key, loader);
  return loader;
}
