import { MemberRole } from '@parley/schema/enums';
import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';

/** Contract README, "backend". */
const passwordPattern = /^(?=.*\p{Lu})(?=.*\p{Ll})(?=.*\d).{8,1000}$/su;
const passwordRule =
  'must have at least 8 characters, among them an upper-case letter, a lower-case letter and a digit';
const usernameRule = 'must be 3-50 letters, digits, underscores or dashes';

@InputType('CreateAccountInput', { description: "A person to be let into the caller's tenant." })
export class CreateAccountInput {
  @Field(() => String, {
    description: '3-50 letters, digits, underscores or dashes; what they sign in with, in any letter case.',
  })
  @Matches(/^[a-z0-9_-]{3,50}$/i, { message: `username ${usernameRule}` })
  username!: string;

  @Field(() => String, { description: `The password ${passwordRule}.` })
  @Matches(passwordPattern, { message: `password ${passwordRule}` })
  password!: string;

  @Field(() => String, { description: 'The name shown beside their replies.' })
  @NameLength()
  name!: string;

  @Field(() => MemberRole, {
    description: "What they may do. FORBIDDEN unless it is below the caller's own; a SUPER_ADMIN may create its equal.",
  })
  role!: MemberRole;
}

@InputType('ResetPasswordInput', { description: 'Whose password, and what it is from now on.' })
export class ResetPasswordInput {
  @Field(() => ID, { description: "The account's id." })
  accountId!: string;

  @Field(() => String, { description: `The password ${passwordRule}.` })
  @Matches(passwordPattern, { message: `newPassword ${passwordRule}` })
  newPassword!: string;
}

@InputType('DeactivateAccountInput', { description: 'Who is kept out.' })
export class DeactivateAccountInput {
  @Field(() => ID, { description: "The account's id." })
  @MaxLength(200)
  accountId!: string;
}

@InputType('ReactivateAccountInput', { description: 'Who is let in again.' })
export class ReactivateAccountInput {
  @Field(() => ID, { description: "The account's id." })
  @MaxLength(200)
  accountId!: string;
}
