import { Field, ObjectType } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';

@ObjectType('AccountEdge', { simpleResolvers: true, description: 'An account in a list.' })
class AccountEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => AccountType, { description: 'The account.' })
  node!: AccountType;
}

@ObjectType('AccountConnection', { simpleResolvers: true, description: 'A page of accounts.' })
export class AccountConnectionType {
  @Field(() => [AccountEdgeType], { description: 'Accounts with their cursors.' })
  edges!: AccountEdgeType[];

  @Field(() => [AccountType], { description: 'The accounts alone.' })
  nodes!: AccountType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

@ObjectType('CreateAccountPayload', { simpleResolvers: true, description: 'The account that was made.' })
export class CreateAccountPayload {
  @Field(() => AccountType, { description: 'Not signed in yet.' })
  account!: AccountType;
}

@ObjectType('ResetPasswordPayload', { simpleResolvers: true, description: 'A password was changed.' })
export class ResetPasswordPayload {
  @Field(() => AccountType, { description: 'Whose; it is signed out everywhere.' })
  account!: AccountType;
}

@ObjectType('DeactivateAccountPayload', { simpleResolvers: true, description: 'An account was kept out.' })
export class DeactivateAccountPayload {
  @Field(() => AccountType, { description: 'As it is now; it is signed out of the tenant.' })
  account!: AccountType;
}

@ObjectType('ReactivateAccountPayload', { simpleResolvers: true, description: 'An account was let in again.' })
export class ReactivateAccountPayload {
  @Field(() => AccountType, { description: 'As it is now.' })
  account!: AccountType;
}

@ObjectType('SetPicturePayload', { simpleResolvers: true, description: 'The caller as they are shown from now on.' })
export class SetPicturePayload {
  @Field(() => AccountType, { description: "The caller's account." })
  account!: AccountType;
}
