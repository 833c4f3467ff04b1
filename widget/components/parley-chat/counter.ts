import { css, html, type TemplateResult } from 'lit';
import { counterStrings } from '../../locales/counter-strings.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { counted } from '../../locales/locale.ts';
import type { ChatWords } from './chat-words.ts';

export const styles = css`
  .counter {
    padding-inline: 14px;
    color: var(--_muted);
    font-size: 12px;
    text-align: end;
  }
  .counter[data-over] {
    color: var(--_danger);
    font-weight: 600;
  }
`;

/** How many characters may still be written, or are too many. */
export function counter(left: number, { strings }: ChatWords): TemplateResult {
  const { charactersLeft, tooLong } = inLanguage(counterStrings, strings);
  const text = counted(strings, left < 0 ? tooLong : charactersLeft, Math.abs(left));
  return html`<p class="counter" part="counter" id="counter" ?data-over=${left < 0}>${text}</p>`;
}
