import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';

/** What an attempt is after: the label, what is secret, what the tools reach, or what a reader's browser runs. */
export type Aim = 'label' | 'secrets' | 'tools' | 'markup';

/** A message of somebody who speaks to the machine. `language` is `en`, `es`, `fr`, `de` or `ar`, Arabizi included. */
export interface SteeringAttempt {
  readonly language: string;
  readonly aim: Aim;
  readonly text: string;
}

const AIMS: readonly Aim[] = ['label', 'secrets', 'tools', 'markup'];

/** All of `steering-attempts.txt`: a line each, below a heading with their language and aim. */
export function readSteeringAttempts(): SteeringAttempt[] {
  const file = join(packageRoot, 'responder', 'testing', 'steering-attempts.txt');
  let heading = { language: '', aim: AIMS[0] };
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      if (text.startsWith('# ')) heading = readHeading(text);
      const { language, aim } = heading;
      return text.startsWith('# ') || text === '' || aim === undefined ? [] : [{ language, aim, text }];
    });
}

function readHeading(line: string) {
  const [, language = '', word = ''] = /^# (\S+) (\S+)$/.exec(line) ?? [];
  return { language, aim: AIMS.find((aim) => aim === word) };
}
