import type { Strings } from '../../locales/strings.ts';

/** What a template needs to say something and to find what it shows. */
export interface ChatWords {
  readonly strings: Strings;
  /** The gateway's origin, that relative pictures and links belong to. */
  readonly endpoint: string;
}
