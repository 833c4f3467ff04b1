import type { Language } from '@parley/schema/enums';

/** One text for one language. */
export interface LocalizedText {
  readonly language: Language;
  readonly text: string;
}
