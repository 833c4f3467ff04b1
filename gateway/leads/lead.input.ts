import { Channel, Intent } from '@parley/schema/enums';
import { IsEmail, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';
import { OrderDirection } from '../graphql/order-direction.ts';
import { DateTime } from '../graphql/scalars.ts';

const LeadOrderField = { UPDATED_AT: 'UPDATED_AT', CREATED_AT: 'CREATED_AT' } as const;
type LeadOrderField = keyof typeof LeadOrderField;
registerEnumType(LeadOrderField, { name: 'LeadOrderField', description: 'What leads can be ordered by.' });

@InputType('LeadFilter', { description: 'Which leads; what is left out does not narrow.' })
export class LeadFilter {
  @Field(() => [Intent], { nullable: true, description: 'With any of these intents.' })
  intents!: Intent[] | null;

  @Field(() => [Channel], { nullable: true, description: 'That began on any of these channels.' })
  channels!: Channel[] | null;

  @Field(() => [String], { nullable: true, description: 'That came by any of these campaigns.' })
  campaigns!: string[] | null;

  @Field(() => String, { nullable: true, description: 'With exactly this last action.' })
  lastAction!: string | null;

  @Field(() => Int, { nullable: true, description: 'With exactly this many messages that no person has read.' })
  @Min(0, { message: 'unread must not be negative' })
  unread!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Heard of at or after this moment.' })
  updatedFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Heard of at or before this moment.' })
  updatedTo!: Date | null;

  @Field(() => String, { nullable: true, description: 'Whose name, e-mail, phone or requirement contains this.' })
  text!: string | null;
}

@InputType('LeadOrder', { description: 'In which order.' })
export class LeadOrder {
  @Field(() => LeadOrderField, { description: 'By what.' })
  field!: LeadOrderField;

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection;
}

/** What is said of a lead and its contact, by whoever brings it along or corrects it. */
@InputType()
abstract class LeadDetails {
  @Field(() => String, { nullable: true, description: "The contact's e-mail address." })
  @IsEmail({}, { message: 'email must be an e-mail address' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The contact's phone number; stored as E.164." })
  @MaxLength(40)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What is wanted.' })
  @MaxLength(1000)
  requirement?: string | null;

  @Field(() => String, { nullable: true, description: 'What they can pay.' })
  @MaxLength(200)
  budget?: string | null;

  @Field(() => String, { nullable: true, description: 'When.' })
  @MaxLength(200)
  timeline?: string | null;
}

@InputType('UpdateLeadInput', { description: "A person's correction: what is left out stays, null empties." })
export class UpdateLeadInput extends LeadDetails {
  @Field(() => ID, { description: 'The lead.' })
  @IsUUID('all', { message: 'id must be a UUID' })
  id!: string;

  @Field(() => String, { nullable: true, description: "The contact's name." })
  @MaxLength(200)
  name?: string | null;

  @Field(() => Intent, { nullable: true, description: 'The score moves into its band.' })
  intent?: Intent;

  @Field(() => String, { nullable: true, description: 'What was done last.' })
  @MaxLength(200)
  lastAction?: string;
}

@InputType('CreateLeadInput', {
  description: 'A lead that is brought along: a name, an e-mail address or a phone number at least.',
})
export class CreateLeadInput extends LeadDetails {
  @Field(() => String, {
    nullable: true,
    description: "Slug or id of the tenant it is meant for; FORBIDDEN for any but the caller's, which is the default.",
  })
  tenant?: string | null;

  @Field(() => String, { nullable: true, description: "The contact's name, 1 to 200 characters." })
  @NameLength()
  @Matches(/\S/, { message: 'name must not be blank' })
  name?: string | null;

  @Field(() => Channel, { description: 'The channel it came by.' })
  source!: Channel;

  @Field(() => Intent, { description: 'The score follows: it lies in the band of the intent.' })
  intent!: Intent;
}
