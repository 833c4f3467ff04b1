import { Intent } from '@parley/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('IntentConfusion', { simpleResolvers: true, description: 'How often one intent was judged for another.' })
export class IntentConfusionType {
  @Field(() => String, { description: 'The language of the conversations, ISO 639-1.' })
  language!: string;

  @Field(() => Intent, { description: 'What was judged.' })
  judged!: Intent;

  @Field(() => Intent, { description: 'What people made of it.' })
  corrected!: Intent;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType('RuleConfusion', {
  simpleResolvers: true,
  description: 'How often a judgement that rested on one rule was corrected, to which intent.',
})
export class RuleConfusionType extends IntentConfusionType {
  @Field(() => String, { description: 'The rule, by the key of its evidence, such as `BUDGET_STATED`.' })
  rule!: string;
}

@ObjectType('FieldCorrections', { simpleResolvers: true, description: 'How often a field was corrected.' })
export class FieldCorrectionsType {
  @Field(() => String, { description: 'Such as `budget`.' })
  field!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType('JudgementReport', { simpleResolvers: true, description: 'Where people correct the responder.' })
export class JudgementReportType {
  @Field(() => Int, { description: 'Judgements that people corrected in the period.' })
  corrections!: number;

  @Field(() => Int, { description: 'Replies of the period that came with a judgement.' })
  judgements!: number;

  @Field(() => [IntentConfusionType], { description: 'By language and intent; the most frequent first.' })
  intents!: IntentConfusionType[];

  @Field(() => [RuleConfusionType], { description: 'By rule, language and intent; the 200 most frequent.' })
  rules!: RuleConfusionType[];

  @Field(() => [FieldCorrectionsType], { description: 'By field; the most frequent first.' })
  fields!: FieldCorrectionsType[];
}
