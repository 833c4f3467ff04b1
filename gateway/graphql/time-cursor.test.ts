import { expect, it } from 'vitest';
import { decodeTimeCursor, encodeTimeCursor } from './time-cursor.ts';

const id = '01930000-0000-7000-8000-000000000000';

it.each(['2026-11-23T02:00:00.123456+00:00', '2026-11-23T02:00:00+05:30', '9999-12-31T23:59:59.9Z'])(
  'gives back %s as it went in',
  (time) => {
    expect(decodeTimeCursor(encodeTimeCursor({ time, id }), 'after')).toEqual({ time, id });
  },
);

it.each(['0000-01-01T00:00:00Z', `2026-01-01T00:00:00.${'1'.repeat(3_000)}Z`, '2026-01-01T00:00:00+23:59'])(
  'refuses %s, which PostgreSQL would',
  (time) => {
    expect(() => decodeTimeCursor(encodeTimeCursor({ time, id }), 'after')).toThrow('after is not a cursor');
  },
);
