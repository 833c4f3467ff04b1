import { z } from 'zod';
import { badInput } from '../errors.ts';

/** A place in a list that is ordered by a time and then by id: the time with the database's full precision. */
export interface TimeCursor {
  readonly time: string;
  readonly id: string;
}

/** What PostgreSQL writes, and nothing else that it might refuse to read: no year 0, microseconds, an offset below 16 h. */
const storedTime = /^(?!0000).{19}(\.\d{1,6})?(Z|[+-](0\d|1[0-5]):\d\d)$/;

const content = z.tuple([z.iso.datetime({ offset: true }).regex(storedTime), z.uuid()]);

export function encodeTimeCursor(cursor: TimeCursor): string {
  return Buffer.from(JSON.stringify([cursor.time, cursor.id])).toString('base64url');
}

/** @throws BAD_USER_INPUT for anything this server did not hand out. */
export function decodeTimeCursor(text: string, field: string): TimeCursor {
  try {
    const [time, id] = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { time, id };
  } catch {
    throw badInput(field, `${field} is not a cursor of this list`);
  }
}
