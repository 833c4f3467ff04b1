import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../client/conversation-state.ts';
import { cardStrings } from '../../locales/card-strings.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { cardStyles } from './cards.styles.ts';
import type { ChatWords } from './chat-words.ts';
import { icon } from './icons.ts';
import { safeUrl } from './safe-url.ts';

const homeIcon = icon('M4 11l8-6.5 8 6.5V19a1 1 0 0 1-1 1h-4v-5.5h-6V20H5a1 1 0 0 1-1-1z');

type Card = Message['cards'][number];

function picture(imageUrl: string | null): TemplateResult {
  return html`<span class="card-picture" part="card-picture">
    ${imageUrl ? html`<img src=${imageUrl} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />` : homeIcon}
  </span>`;
}

const field = ({ label, value }: Card['fields'][number]): TemplateResult =>
  html`<span class="card-field" part="card-field"><span>${label}</span> <b dir="auto">${value}</b></span>`;

function body(card: Card, endpoint: string): TemplateResult {
  return html`${picture(safeUrl(card.imageUrl, endpoint))}
    <span class="card-words">
      <b class="card-title" part="card-title" dir="auto">${card.title}</b>
      ${card.subtitle ? html`<span class="card-subtitle" part="card-subtitle" dir="auto">${card.subtitle}</span>` : nothing}
      ${card.price ? html`<span class="card-price" part="card-price" dir="auto">${card.price}</span>` : nothing}
      ${card.fields.length > 0 ? html`<span class="card-fields" part="card-fields">${card.fields.map(field)}</span>` : nothing}
    </span>`;
}

function cardItem(card: Card, endpoint: string): TemplateResult {
  const url = safeUrl(card.url, endpoint);
  return html`<li class="card" part="card">
    ${
      url
        ? html`<a class="card-body" part="card-link" href=${url} target="_blank" rel="noopener noreferrer"
            >${body(card, endpoint)}</a
          >`
        : html`<span class="card-body">${body(card, endpoint)}</span>`
    }
  </li>`;
}

export const styles = cardStyles;

/** A message's cards as a row that scrolls sideways, also by keyboard. */
export function cardRow(cards: readonly Card[], { strings, endpoint }: ChatWords): TemplateResult {
  return html`<ul class="cards" part="cards" tabindex="0" aria-label=${inLanguage(cardStrings, strings)}>
    ${cards.map((card) => cardItem(card, endpoint))}
  </ul>`;
}
