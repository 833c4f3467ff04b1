import DataLoader from 'dataloader';
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
import { MessageType } from '../conversations/message.type.ts';
import { forbidden } from '../errors.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { requireBetween } from '../require-between.ts';
import { IntentChangeType } from './intent-change.type.ts';
import { CreateLeadInput, LeadFilter, LeadOrder, UpdateLeadInput } from './lead.input.ts';
import type { LeadService } from './lead.service.ts';
import { LeadConnectionType, LeadType } from './lead.type.ts';

@ObjectType('UpdateLeadPayload', { simpleResolvers: true, description: 'The corrected lead.' })
class UpdateLeadPayload {
  @Field(() => LeadType, { description: 'As it is now.' })
  lead!: LeadType;
}

@ObjectType('CreateLeadPayload', { simpleResolvers: true, description: 'The lead that was made, or found.' })
class CreateLeadPayload {
  @Field(() => LeadType, { description: 'As it is now.' })
  lead!: LeadType;
}

@Resolver(() => LeadType)
export class LeadResolver {
  readonly #leads: LeadService;
  readonly #conversations: ConversationService;
  /** By how many of each lead. */
  readonly #messages = perRequest(() => new Map<number, DataLoader<string, MessageType[]>>());

  /** By how many of each lead. */
  readonly #histories = perRequest(() => new Map<number, DataLoader<string, IntentChangeType[]>>());

  constructor(leads: LeadService, conversations: ConversationService) {
    this.#leads = leads;
    this.#conversations = conversations;
  }

  @Authorized<Policy>(people)
  @Query(() => LeadType, { nullable: true, description: 'One lead of the tenant.' })
  async lead(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
    @Arg('refuseForeign', () => Boolean, {
      defaultValue: false,
      description: "FORBIDDEN instead of null for another tenant's lead, as the lead-capture dialect tells them apart.",
    })
    refuseForeign: boolean,
  ): Promise<LeadType | null> {
    const member = memberOf(caller);
    const lead = await this.#leads.find(member, id);
    if (lead === null && refuseForeign && (await this.#leads.isForeign(member, id)))
      throw forbidden('This lead belongs to another tenant');
    return lead;
  }

  @Authorized<Policy>(people)
  @Query(() => LeadConnectionType, {
    description:
      "The tenant's leads; the last heard of first by default. `contact:<id>` is a cursor too: the place of that contact's lead.",
  })
  leads(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true, description: '1 to 1,000.' }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
    @Arg('filter', () => LeadFilter, { nullable: true }) filter: LeadFilter | null,
    @Arg('orderBy', () => LeadOrder, { nullable: true }) orderBy: LeadOrder | null,
    @Arg('offset', () => Int, {
      nullable: true,
      description: 'How many to skip, 0 to 1,000,000; each costs as if it were read. Not beside a cursor.',
    })
    offset: number | null,
  ): Promise<LeadConnectionType> {
    const orderedBy = orderBy?.field === 'CREATED_AT' ? 'created_at' : 'updated_at';
    const ascending = orderBy?.direction === 'ASC';
    return this.#leads.list(memberOf(caller), {
      first,
      after,
      last,
      before,
      offset,
      ...filter,
      orderedBy,
      ascending,
    });
  }

  @Authorized<Policy>(people)
  @Mutation(() => UpdateLeadPayload, { description: 'Corrects what was understood; every change is kept.' })
  async updateLead(
    @Arg('input', () => UpdateLeadInput) { id, ...correction }: UpdateLeadInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateLeadPayload> {
    return { lead: await this.#leads.correct(memberOf(context.caller), id, correction, context) };
  }

  @Authorized<Policy>(people)
  @Mutation(() => CreateLeadPayload, {
    description:
      'Makes a lead by hand. A phone number, else an e-mail address, that a contact has already leads to its one lead, which is then corrected.',
  })
  async createLead(
    @Arg('input', () => CreateLeadInput) input: CreateLeadInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateLeadPayload> {
    return { lead: await this.#leads.create(memberOf(context.caller), input, context) };
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => [MessageType], {
    description:
      'The last of what was said with them, over all conversations, oldest first. At most 50,000 over all leads of an answer.',
  })
  messages(
    @Root() lead: LeadType,
    @Ctx() context: RequestContext,
    @Arg('last', () => Int, { defaultValue: 50, description: '1 to 500.' }) last: number,
  ): Promise<MessageType[]> {
    requireBetween('last', last, 1, 500);
    const loaders = this.#messages(context);
    const load = () =>
      new DataLoader((ids: readonly string[]) => this.#leads.messagesOf(memberOf(context.caller), ids, last));
    const loader = loaders.get(last) ?? load();
    loaders.set(last, loader);
    return loader.load(lead.contact.id);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => [IntentChangeType], {
    description: 'How its intent and score changed, the newest first. The score always lies in the band of the intent.',
  })
  intentHistory(
    @Root() lead: LeadType,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
  ): Promise<IntentChangeType[]> {
    requireBetween('first', first, 1, 100);
    const loaders = this.#histories(context);
    const load = () =>
      new DataLoader((ids: readonly string[]) =>
        this.#leads.intentHistoriesOf(memberOf(context.caller).tenantId, ids, first),
      );
    const loader = loaders.get(first) ?? load();
    loaders.set(first, loader);
    return loader.load(lead.id);
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
