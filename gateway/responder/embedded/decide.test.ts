import { Intent } from '@parley/schema/enums';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BUSINESS } from '../default-business.ts';
import { turnsOf } from '../testing/labelled-conversations.ts';
import { decide } from './decide.ts';
import { readVisitorTurns } from './fields/find-fields.ts';
import { judgeByRules } from './judge-by-rules.ts';

/** A regression of one feature whose likelihoods are these. */
const modelOf = (hot: number, warm: number, cold: number): Parameters<typeof decide>[0] => ({
  classes: 3,
  weights: [hot, warm, cold].map((likelihood) => Math.log(likelihood)),
  scale: 1,
});
const SEEN = new Map([[0, 1]]);
// No rule has words for it, and none is firm.
const UNRULED = judgeByRules(readVisitorTurns(turnsOf(['the blue one by the window']), DEFAULT_BUSINESS));

describe('decide', () => {
  it.each([
    [0.45, 0.1, 0.45, Intent.WARM],
    [0.48, 0.1, 0.42, Intent.WARM],
    [0.42, 0.1, 0.48, Intent.WARM],
    [0.6, 0.1, 0.3, Intent.HOT],
    [0.3, 0.1, 0.6, Intent.COLD],
    [0.4, 0.35, 0.25, Intent.HOT],
    [0.25, 0.35, 0.4, Intent.COLD],
  ])('of HOT %d, WARM %d and COLD %d gives %s', (hot, warm, cold, intent) => {
    expect(UNRULED.firm).toBe(false);
    expect(decide(modelOf(hot, warm, cold), SEEN, UNRULED).intent).toBe(intent);
  });
});
