import { Intent } from '@parley/schema/enums';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('IntentChange', { simpleResolvers: true, description: 'How the intent or the score of a lead changed.' })
export class IntentChangeType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => Intent, { nullable: true, description: 'The intent before; null where it stayed.' })
  intentBefore!: Intent | null;

  @Field(() => Intent, { nullable: true, description: 'The intent from then on; null where it stayed.' })
  intentAfter!: Intent | null;

  @Field(() => Float, { nullable: true, description: 'The score before; null where it stayed.' })
  scoreBefore!: number | null;

  @Field(() => Float, { nullable: true, description: 'The score from then on; null where it stayed.' })
  scoreAfter!: number | null;

  @Field(() => String, {
    description: 'Who or what changed it: an engine such as `embedded`, `merge`, or the id of an account.',
  })
  changedBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  createdAt!: Date;
}
