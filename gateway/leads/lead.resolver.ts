import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import { ConversationConnectionType } from '../conversations/conversation.type.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { LeadFilter, LeadOrder, UpdateLeadInput } from './lead.input.ts';
import type { LeadService } from './lead.service.ts';
import { LeadConnectionType, LeadType } from './lead.type.ts';

@ObjectType('UpdateLeadPayload', { simpleResolvers: true, description: 'The corrected lead.' })
class UpdateLeadPayload {
  @Field(() => LeadType, { description: 'As it is now.' })
  lead!: LeadType;
}

@Resolver(() => LeadType)
export class LeadResolver {
  readonly #leads: LeadService;
  readonly #conversations: ConversationService;

  constructor(leads: LeadService, conversations: ConversationService) {
    this.#leads = leads;
    this.#conversations = conversations;
  }

  @Authorized<Policy>(people)
  @Query(() => LeadType, { nullable: true, description: 'One lead of the tenant.' })
  lead(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<LeadType | null> {
    return this.#leads.find(memberOf(caller), id);
  }

  @Authorized<Policy>(people)
  @Query(() => LeadConnectionType, {
    description:
      "The tenant's leads; the last heard of first by default. `contact:<id>` is a cursor too: the place of that contact's lead.",
  })
  leads(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 200; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true, description: '1 to 200.' }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
    @Arg('filter', () => LeadFilter, { nullable: true }) filter: LeadFilter | null,
    @Arg('orderBy', () => LeadOrder, { nullable: true }) orderBy: LeadOrder | null,
  ): Promise<LeadConnectionType> {
    const orderedBy = orderBy?.field === 'CREATED_AT' ? 'created_at' : 'updated_at';
    const ascending = orderBy?.direction === 'ASC';
    return this.#leads.list(memberOf(caller), { first, after, last, before, ...filter, orderedBy, ascending });
  }

  @Authorized<Policy>(people)
  @Mutation(() => UpdateLeadPayload, { description: 'Corrects what was understood; every change is kept.' })
  async updateLead(
    @Arg('input', () => UpdateLeadInput) { id, ...correction }: UpdateLeadInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateLeadPayload> {
    return { lead: await this.#leads.correct(memberOf(context.caller), id, correction, context) };
  }

  @FieldResolver(() => ConversationConnectionType, {
    description: 'Conversations with this contact, the last heard of first.',
  })
  conversations(
    @Root() lead: LeadType,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<ConversationConnectionType> {
    return this.#conversations.list(memberOf(caller), { first, after, contactId: lead.contact.id });
  }
}
