// `npm run train -- [FILE or FOLDER ...]`: writes the weights of the learned parts, learned from the training set and from
// the labelled conversations of the files. With `--check` it writes nothing and fails on drift.
import { readFileSync, writeFileSync } from 'node:fs';
import { SPAN_KINDS } from '../embedded/learned/find-spans.ts';
import { useLexicon } from '../embedded/learned/lexicon.ts';
import { useSpanModel } from '../embedded/learned/load-model.ts';
import { INTENTS } from '../embedded/learned/intent-model.ts';
import { SPAN_BUCKETS } from '../embedded/learned/span-features.ts';
import { BUCKETS } from '../embedded/learned/text-features.ts';
import { lexiconWords } from './build-lexicon.ts';
import { samplesOf, spanSamplesOf } from './build-samples.ts';
import { readCorrections } from './read-corrections.ts';
import { isForTraining } from './held-out.ts';
import { readTrainingSet } from './read-training-set.ts';
import { OF_CONVERSATIONS, OF_WORDS, trainModel } from './train-model.ts';
import { INTENT_FILE, LEXICON_FILE, lexiconSource, SPAN_FILE, weightsSource } from './weights-file.ts';

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const corrections = readCorrections(paths);
const own = readTrainingSet().filter(isForTraining);
const training = [...own, ...corrections];
// Words of the set alone: what visitors wrote must not stand in a file.
const words = lexiconWords(own);
useLexicon(words);
const spans = trainModel(training.flatMap(spanSamplesOf), SPAN_KINDS.length, SPAN_BUCKETS, OF_WORDS);
useSpanModel(spans);
const intents = trainModel(training.flatMap(samplesOf), INTENTS.length, BUCKETS, OF_CONVERSATIONS);
const files = [
  { file: LEXICON_FILE, source: lexiconSource(words) },
  { file: SPAN_FILE, source: weightsSource(spans) },
  { file: INTENT_FILE, source: weightsSource(intents) },
];

for (const { file, source } of files) {
  if (!process.argv.includes('--check')) writeFileSync(file, source);
  else if (readFileSync(file, 'utf8') !== source) {
    console.error(`${file} is not what the training set and the rules give. To mend it: npm run train`);
    process.exitCode = 1;
  }
}
if (corrections.length > 0) console.log(`${corrections.length} corrected conversations were learned, too`);
