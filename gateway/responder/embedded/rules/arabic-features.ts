import { ARABIC_OTHER_FEATURES } from './arabic-other-features.ts';
import { ARABIC_PURCHASE_FEATURES } from './arabic-purchase-features.ts';
import type { FeatureRules } from './feature.ts';

/** Arabic, Egyptian and Modern Standard: what the visitor's words show. */
export const ARABIC_FEATURES: FeatureRules = { ...ARABIC_PURCHASE_FEATURES, ...ARABIC_OTHER_FEATURES };
