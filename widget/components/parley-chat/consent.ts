import { css, html, nothing, type TemplateResult } from 'lit';
import type { StorageConsent } from '../../client/storage-consent.ts';
import { consentStrings } from '../../locales/consent-strings.ts';
import { inLanguage } from '../../locales/in-language.ts';
import type { ChatWords } from './chat-words.ts';

export const styles = css`
  .consent-bar {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    font-size: 13.5px;
  }
  .consent-bar p {
    margin: 0;
  }
  .consent-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .consent-actions .link-button {
    min-height: 44px;
  }
`;

/** Asks whether the conversation may be remembered in this browser; it goes on either way. */
export function consentBar(consent: StorageConsent, { strings }: ChatWords): TemplateResult | typeof nothing {
  if (consent.given !== null) return nothing;
  const { question, agree, refuse } = inLanguage(consentStrings, strings);
  return html`<section class="consent-bar" part="consent" aria-label=${question}>
    <p>${question}</p>
    <div class="consent-actions">
      <button class="primary" part="consent-agree" @click=${() => void consent.agree()}>${agree}</button>
      <button class="link-button" part="consent-refuse" @click=${() => consent.refuse()}>${refuse}</button>
    </div>
  </section>`;
}
