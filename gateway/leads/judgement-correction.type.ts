import { Intent } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import { EvidenceType } from './lead.type.ts';
import type { StatedFields } from './stated-fields.ts';

@ObjectType('JudgementCorrection', {
  simpleResolvers: true,
  description: 'A person knew better than a judgement of the responder.',
})
export class JudgementCorrectionType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The conversation that was judged.' })
  conversationId!: string;

  // Without @Field: what was said up to there is in the example.
  lastSeq!: number;
  fields!: StatedFields;

  @Field(() => String, { description: 'The language of the conversation, ISO 639-1, such as `en`.' })
  language!: string;

  @Field(() => String, { description: 'What judged: `embedded`, or a provider and model.' })
  engine!: string;

  @Field(() => Intent, { description: 'What was judged.' })
  judgedIntent!: Intent;

  @Field(() => Intent, { description: 'What it is; the same where only fields were corrected.' })
  correctedIntent!: Intent;

  @Field(() => [EvidenceType], { description: 'What the judgement rested on.' })
  evidence!: LeadEvidence[];

  @Field(() => [String], { description: 'The fields that were corrected, such as `budget`.' })
  correctedFields!: string[];

  @Field(() => DateTime, { description: 'When it was corrected.' })
  createdAt!: Date;
}

export const JudgementCorrectionConnectionType = connectionTypeOf(JudgementCorrectionType, 'JudgementCorrection', [
  'correction',
  'corrections',
]);

/** `to_jsonb(judgement_correction)`. */
export interface JudgementCorrectionRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly last_seq: number;
  readonly fields: StatedFields;
  readonly language: string;
  readonly engine: string;
  readonly judged_intent: Intent;
  readonly corrected_intent: Intent;
  readonly evidence: LeadEvidence[];
  readonly corrected_fields: string[];
  readonly created_at: string;
}

export function judgementCorrectionFrom(row: JudgementCorrectionRow): JudgementCorrectionType {
  return Object.assign(new JudgementCorrectionType(), {
    id: row.id,
    conversationId: row.conversation_id,
    lastSeq: row.last_seq,
    fields: row.fields,
    language: row.language,
    engine: row.engine,
    judgedIntent: row.judged_intent,
    correctedIntent: row.corrected_intent,
    evidence: row.evidence,
    correctedFields: row.corrected_fields,
    createdAt: new Date(row.created_at),
  });
}
