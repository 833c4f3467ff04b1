import { Intent } from '@parley/schema/enums';
import { randomNumbers, shuffled } from './random.ts';
import type { Example } from './example.ts';
import { readLists } from './read-lists.ts';
import { turnsOf } from './turns-of.ts';

/** What an assistant's turn proposes, and how a visitor takes it: together they are the label (guidelines, rules 2 and 3). */
const LABELS: Readonly<Record<string, Readonly<Record<string, Intent>>>> = {
  step: { yes: 'HOT', choose: 'HOT', no: 'COLD', later: 'WARM' },
  meeting: { yes: 'HOT', choose: 'HOT', no: 'COLD', later: 'WARM' },
  information: { yes: 'WARM', no: 'COLD', later: 'WARM' },
  nothing: { yes: 'COLD', no: 'COLD' },
};

/** So many answers of each kind are joined to an offer; all of them to each would say the same too often. */
const ANSWERS_OF_A_KIND = 3;

/**
 * The conversations of an `-answers` file: under `# offer KIND` an assistant's turns, under `# answer KIND` what visitors
 * say to them. Which are joined is drawn by a fixed seed.
 */
export function composeAnswers(language: string, text: string): Example[] {
  const lists = readLists(text);
  const random = randomNumbers(7);
  return Object.entries(LABELS).flatMap(([kind, labels]) =>
    (lists.get(`offer ${kind}`) ?? []).flatMap((offer) =>
      Object.entries(labels).flatMap(([answer, intent]) =>
        shuffled(lists.get(`answer ${answer}`) ?? [], random)
          .slice(0, ANSWERS_OF_A_KIND)
          .map((said) => example(language, `${answer} to ${kind}`, intent, [...offer.split(' / '), said])),
      ),
    ),
  );
}

function example(language: string, topic: string, intent: Intent, said: readonly string[]): Example {
  const turns = turnsOf(said);
  return { turns, intent, topic, language, marks: turns.map(() => null), batch: 'answers' };
}
