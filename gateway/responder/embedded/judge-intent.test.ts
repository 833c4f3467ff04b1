import { Intent } from '@parley/schema/enums';
import { describe, expect, it } from 'vitest';
import { qualify } from '../classify.ts';
import { ARABIC, ENGLISH, turnsOf, type LabelledConversation } from '../testing/labelled-conversations.ts';
import { BANDS } from './score.ts';

const LABELS = Object.values(Intent);

function macroF1(set: readonly LabelledConversation[]): number {
  const judged = set.map(({ said, intent }) => ({ expected: intent, given: qualify(turnsOf(said)).intent }));
  const scores = LABELS.map((label) => {
    const right = judged.filter(({ expected, given }) => expected === label && given === label).length;
    const named = judged.filter(({ given }) => given === label).length;
    const meant = judged.filter(({ expected }) => expected === label).length;
    return (2 * right) / (named + meant);
  });
  return scores.reduce((sum, score) => sum + score, 0) / LABELS.length;
}

describe('judgeIntent', () => {
  it('labels English and Arabic conversations as the guidelines do', () => {
    expect(macroF1(ENGLISH)).toBeGreaterThanOrEqual(0.95);
    expect(macroF1(ARABIC)).toBeGreaterThanOrEqual(0.95);
  });

  it.each([...ENGLISH, ...ARABIC].filter(({ intent }) => intent !== 'WARM'))(
    'never takes hot for cold or back: $said ($rule)',
    ({ said, intent }) => {
      expect(qualify(turnsOf(said)).intent).not.toBe(intent === 'HOT' ? 'COLD' : 'HOT');
    },
  );

  it.each([...ENGLISH, ...ARABIC])('scores inside the band: $said', ({ said }) => {
    const { intent, score } = qualify(turnsOf(said));
    expect(score).toBeGreaterThanOrEqual(BANDS[intent].least);
    expect(score).toBeLessThanOrEqual(BANDS[intent].most);
  });

  it('raises the score with what is known', () => {
    const bare = qualify(turnsOf(['I am looking for a villa'])).score;
    expect(qualify(turnsOf(['I am looking for a villa, my budget is 9 million'])).score).toBeGreaterThan(bare);
  });
});
