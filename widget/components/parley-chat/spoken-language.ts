import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../../locales/language.ts';
import type { LanguageCode } from '../../locales/launcher-labels.ts';
import { locales } from '../../locales/locale.ts';
import type { Strings } from '../../locales/strings.ts';

/** The language that is asked for: by the element itself, by the page around it, then by the tenant. */
export function wantedLanguage(host: Element, own: string | null, tenants: string | undefined): LanguageCode {
  const page = host.closest('[lang]')?.getAttribute('lang');
  for (const tag of [own, page, tenants]) {
    const language = languageOf(tag, locales);
    if (language) return language;
  }
  return 'en';
}

/** The words of the language that is spoken; until those of another one have come, the old ones stay. */
export class SpokenLanguage implements ReactiveController {
  strings: Strings | null = null;
  #wanted: LanguageCode | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly language: () => LanguageCode,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.look();
  }

  /** Looks which language is spoken now. @returns its words, or those that were spoken last */
  look(): Strings | null {
    const language = this.language();
    if (language !== this.#wanted) void this.#load((this.#wanted = language));
    return this.strings;
  }

  async #load(language: LanguageCode): Promise<void> {
    try {
      const strings = await locales[language]();
      if (language !== this.#wanted) return;
      this.strings = strings;
    } catch {
      // The next update asks again: offline, the words of a language that was never spoken are not there yet.
      this.#wanted = null;
      return;
    }
    this.host.requestUpdate();
  }
}
