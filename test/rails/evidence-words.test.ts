import { CONCLUSION_TEXTS, FEATURE_TEXTS } from '../../gateway/responder/embedded/rules/feature.ts';
import { leadStringsOf } from '../../widget/locales/lead-strings.ts';
import { expect, it } from 'vitest';

it('the Arabic lead card has a word for everything the embedded responder gives as evidence', () => {
  const { words } = leadStringsOf('ar');
  const features = Object.keys({ ...FEATURE_TEXTS, ...CONCLUSION_TEXTS });
  expect(features.filter((feature) => words[feature] === undefined)).toEqual([]);
});
