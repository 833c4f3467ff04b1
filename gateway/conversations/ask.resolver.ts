import { Channel, Intent } from '@parley/schema/enums';
import { Length, MaxLength } from 'class-validator';
import { Arg, Authorized, Ctx, Field, Float, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { v7 as newId } from 'uuid';
import { anyone, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { MessageContent, maximumMessageLength } from '../graphql/message-content.ts';
import type { AskService } from './ask.service.ts';
import { MessageType } from './message.type.ts';

@InputType('AskInput', { description: 'A message from a program without a socket, in the name of somebody it knows.' })
export class AskInput {
  @Field(() => String, { description: 'Slug or id of the tenant.' })
  @MaxLength(200)
  tenant!: string;

  @Field(() => String, {
    description: "The program's own id of the person; the same id continues the same lead and conversation.",
  })
  @Length(1, 200, { message: 'userId must have 1 to 200 characters' })
  userId!: string;

  @Field(() => String, { description: `Plain text, 1 to ${maximumMessageLength} characters.` })
  @MessageContent()
  content!: string;

  @Field(() => Channel, { description: 'Where the person wrote.' })
  channel!: Channel;

  @Field(() => ID, { nullable: true, description: 'Sending it again gives the same message.' })
  @MaxLength(100)
  clientId!: string | null;
}

@ObjectType('AskPayload', { simpleResolvers: true, description: 'The message with its reply.' })
class AskPayload {
  @Field(() => MessageType, { description: 'The message as it was stored.' })
  message!: MessageType;

  @Field(() => MessageType, {
    nullable: true,
    description: 'Null where a person answers, or nobody did within 15 seconds.',
  })
  reply!: MessageType | null;

  // Not the lead itself: whoever guesses a userId must not read the person's name and number.
  @Field(() => ID, { description: 'The lead it belongs to.' })
  leadId!: string;

  @Field(() => Intent, { description: 'Judged after the reply.' })
  intent!: Intent;

  @Field(() => Float, { description: '0-100, in the band of the intent.' })
  score!: number;

  @Field(() => ID, { description: 'The conversation it belongs to.' })
  conversationId!: string;

  @Field(() => Boolean, { description: 'Whether the requirement or a way to reach the person is still missing.' })
  followUp!: boolean;
}

@Resolver()
export class AskResolver {
  readonly #asks: AskService;

  constructor(asks: AskService) {
    this.#asks = asks;
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => AskPayload, { description: 'One request, one answer: stores the message and waits for its reply.' })
  async ask(@Arg('input', () => AskInput) input: AskInput, @Ctx() context: RequestContext): Promise<AskPayload> {
    const question = { ...input, clientId: input.clientId ?? newId() };
    const { message, reply, lead, conversation } = await this.#asks.ask(question, context);
    const followUp = lead.requirement === null || (lead.phone === null && lead.email === null);
    const { id: leadId, intent, score } = lead;
    return { message, reply, leadId, intent, score, conversationId: conversation.id, followUp };
  }
}
