import { DEFAULT_BUSINESS } from '../default-business.ts';
import { readVisitorTurns } from '../embedded/fields/find-fields.ts';
import { decide } from '../embedded/decide.ts';
import { INTENTS } from '../embedded/learned/intent-model.ts';
import { BUCKETS } from '../embedded/learned/text-features.ts';
import { judgeByRules } from '../embedded/judge-by-rules.ts';
import { sampleOf, samplesOf } from './build-samples.ts';
import type { Example } from './example.ts';
import { isForTraining } from './held-out.ts';
import type { Judged } from './score-intents.ts';
import { OF_CONVERSATIONS, trainModel } from './train-model.ts';

/** A batch, judged by a model that never saw it. */
export interface JudgedBatch {
  readonly batch: string;
  readonly judged: readonly (Judged & { readonly language: string })[];
}

/** Trains once for each batch but those kept aside, without it, and judges it as the engine would. */
export function crossValidate(examples: readonly Example[]): JudgedBatch[] {
  const training = examples.filter(isForTraining).map((example) => ({ example, samples: samplesOf(example) }));
  return Array.from(new Set(training.map(({ example }) => example.batch))).map((batch) => {
    const model = trainModel(
      training.filter(({ example }) => example.batch !== batch).flatMap(({ samples }) => samples),
      INTENTS.length,
      BUCKETS,
      OF_CONVERSATIONS,
    );
    const judged = training
      .filter(({ example }) => example.batch === batch)
      .map(({ example }) => ({
        expected: example.intent,
        given: decide(
          model,
          sampleOf(example).features,
          judgeByRules(readVisitorTurns(example.turns, DEFAULT_BUSINESS)),
        ).intent,
        language: example.language,
      }));
    return { batch, judged };
  });
}
