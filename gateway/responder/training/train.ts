// `npm run train`: writes the weights of the learned part. With `--check` it writes nothing and fails on drift.
import { readFileSync, writeFileSync } from 'node:fs';
import { sampleOf } from './build-samples.ts';
import { HELD_OUT, readTrainingSet } from './read-training-set.ts';
import { trainModel } from './train-model.ts';
import { WEIGHTS_FILE, weightsSource } from './weights-file.ts';

const training = readTrainingSet().filter(({ batch }) => batch !== HELD_OUT);
const source = weightsSource(trainModel(training.map(sampleOf)));

if (process.argv.includes('--check')) {
  if (readFileSync(WEIGHTS_FILE, 'utf8') !== source) {
    console.error('weights.ts is not what the training set and the rules give. To mend it: npm run train');
    process.exitCode = 1;
  }
} else {
  writeFileSync(WEIGHTS_FILE, source);
  console.log(`Trained with ${training.length} conversations.`);
}
