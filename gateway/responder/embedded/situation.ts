import type { Intent } from '@parley/schema/enums';
import type { Features } from './find-features.ts';
import type { AssistantMove, Conclusion, Feature } from './rules/feature.ts';

/** How a short answer takes the assistant's last turn. */
export type ShortReply = 'yes' | 'no' | 'neither';

/** A visitor's turn as the rules of judgement see it. */
export interface Situation {
  /** Nothing but steering, or nothing at all. */
  readonly empty: boolean;
  /** Steering was dropped from it. */
  readonly steered: boolean;
  readonly features: Features;
  /** What the visitor's earlier turns showed. */
  readonly saidBefore: ReadonlySet<Feature>;
  readonly shortReply: ShortReply;
  /** What the assistant's turn just before proposes or asks. */
  readonly offered: ReadonlySet<AssistantMove>;
  /** The intent before this turn. */
  readonly before: Intent;
  readonly isQuestion: boolean;
  /** Contact details, budget and date in this very turn. */
  readonly givesContact: boolean;
  readonly givesBudget: boolean;
  readonly givesTime: boolean;
  readonly givesNeed: boolean;
  /** A need that he tells, and not something that he asks about or happens to name. */
  readonly tellsNeed: boolean;
  /** Nothing but thanks. */
  readonly onlyThanks: boolean;
  /** Known after this turn, whenever it was said. */
  readonly knowsContact: boolean;
  readonly knowsBudget: boolean;
  readonly knowsNeed: boolean;
  /** The date named, in this turn or before, lies within about a month. */
  readonly timeIsNear: boolean;
}

/** A rule of judgement: where it applies it decides, and these are its reasons. */
export interface Rule {
  /** Its place in the label guidelines, or what it stands for. */
  readonly name: string;
  readonly intent: Intent | 'AS_BEFORE';
  readonly applies: (situation: Situation) => boolean;
  readonly reasons: readonly (Feature | Conclusion)[];
  /** It stands whatever the learned part makes of the words: turns whose meaning lies in what they answer. */
  readonly firm?: true;
}
