import { z } from 'zod';
import { badInput } from '../errors.ts';

/** A place in a list that is ordered by score and then by id. */
export interface ScoreCursor {
  readonly score: number;
  readonly id: string;
}

const content = z.tuple([z.number().min(0).max(1_000), z.uuid()]);

export function encodeScoreCursor({ score, id }: ScoreCursor): string {
  return Buffer.from(JSON.stringify([score, id])).toString('base64url');
}

/** @throws BAD_USER_INPUT for anything this server did not hand out. */
export function decodeScoreCursor(text: string, field: string): ScoreCursor {
  try {
    const [score, id] = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { score, id };
  } catch {
    throw badInput(field, `${field} is not a cursor of this list`);
  }
}
