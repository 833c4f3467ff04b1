import { MemberRole } from '@parley/schema/enums';
import { IsEmail, Max, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType('CreateInvitationInput', { description: "A place in the caller's tenant." })
export class CreateInvitationInput {
  @Field(() => MemberRole, {
    nullable: true,
    description: "What its taker may do, TEAM_MEMBER by default; FORBIDDEN unless it is below the caller's own role.",
  })
  role!: MemberRole | null;

  @Field(() => String, { nullable: true, description: 'The only address that may take it; anybody by default.' })
  @IsEmail({}, { message: 'email must be an e-mail address' })
  @MaxLength(320)
  email!: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours until it expires, 1 to 720; a week by default.' })
  @Min(1, { message: 'hours must be between 1 and 720' })
  @Max(720, { message: 'hours must be between 1 and 720' })
  hours!: number | null;
}
