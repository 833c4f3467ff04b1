import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qualify } from '../classify.ts';
import { intentModel } from '../embedded/learned/load-model.ts';
import { BUCKETS } from '../embedded/learned/text-features.ts';
import { sampleOf } from './build-samples.ts';
import { composeAnswers } from './compose-answers.ts';
import { fillSlots, readWordList } from './fill-slots.ts';
import { readMarks } from './marked-text.ts';
import { randomNumbers } from './random.ts';
import { isForTraining } from './held-out.ts';
import { readTrainingSet } from './read-training-set.ts';
import { macroF1, swapped } from './score-intents.ts';
import { OF_CONVERSATIONS, trainModel } from './train-model.ts';
import { INTENT_FILE, weightsSource } from './weights-file.ts';

const examples = readTrainingSet();

describe('the training set', () => {
  it('fills slots with words of lists, and leaves addresses alone', () => {
    const lists = new Map([readWordList('@thing sofa | lamp') ?? ['', []]]);
    const made = fillSlots('*40 {my|the} {@thing} broke, kim@mail.example', lists, randomNumbers(1)).map(
      (line) => readMarks(line).text,
    );
    expect(new Set(made)).toEqual(
      new Set(
        ['my', 'the'].flatMap((own) => ['sofa', 'lamp'].map((thing) => `${own} ${thing} broke, kim@mail.example`)),
      ),
    );
    expect(() => fillSlots('{@nothing}', lists, randomNumbers(1))).toThrow('There is no list @nothing');
    expect(() => fillSlots('a @thing', lists, randomNumbers(1))).toThrow('The list @thing stands outside of braces');
  });

  it('marks what names a field', () => {
    expect(readMarks('I take <r:the red one> <t:today>')).toEqual({
      text: 'I take the red one today',
      marks: [
        { kind: 'requirement', start: 7, end: 18 },
        { kind: 'timeline', start: 19, end: 24 },
      ],
    });
  });

  it('labels an answer by what it answers', () => {
    const made = composeAnswers(
      'en',
      '# offer step\nShall I book it?\n# offer nothing\nAnything else?\n# answer yes\nyes',
    );
    expect(made.map(({ turns, intent }) => [turns[0]?.content, intent])).toEqual([
      ['Shall I book it?', 'HOT'],
      ['Anything else?', 'COLD'],
    ]);
  });

  it('has thousands of phrases, a third of them Arabic, and all labels in every language', () => {
    const arabic = examples.filter(({ language }) => ['eg', 'msa', 'az'].includes(language));
    expect(examples.length).toBeGreaterThan(15_000);
    expect(arabic.length / examples.length).toBeGreaterThan(0.3);
    const kinds = new Set(examples.map(({ language, intent }) => `${language} ${intent}`));
    expect(kinds.size).toBe(7 * 3);
  });

  it('shares no conversation with the part kept aside', () => {
    const text = (held: boolean): string[] =>
      examples
        .filter((example) => isForTraining(example) !== held)
        .map(({ turns }) => turns.map(({ content }) => content).join(' / '));
    const trained = new Set(text(false));
    expect(text(true).filter((each) => trained.has(each) && each.length > 20)).toEqual([]);
  });
});

describe('the trained model', () => {
  it('comes out the same to the bit', () => {
    const samples = examples.slice(0, 100).map(sampleOf);
    const [one, other] = [0, 1].map(() => weightsSource(trainModel(samples, 3, BUCKETS, OF_CONVERSATIONS)));
    expect(one).toBe(other);
  });

  it('is the one in its file', () => {
    expect(readFileSync(INTENT_FILE, 'utf8')).toBe(weightsSource(intentModel()));
  });

  it('judges conversations that it never saw', () => {
    const judged = examples
      .filter((example) => !isForTraining(example))
      .map(({ turns, intent }) => ({ expected: intent, given: qualify(turns).intent }));
    expect(macroF1(judged)).toBeGreaterThan(0.85);
    expect(swapped(judged)).toBeLessThan(0.04);
  });
});
