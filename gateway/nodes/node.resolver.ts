import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import type { AuthService } from '../auth/auth.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { memberOf, participantOf, participants, type Policy } from '../auth/policy.ts';
import type { ContactService } from '../contacts/contact.service.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import { NodeType } from '../graphql/node.type.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { LeadService } from '../leads/lead.service.ts';

/** Looks among further kinds of things, of the caller's tenant. */
type FindNode = (caller: MemberCaller, id: string) => Promise<NodeType | null>;

/** Global object identification: ids are unique among everything, so each kind is asked in turn. */
@Resolver()
export class NodeResolver {
  readonly #auth: AuthService;
  readonly #conversations: ConversationService;
  readonly #leads: LeadService;
  readonly #contacts: ContactService;
  readonly #further: readonly FindNode[];

  constructor(parts: {
    auth: AuthService;
    conversations: ConversationService;
    leads: LeadService;
    contacts: ContactService;
    further: readonly FindNode[];
  }) {
    this.#auth = parts.auth;
    this.#conversations = parts.conversations;
    this.#leads = parts.leads;
    this.#contacts = parts.contacts;
    this.#further = parts.further;
  }

  @Authorized<Policy>(participants)
  @Query(() => NodeType, { nullable: true, description: 'Whatever has this id and may be seen by the caller.' })
  async node(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<NodeType | null> {
    if (!isUuid(id)) return null;
    const conversation = await this.#conversations.find(participantOf(caller), id);
    if (conversation !== null || caller.kind === 'visitor') return conversation;
    const member = memberOf(caller);
    const [account] = await this.#auth.accountsOf(member.tenantId, [id]);
    const known = (await this.#leads.find(member, id)) ?? account ?? (await this.#contacts.findNamed(member, id));
    if (known !== null) return known;
    for (const find of this.#further) {
      const found = await find(member, id);
      if (found !== null) return found;
    }
    return null;
  }
}
