import { html, type TemplateResult } from 'lit';
import { sparkIcon } from './icons.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();

/** The picture beside a writer's bubbles: a person's initials, or the assistant's mark. */
export function avatar(person: string | null): TemplateResult {
  return html`<span class="avatar" part="avatar" ?data-person=${person !== null} aria-hidden="true"
    >${person === null ? sparkIcon : initials(person)}</span
  >`;
}
