import { isForTraining } from './held-out.ts';
import { randomNumbers, shuffled } from './random.ts';
import type { Example } from './example.ts';
import type { Mark } from './marked-text.ts';
import { readLists } from './read-lists.ts';

/** So many messages of a language are said once more with talk around them. */
const SURROUNDED = 200;
const SEED = 29;
/** Longer messages have talk of their own. */
const LONGEST = 90;

/**
 * Messages of a `-chatter` file's language with talk before or after them, as chatty visitors write: it changes no label. The
 * file has its sentences under `# before` and `# after`. Each stays in the batch of what it surrounds, so that what is
 * tried on a batch has seen none of it.
 */
export function surround(examples: readonly Example[], text: string): Example[] {
  const lists = readLists(text);
  const random = randomNumbers(SEED);
  const draw = (list: string): string => {
    const said = lists.get(list) ?? [];
    return said[Math.floor(random() * said.length)] ?? '';
  };
  return shuffled(examples.filter(isAlone), random)
    .slice(0, SURROUNDED)
    .map((example) => {
      const before = random() < 0.75 ? `${draw('before')}${random() < 0.5 ? '. ' : ', '}` : '';
      const after = before === '' || random() < 0.4 ? `. ${draw('after')}` : '';
      return around(example, before, after);
    });
}

function isAlone(example: Example): boolean {
  const [first, ...others] = example.turns;
  return isForTraining(example) && others.length === 0 && (first?.content.length ?? 0) < LONGEST;
}

function around(example: Example, before: string, after: string): Example {
  const turns = example.turns.map((turn) => ({ ...turn, content: `${before}${turn.content}${after}` }));
  const moved = ({ kind, start, end }: Mark): Mark => ({
    kind,
    start: start + before.length,
    end: end + before.length,
  });
  const marks = example.marks.map((ofTurn) => ofTurn?.map(moved) ?? null);
  return { ...example, turns, marks, topic: `${example.topic}, with talk around it` };
}
