import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureWords } from './failure-words.ts';
import { metaFailure } from './meta-failure.ts';
import { isPassing } from './send-failure.ts';
import { recordedJson } from './testing/channel-world.ts';

const codes = z.array(z.object({ code: z.number(), kind: z.string(), retry: z.boolean() }));
const classified = await recordedJson('WHATSAPP', 'error_codes', codes);

describe('an error of Meta', () => {
  it.each(classified)('$code ($kind) is tried again: $retry', ({ code, retry }) => {
    expect(isPassing(metaFailure({ code }, 400))).toBe(retry);
  });

  it.each([
    [{ code: 10, error_subcode: 2534022 }, 400, 'outside-window'],
    [{ code: 10, error_subcode: 2018278 }, 400, 'outside-window'],
    [{ code: 10 }, 403, 'not-permitted'],
    [{ code: 230 }, 403, 'not-permitted'],
    [{ code: 999_999 }, 429, 'rate-limited'],
    [{ code: 999_999 }, 500, 'unavailable'],
    [{ code: 999_999 }, 400, 'rejected'],
    [{ code: 613 }, 400, 'rate-limited'],
  ] as const)('%j with status %d is %s', (error, status, kind) => {
    expect(metaFailure(error, status).kind).toBe(kind);
  });

  it.each([
    [{ code: 131_000 }, 500, true],
    [{ code: 2 }, 503, true],
    [{ code: 999_999 }, 502, true],
    [{ code: 131_000 }, 400, false],
    [{ code: 130_429 }, 500, false],
    [{ code: 190 }, 500, false],
  ] as const)('%j with status %d may have been taken: %s', (error, status, isAmbiguous) => {
    expect(metaFailure(error, status).details.isAmbiguous).toBe(isAmbiguous);
  });

  it('is told in the language of the tenant, with its code and words, without secrets', () => {
    const failure = metaFailure({ code: 190, message: 'Error validating access_token=EAAGabcdef1234567890xyz' }, 401);
    expect(failureWords(failure, 'EN')).toBe(
      "The channel's access token is no longer valid (190: Error validating access_token=[hidden])",
    );
    expect(failureWords(failure, 'AR')).toMatch(/^رمز الوصول إلى القناة لم يعد صالحًا \(190: /);
  });
});
