import { ResponderMode } from '@parley/schema/enums';
import { Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OfficeHoursInput } from '../office-hours/office-hours.input.ts';

/** What WAHA takes as a name, with room for what tells two tenants' sessions apart. */
const namePattern = /^[a-z0-9][a-z0-9_-]{0,39}$/i;

@InputType('CreateWahaSessionInput', { description: 'A WhatsApp session to be made.' })
export class CreateWahaSessionInput {
  @Field(() => String, { description: '1-40 letters, digits, underscores or dashes; unique in the tenant.' })
  @Matches(namePattern, { message: 'name must be 1-40 letters, digits, underscores or dashes' })
  name!: string;
}

@InputType('UpdateWahaSessionInput', { description: 'What is decided about a session; what is left out stays.' })
export class UpdateWahaSessionInput {
  @Field(() => ID, { description: "The session's id." })
  id!: string;

  @Field(() => ResponderMode, { nullable: true, description: 'When the responder answers.' })
  responder!: ResponderMode | null;

  @Field(() => OfficeHoursInput, { nullable: true, description: 'When people answer.' })
  @ValidateNested()
  officeHours!: OfficeHoursInput | null;
}

@InputType('DeleteWahaSessionInput', { description: 'Which session is unlinked and forgotten.' })
export class DeleteWahaSessionInput {
  @Field(() => ID, { description: "The session's id." })
  id!: string;
}

@InputType('AssignWahaSessionInput', { description: 'Who is to answer on a session: a person or a team.' })
export class AssignWahaSessionInput {
  @Field(() => ID, { description: "The session's id." })
  sessionId!: string;

  @Field(() => ID, { nullable: true, description: "The person's account." })
  accountId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The team.' })
  teamId!: string | null;
}

@InputType('RequestPairingCodeInput', { description: 'Which number is to be linked to which session.' })
export class RequestPairingCodeInput {
  @Field(() => ID, { description: "The session's id." })
  sessionId!: string;

  @Field(() => String, { description: 'The phone that the code is typed into, in any usual way of writing.' })
  @MaxLength(50)
  phoneNumber!: string;
}

@InputType('SendWahaMessageInput', { description: 'A message to a phone number.' })
export class SendWahaMessageInput {
  @Field(() => ID, { description: "The session's id." })
  sessionId!: string;

  @Field(() => String, { description: 'To whom, in any usual way of writing.' })
  @MaxLength(50)
  phoneNumber!: string;

  @Field(() => String, { description: '1-4,096 characters.' })
  @Length(1, 4_096, { message: 'content must have 1-4,096 characters' })
  @Matches(/\S/, { message: 'content must not be blank' })
  content!: string;
}

@InputType('MarkWahaChatReadInput', { description: 'Which chat was read.' })
export class MarkWahaChatReadInput {
  @Field(() => ID, { description: "The session's id." })
  sessionId!: string;

  @Field(() => ID, { description: "The contact's id." })
  contactId!: string;
}
