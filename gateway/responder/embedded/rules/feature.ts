/** What the visitor's words show, with the words in which a salesperson reads it. */
export const FEATURE_TEXTS = {
  ASKS_STEP: 'asks to buy, book, pay or sign',
  CONDITION: 'commits on a condition',
  ASKS_MEETING: 'asks for a viewing, demo or appointment',
  ASKS_VISIT: 'would like to see it',
  ASKS_CALL: 'asks for a call',
  ASKS_PERSON: 'asks for a person',
  URGENT: 'is in a hurry',
  READY: 'is ready to pay or decided',
  PAYMENT_TROUBLE: 'has trouble paying',
  WANTS: 'states a need',
  ASKS_PRICE: 'asks for the price',
  ASKS_AVAILABILITY: 'asks what is available',
  ASKS_DETAILS: 'asks for details',
  ASKS_TERMS: 'asks for terms',
  ASKS_TRIAL: 'asks for a trial or demo',
  ASKS_MATERIAL: 'asks for written information',
  COMPARES: 'compares offers',
  OBJECTS: 'objects to the price',
  POSTPONES: 'postpones',
  FAR_FUTURE: 'thinks of a distant time',
  WITHDRAWS: 'withdraws or refuses',
  SUPPORT: 'needs help with something bought',
  JOB: 'looks for a job',
  RESEARCH: 'studies, reports or surveys',
  VENDOR: 'offers own services',
  SELLER: 'wants to sell',
  TRADE_IN: 'trades in towards a purchase',
  SPAM: 'is spam or abuse',
  TALK: 'does not mean it',
  GENERAL_QUESTION: 'asks a general question',
  LOCATION_HOURS: 'asks for address or opening hours',
  GREETING: 'greets',
  THANKS: 'gives thanks',
  BROWSING: 'is only looking around',
  ACCEPTS: 'says yes',
  DECLINES: 'says no',
} as const;

export type Feature = keyof typeof FEATURE_TEXTS;

/** The features that show interest in a purchase or a step towards it. */
export type PurchaseFeature =
  | 'ASKS_STEP'
  | 'CONDITION'
  | 'ASKS_MEETING'
  | 'ASKS_VISIT'
  | 'ASKS_CALL'
  | 'ASKS_PERSON'
  | 'URGENT'
  | 'READY'
  | 'PAYMENT_TROUBLE'
  | 'WANTS'
  | 'ASKS_PRICE'
  | 'ASKS_AVAILABILITY'
  | 'ASKS_DETAILS'
  | 'ASKS_TERMS'
  | 'ASKS_TRIAL'
  | 'ASKS_MATERIAL'
  | 'COMPARES'
  | 'OBJECTS'
  | 'POSTPONES'
  | 'FAR_FUTURE';

/** What is concluded from several things together. */
export const CONCLUSION_TEXTS = {
  ACCEPTS_OFFER: 'accepts an offered step',
  ACCEPTS_INFORMATION: 'accepts information',
  DECLINES_OFFER: 'declines an offer',
  BUDGET_STATED: 'budget stated',
  NEED_STATED: 'need stated',
  TIME_NEAR: 'names a near date',
  CONTACT_GIVEN: 'contact details given',
  ASKS_QUESTION: 'asks a question',
  STEERING_DROPPED: 'tried to steer the judgement',
  NOTHING_SAID: 'nothing to judge',
  WORDING: 'worded like visitors of this intent',
} as const;

export type Conclusion = keyof typeof CONCLUSION_TEXTS;

/** What an assistant's turn proposes or asks, which gives short replies their meaning. */
export type AssistantMove =
  | 'OFFERS_STEP'
  | 'OFFERS_MEETING'
  | 'OFFERS_INFORMATION'
  | 'ASKS_NEED'
  | 'ASKS_DETAIL'
  | 'ASKS_BUDGET'
  | 'ASKS_TIME'
  | 'ASKS_CONTACT'
  | 'ASKS_NAME';

/** Phrases by group, in the notation of `compilePhrases`. */
export type FeatureRules = Readonly<Record<Feature, readonly string[]>>;
export type AssistantRules = Readonly<Record<AssistantMove, readonly string[]>>;
