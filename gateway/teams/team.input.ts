import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType('CreateTeamInput', { description: 'A team to be made.' })
export class CreateTeamInput {
  @Field(() => String, { description: '1-100 characters; unique in the tenant.' })
  @Length(1, 100, { message: 'name must have 1-100 characters' })
  name!: string;
}

@InputType('AddTeamMemberInput', { description: 'Who joins which team.' })
export class AddTeamMemberInput {
  @Field(() => ID, { description: "The team's id." })
  teamId!: string;

  @Field(() => ID, { description: "The account's id." })
  accountId!: string;
}

@InputType('RemoveTeamMemberInput', { description: 'Who leaves which team.' })
export class RemoveTeamMemberInput {
  @Field(() => ID, { description: "The team's id." })
  teamId!: string;

  @Field(() => ID, { description: "The account's id." })
  accountId!: string;
}
