import { Intent } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('JudgementReview', {
  simpleResolvers: true,
  description: 'One engine took a visitor for HOT and the other for COLD: somebody should look who was right.',
})
export class JudgementReviewType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The reply that was given with the judgement.' })
  messageId!: string;

  @Field(() => Intent, { description: 'What the embedded engine judged, which is what the lead was given.' })
  embeddedIntent!: Intent;

  @Field(() => Intent, { description: 'What the model judged.' })
  modelIntent!: Intent;

  @Field(() => String, { description: 'The provider and model.' })
  engine!: string;

  @Field(() => DateTime, { description: 'When they judged.' })
  createdAt!: Date;
}

export const JudgementReviewConnectionType = connectionTypeOf(JudgementReviewType, 'JudgementReview', [
  'review',
  'reviews',
]);

/** `to_jsonb(judgement_review)`. */
export interface JudgementReviewRow {
  readonly id: string;
  readonly message_id: string;
  readonly embedded_intent: Intent;
  readonly model_intent: Intent;
  readonly engine: string;
  readonly created_at: string;
}

export function judgementReviewFrom(row: JudgementReviewRow): JudgementReviewType {
  return Object.assign(new JudgementReviewType(), {
    id: row.id,
    messageId: row.message_id,
    embeddedIntent: row.embedded_intent,
    modelIntent: row.model_intent,
    engine: row.engine,
    createdAt: new Date(row.created_at),
  });
}
