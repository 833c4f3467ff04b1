import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Intent } from '@parley/schema/enums';
import { packageRoot } from '../../package-root.ts';
import type { Example } from './example.ts';
import { composeAnswers } from './compose-answers.ts';
import { fillSlots, readWordList } from './fill-slots.ts';
import { readMarks } from './marked-text.ts';
import { randomNumbers } from './random.ts';
import { surround } from './surround.ts';
import { turnsOf } from './turns-of.ts';

/** The folder of what is written to train with; the gateway's build does not hold it. */
export const DATA_FOLDER = join(packageRoot, 'responder', 'training', 'data');

const CHATTER = '-chatter.txt';
const SEED = 11;

/** Everything in the data folder, in a fixed order. */
export function readTrainingSet(): Example[] {
  const files = readdirSync(DATA_FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(DATA_FOLDER, name), 'utf8') }));
  const examples = files
    .filter(({ name }) => !name.endsWith(CHATTER))
    .flatMap(({ name, text }) => readExamples(name, text));
  const surrounded = files
    .filter(({ name }) => name.endsWith(CHATTER))
    .flatMap(({ name, text }) => {
      const spoken = name.replace(CHATTER, '');
      return surround(
        examples.filter(({ language }) => language === spoken),
        text,
      );
    });
  return [...examples, ...surrounded];
}

// A file is named after its language and its batch. A line is a conversation, its turns parted by " / "; a line that
// begins with # names the intent and topic of those below it, one that begins with @ a list for `fillSlots`.
function readExamples(name: string, text: string): Example[] {
  const [language = '', batch = ''] = name.replace('.txt', '').split('-');
  if (batch === 'answers') return composeAnswers(language, text);
  const lists = new Map<string, readonly string[]>();
  const random = randomNumbers(SEED);
  let heading: Pick<Example, 'intent' | 'topic'> | undefined;
  return text.split('\n').flatMap((line) => {
    const list = readWordList(line);
    if (list !== null) lists.set(...list);
    else if (line.startsWith('# ')) heading = readHeading(name, line);
    if (list !== null || line.startsWith('# ') || line.trim() === '') return [];
    if (heading === undefined) throw new Error(`${name} begins without a heading`);
    const { intent, topic } = heading;
    return fillSlots(line, lists, random).map((said) => ({
      ...readSaid(said, intent),
      intent,
      topic,
      language,
      batch,
    }));
  });
}

// What has no marks names no field where nothing is wanted; else nobody looked.
function readSaid(said: string, intent: Intent): Pick<Example, 'turns' | 'marks'> {
  const turns = said.split(' / ').map(readMarks);
  const isNothingWanted = intent === Intent.COLD && turns.length === 1;
  return {
    turns: turnsOf(turns.map(({ text }) => text)),
    marks: turns.map(({ marks }) => (marks.length > 0 || isNothingWanted ? marks : null)),
  };
}

function readHeading(name: string, line: string): Pick<Example, 'intent' | 'topic'> {
  const [, word = '', topic = ''] = line.match(/^# (\S+) (.+)$/) ?? [];
  const intent = Object.values(Intent).find((each) => each === word);
  if (intent === undefined) throw new Error(`${name} has a heading without an intent: ${line}`);
  return { intent, topic };
}
