import { IsEmail, Length, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType('LoginInput', { description: 'Who signs in.' })
export class LoginInput {
  @Field(() => String, { description: 'E-mail address or username.' })
  @MaxLength(320)
  login!: string;

  @Field(() => String, { description: "The account's password." })
  @MaxLength(1000)
  password!: string;

  @Field(() => String, { nullable: true, description: "Slug or id of the tenant; the account's first one by default." })
  tenant!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Minutes the access token is good for: 1 to the server's limit; 15 by default.",
  })
  accessTokenMinutes!: number | null;
}

@InputType('RefreshTokenInput', { description: 'A refresh token to be exchanged.' })
export class RefreshTokenInput {
  @Field(() => String, { description: 'As the login or the last exchange gave it.' })
  refreshToken!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether the refresh token is exchanged too; the old one then ends its family when it is used again.',
  })
  rotate!: boolean | null;
}

@InputType('RegisterInput', { description: 'An account to be made in a tenant.' })
export class RegisterInput {
  @Field(() => String, { description: 'The address to sign in with.' })
  @IsEmail({}, { message: 'email must be an e-mail address' })
  @MaxLength(320)
  email!: string;

  @Field(() => String, { description: 'At least 8 characters.' })
  @Length(8, 1000, { message: 'password must have at least 8 characters' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Slug or id of a tenant; one that does not exist is opened and belongs to the account. By default a new one is opened under a name of its own, once for each account.',
  })
  @MaxLength(200)
  tenant!: string | null;

  @Field(() => String, { nullable: true, description: 'The name shown beside replies.' })
  @MaxLength(200)
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The token of an invitation into the tenant.' })
  @MaxLength(200)
  invitation!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the account is signed in as well; not by default.' })
  signIn?: boolean | null;
}
