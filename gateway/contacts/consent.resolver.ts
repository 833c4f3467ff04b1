import { Channel } from '@parley/schema/enums';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { ConsentService } from './consent.service.ts';

@InputType('NoteConsentInput', { description: 'What a contact said of campaigns, elsewhere than to us.' })
class NoteConsentInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => Channel, { description: 'For this channel alone.' })
  channel!: Channel;

  @Field(() => Boolean, { description: 'Whether they want campaigns there.' })
  isGiven!: boolean;
}

@ObjectType('NoteConsentPayload', { simpleResolvers: true, description: 'What was noted.' })
class NoteConsentPayload {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => Channel, { description: 'For this channel alone.' })
  channel!: Channel;

  @Field(() => Boolean, { description: 'Whether they want campaigns there.' })
  isGiven!: boolean;
}

@Resolver()
export class ConsentResolver {
  readonly #consents: ConsentService;

  constructor(consents: ConsentService) {
    this.#consents = consents;
  }

  @Authorized<Policy>(admins)
  @Mutation(() => NoteConsentPayload, {
    description:
      'Notes whether a contact wants campaigns on a channel. What they write there themselves later (STOP, START and the like) comes in its place. NOT_FOUND for the contact.',
  })
  async noteConsent(
    @Arg('input', () => NoteConsentInput) { contactId, channel, isGiven }: NoteConsentInput,
    @Ctx() context: RequestContext,
  ): Promise<NoteConsentPayload> {
    await this.#consents.note(adminOf(context.caller), { contactId, channel, isGiven }, context);
    return { contactId, channel, isGiven };
  }
}
