import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import type { AuthService } from '../auth/auth.service.ts';
import { memberOf, participantOf, participants, type Policy } from '../auth/policy.ts';
import type { ContactService } from '../contacts/contact.service.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import { NodeType } from '../graphql/node.type.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { LeadService } from '../leads/lead.service.ts';
import type { WahaSessionService } from '../sessions/waha-session.service.ts';
import type { TeamService } from '../teams/team.service.ts';

/** Global object identification: ids are unique among everything, so each kind is asked in turn. */
@Resolver()
export class NodeResolver {
  readonly #auth: AuthService;
  readonly #conversations: ConversationService;
  readonly #leads: LeadService;
  readonly #contacts: ContactService;
  readonly #teams: TeamService;
  readonly #sessions: WahaSessionService;

  constructor(services: {
    auth: AuthService;
    conversations: ConversationService;
    leads: LeadService;
    contacts: ContactService;
    teams: TeamService;
    sessions: WahaSessionService;
  }) {
    this.#auth = services.auth;
    this.#conversations = services.conversations;
    this.#leads = services.leads;
    this.#contacts = services.contacts;
    this.#teams = services.teams;
    this.#sessions = services.sessions;
  }

  @Authorized<Policy>(participants)
  @Query(() => NodeType, { nullable: true, description: 'Whatever has this id and may be seen by the caller.' })
  async node(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<NodeType | null> {
    if (!isUuid(id)) return null;
    const conversation = await this.#conversations.find(participantOf(caller), id);
    if (conversation !== null || caller.kind === 'visitor') return conversation;
    const member = memberOf(caller);
    const [account] = await this.#auth.accountsOf(member.tenantId, [id]);
    const found = (await this.#leads.find(member, id)) ?? account ?? (await this.#teams.find(member, id));
    return found ?? (await this.#sessions.find(member, id)) ?? this.#contacts.findNamed(member, id);
  }
}
