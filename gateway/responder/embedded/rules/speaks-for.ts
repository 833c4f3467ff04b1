import { Intent } from '@parley/schema/enums';
import type { Feature } from './feature.ts';

const { HOT, WARM, COLD } = Intent;

/** The intents that each feature is a reason for; one that goes with any explains none. */
export const SPEAKS_FOR: Readonly<Record<Feature, readonly Intent[]>> = {
  ASKS_STEP: [HOT],
  CONDITION: [HOT],
  ASKS_MEETING: [HOT],
  ASKS_VISIT: [HOT, WARM],
  ASKS_CALL: [HOT, WARM],
  ASKS_PERSON: [],
  URGENT: [HOT],
  READY: [HOT],
  PAYMENT_TROUBLE: [HOT],
  WANTS: [HOT, WARM],
  ASKS_PRICE: [WARM],
  ASKS_AVAILABILITY: [WARM],
  ASKS_DETAILS: [WARM],
  ASKS_TERMS: [WARM],
  ASKS_TRIAL: [WARM],
  ASKS_MATERIAL: [WARM],
  COMPARES: [WARM],
  OBJECTS: [WARM],
  POSTPONES: [WARM],
  FAR_FUTURE: [COLD],
  WITHDRAWS: [COLD],
  SUPPORT: [COLD],
  JOB: [COLD],
  RESEARCH: [COLD],
  VENDOR: [COLD],
  SELLER: [COLD],
  TRADE_IN: [HOT, WARM],
  SPAM: [COLD],
  TALK: [COLD],
  GENERAL_QUESTION: [COLD],
  LOCATION_HOURS: [COLD],
  GREETING: [COLD],
  THANKS: [COLD],
  BROWSING: [COLD],
  ACCEPTS: [],
  DECLINES: [COLD],
};
