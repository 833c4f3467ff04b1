import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { WahaLinkingService } from './waha-linking.service.ts';
import {
  AssignWahaSessionInput,
  CreateWahaSessionInput,
  DeleteWahaSessionInput,
  RequestPairingCodeInput,
  UpdateWahaSessionInput,
} from './waha-session.input.ts';
import {
  AssignWahaSessionPayload,
  CreateWahaSessionPayload,
  DeleteWahaSessionPayload,
  RequestPairingCodePayload,
  UpdateWahaSessionPayload,
} from './waha-session.payload.ts';
import { mostSessions } from './waha-session-reader.ts';
import type { WahaSessionService } from './waha-session.service.ts';
import { WahaSessionConnectionType, WahaSessionType } from './waha-session.type.ts';

/** WhatsApp sessions: admins make and assign them, and whoever they are assigned to links them and answers on them. */
@Resolver()
export class WahaSessionResolver {
  readonly #sessions: WahaSessionService;
  readonly #linking: WahaLinkingService;

  constructor(sessions: WahaSessionService, linking: WahaLinkingService) {
    this.#sessions = sessions;
    this.#linking = linking;
  }

  @Authorized<Policy>(people)
  @Query(() => WahaSessionConnectionType, {
    description:
      'WhatsApp sessions, the newest first: a SUPER_ADMIN sees all, others those they made and those assigned to them or to a team of theirs.',
  })
  wahaSessions(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostSessions}; 50 by default.` })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor of this list.' }) after: string | null,
  ): Promise<WahaSessionConnectionType> {
    return this.#sessions.list(memberOf(caller), { first, after });
  }

  @Authorized<Policy>(people)
  @Query(() => WahaSessionType, { nullable: true, description: 'One of the sessions that the caller sees.' })
  wahaSession(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<WahaSessionType | null> {
    return this.#sessions.find(memberOf(caller), id);
  }

  @Authorized<Policy>(people)
  @Query(() => String, {
    description:
      'The QR code that links a session, as a PNG in base64; it is good for some seconds. A session that was stopped is started. CONFLICT where it is linked already, or has no code yet.',
  })
  async wahaSessionQr(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() { caller }: RequestContext,
  ): Promise<string> {
    return (await this.#linking.qr(memberOf(caller), sessionId)).toString('base64');
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateWahaSessionPayload, {
    description: 'Makes a WhatsApp session, to be linked by its QR code. CONFLICT where its name is taken.',
  })
  async createWahaSession(
    @Arg('input', () => CreateWahaSessionInput) { name }: CreateWahaSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateWahaSessionPayload> {
    return { session: await this.#sessions.create(adminOf(context.caller), name, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateWahaSessionPayload, { description: 'Decides when the responder answers on a session.' })
  async updateWahaSession(
    @Arg('input', () => UpdateWahaSessionInput) { id, responder, officeHours }: UpdateWahaSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateWahaSessionPayload> {
    const settings = { responder: responder ?? null, officeHours: officeHours ?? null };
    return { session: await this.#sessions.update(adminOf(context.caller), id, settings, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteWahaSessionPayload, { description: 'Unlinks a session. What was said on it stays.' })
  async deleteWahaSession(
    @Arg('input', () => DeleteWahaSessionInput) { id }: DeleteWahaSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteWahaSessionPayload> {
    return this.#sessions.delete(adminOf(context.caller), id, context);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => AssignWahaSessionPayload, {
    description: 'Gives a session to a person or to a team, in the place of who had it before.',
  })
  async assignWahaSession(
    @Arg('input', () => AssignWahaSessionInput) { sessionId, accountId, teamId }: AssignWahaSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<AssignWahaSessionPayload> {
    const to = { sessionId, accountId: accountId ?? null, teamId: teamId ?? null };
    return { assignment: await this.#sessions.assign(adminOf(context.caller), to, context) };
  }

  @Authorized<Policy>(people)
  @Mutation(() => RequestPairingCodePayload, {
    description: 'Asks for a code that links a session when it is typed into the phone, in the place of its QR code.',
  })
  requestPairingCode(
    @Arg('input', () => RequestPairingCodeInput) { sessionId, phoneNumber }: RequestPairingCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestPairingCodePayload> {
    return this.#linking.pairingCode(memberOf(context.caller), sessionId, phoneNumber, context);
  }
}
