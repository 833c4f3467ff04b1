import { html, nothing, type TemplateResult } from 'lit';
import type { Person, Writer } from '../../client/conversation-state.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { withName } from '../../locales/locale.ts';
import { personStrings } from '../../locales/person-strings.ts';
import type { ChatWords } from './chat-words.ts';
import { personStyles } from './person.styles.ts';
import { safeUrl } from './safe-url.ts';

export const styles = personStyles;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();

/** A person's picture over their initials, which show where a page lets no picture of ours in. */
export function face({ name, pictureUrl }: Writer, { strings, endpoint }: ChatWords): TemplateResult {
  const url = safeUrl(pictureUrl, endpoint);
  return html`${initials(name ?? strings.person)}${
    url
      ? html`<img class="face" part="face" src=${url} alt="" decoding="async" referrerpolicy="no-referrer" />`
      : nothing
  }`;
}

/** Who answers, and whether they are there. */
export function personStatus({ name, isOnline }: Person, { strings }: ChatWords): string {
  const { here, away } = inLanguage(personStrings, strings);
  return withName(isOnline ? here : away, name ?? strings.person);
}
