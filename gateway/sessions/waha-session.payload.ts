import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';
import { WahaSessionAssignmentType, WahaSessionType } from './waha-session.type.ts';

@ObjectType('CreateWahaSessionPayload', { simpleResolvers: true, description: 'The session that was made.' })
export class CreateWahaSessionPayload {
  @Field(() => WahaSessionType, {
    description: 'As it was made, DISCONNECTED: how it stands is told from then on. Its QR code can be asked for.',
  })
  session!: WahaSessionType;
}

@ObjectType('UpdateWahaSessionPayload', { simpleResolvers: true, description: 'The session that was set up.' })
export class UpdateWahaSessionPayload {
  @Field(() => WahaSessionType, { description: 'As it is now.' })
  session!: WahaSessionType;
}

@ObjectType('DeleteWahaSessionPayload', { simpleResolvers: true, description: 'A session was unlinked and forgotten.' })
export class DeleteWahaSessionPayload {
  @Field(() => ID, { description: 'The id that it had.' })
  id!: string;
}

@ObjectType('AssignWahaSessionPayload', { simpleResolvers: true, description: 'A session was assigned.' })
export class AssignWahaSessionPayload {
  @Field(() => WahaSessionAssignmentType, { description: 'To whom.' })
  assignment!: WahaSessionAssignmentType;
}

@ObjectType('RequestPairingCodePayload', { simpleResolvers: true, description: 'A code to be typed into a phone.' })
export class RequestPairingCodePayload {
  @Field(() => String, { description: 'Such as `ABCD-ABCD`; typed in under "Linked devices".' })
  code!: string;

  @Field(() => String, { description: 'The number it is for, E.164.' })
  phone!: string;
}

@ObjectType('SendWahaMessagePayload', { simpleResolvers: true, description: 'A message that WhatsApp has taken.' })
export class SendWahaMessagePayload {
  @Field(() => ID, { description: "The message's id here." })
  messageId!: string;

  @Field(() => String, { description: "WAHA's id of it." })
  wahaMessageId!: string;

  @Field(() => ID, { description: 'With whom.' })
  contactId!: string;

  @Field(() => DateTime, { description: 'When WhatsApp took it.' })
  sentAt!: Date;
}

@ObjectType('MarkWahaChatReadPayload', { simpleResolvers: true, description: 'A chat was read.' })
export class MarkWahaChatReadPayload {
  @Field(() => Int, { description: 'How many messages nobody had read before.' })
  markedCount!: number;
}
