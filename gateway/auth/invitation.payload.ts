import { MemberRole } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('CreateInvitationPayload', { simpleResolvers: true, description: 'An invitation, with its token.' })
export class CreateInvitationPayload {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, {
    description: 'For `register(input: {invitation})`: good once. It is told here and never again.',
  })
  token!: string;

  @Field(() => MemberRole, { description: 'What its taker may do.' })
  role!: MemberRole;

  @Field(() => String, { nullable: true, description: 'The only address that may take it; null for anybody.' })
  email!: string | null;

  @Field(() => DateTime, { description: 'When it ends.' })
  expiresAt!: Date;
}
