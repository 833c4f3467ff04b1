import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import type { AuthService } from '../auth/auth.service.ts';
import { participantOf } from '../auth/policy.ts';
import type { Connection } from '../graphql/connection.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { LeadType } from '../leads/lead.type.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { ConversationService } from './conversation.service.ts';
import { ConversationType } from './conversation.type.ts';
import { MessageConnectionType, type MessageType } from './message.type.ts';
import type { MessagePageRequest } from './conversation-reader.ts';

type MessagePages = DataLoader<string, Connection<MessageType>>;

/** Fields of a conversation that depend on who asks, or cost a statement of their own. */
@Resolver(() => ConversationType)
export class ConversationFieldsResolver {
  readonly #tenants: TenantService;
  readonly #assignees: (context: RequestContext) => DataLoader<string, AccountType | null>;
  readonly #messages: (context: RequestContext, request: MessagePageRequest) => MessagePages;

  constructor(conversations: ConversationService, auth: AuthService, tenants: TenantService) {
    this.#tenants = tenants;
    this.#assignees = perRequest(
      (context) => new DataLoader((ids) => auth.accountsOf(participantOf(context.caller).tenantId, ids)),
    );
    const pagesOf = perRequest(() => new Map<string, MessagePages>());
    this.#messages = (context, request) => {
      const pages = pagesOf(context);
      const key = JSON.stringify(request);
      const known = pages.get(key) ?? messageLoader(conversations, context, request);
      pages.set(key, known);
      return known;
    };
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
  assignee(
    @Root() { assigneeId }: ConversationType,
    @Ctx() context: RequestContext,
  ): Promise<AccountType | null> | null {
    return assigneeId === null ? null : this.#assignees(context).load(assigneeId);
  }

  @FieldResolver(() => MessageConnectionType, {
    description: 'Messages by their numbers, oldest first; without arguments the newest 50.',
  })
  messages(
    @Root() { id }: ConversationType,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => Int, { nullable: true, description: 'A seq.' }) after: number | null,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Arg('before', () => Int, { nullable: true, description: 'A seq.' }) before: number | null,
  ): Promise<MessageConnectionType> {
    return this.#messages(context, { first, after, last, before }).load(id);
  }
}

function messageLoader(
  conversations: ConversationService,
  context: RequestContext,
  request: MessagePageRequest,
): MessagePages {
  return new DataLoader((ids) => conversations.messagePages(participantOf(context.caller), ids, request));
}
