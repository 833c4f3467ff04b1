import { languageOf } from '../locales/language.ts';
import { launcherLabels, type LanguageCode } from '../locales/launcher-labels.ts';

/** What one `<script src="https://HOST/widget.js" data-tenant="...">` asks for. */
export interface Embed {
  /** Left out where the page writes its own `<parley-chat tenant>`. */
  readonly tenant: string | undefined;
  /** The origin the script came from. */
  readonly endpoint: string;
  readonly language: LanguageCode;
  /** Empty where it is open from the start, as the element's attribute says it. */
  readonly open: '' | undefined;
  /** Where it is given, with whatever value, the tenant's openers are fetched and shown. */
  readonly openers: string | undefined;
}

/** Reads the script's own attributes; `pageLanguage` is that of `<html lang>`. */
export function readEmbed(script: Pick<HTMLScriptElement, 'src' | 'dataset'>, pageLanguage: string): Embed {
  const { tenant, language, open, openers } = script.dataset;
  return {
    tenant,
    endpoint: new URL(script.src).origin,
    language: languageOf(language, launcherLabels) ?? languageOf(pageLanguage, launcherLabels) ?? 'en',
    open: (open ?? 'false') === 'false' ? undefined : '',
    openers,
  };
}
