import { ENGLISH_OTHER_FEATURES } from './english-other-features.ts';
import { ENGLISH_PURCHASE_FEATURES } from './english-purchase-features.ts';
import type { FeatureRules } from './feature.ts';

/** English: what the visitor's words show. */
export const ENGLISH_FEATURES: FeatureRules = { ...ENGLISH_PURCHASE_FEATURES, ...ENGLISH_OTHER_FEATURES };
