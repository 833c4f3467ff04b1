import { Language } from '@parley/schema/enums';
import type { WidgetTexts, WidgetTextsByLanguage } from './tenant-settings.ts';

/** The texts in the first of `languages` that the tenant has any in, and which language that is. */
export function widgetTextsIn(
  texts: WidgetTextsByLanguage,
  languages: readonly Language[],
): WidgetTexts & { readonly language: Language } {
  for (const language of [...languages, ...Object.values(Language)]) {
    const found = texts[language];
    if (found !== undefined) return { ...found, language };
  }
  return { title: '', greeting: '', quickReplies: [], language: Language.EN };
}
