import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';

const descriptionRule = { message: 'description must have at most 2,000 characters' };

@InputType('CreateProjectInput', { description: 'A project to be made.' })
export class CreateProjectInput {
  @Field(() => String, { description: '1 to 200 characters.' })
  @NameLength()
  name!: string;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters; empty by default.' })
  @MaxLength(2000, descriptionRule)
  description?: string | null;
}

@InputType('UpdateProjectInput', { description: 'What is left out stays.' })
export class UpdateProjectInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @NameLength()
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  @MaxLength(2000, descriptionRule)
  description?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its keys may send.' })
  isActive?: boolean | null;
}

@InputType('DeleteProjectInput', { description: 'A project to be deleted, with all that belongs to it.' })
export class DeleteProjectInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;
}
