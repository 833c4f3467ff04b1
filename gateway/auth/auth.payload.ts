import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';
import { AccountType } from './account.type.ts';

@ObjectType('AuthPayload', { simpleResolvers: true, description: 'Tokens of a signed-in account.' })
export class AuthPayload {
  @Field(() => String, { description: 'Sent as `Authorization: Bearer ...`; names the account and its tenant.' })
  accessToken!: string;

  @Field(() => String, { description: 'Good for 15 days, for `refreshToken`.' })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;

  @Field(() => AccountType, { description: 'Who signed in.' })
  account!: AccountType;
}

@ObjectType('LogoutPayload', { simpleResolvers: true, description: 'The session has ended.' })
export class LogoutPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  loggedOut!: boolean;
}

@ObjectType('RegisterPayload', { simpleResolvers: true, description: 'The account that was made.' })
export class RegisterPayload {
  @Field(() => AccountType, { description: 'As it is in the tenant.' })
  account!: AccountType;

  @Field(() => AuthPayload, { nullable: true, description: 'Its tokens, where `signIn` asked for them.' })
  auth!: AuthPayload | null;
}
