import { css, html, type TemplateResult } from 'lit';
import { inLanguage } from '../../locales/in-language.ts';
import { troubleStrings } from '../../locales/trouble-strings.ts';
import type { SessionView } from './session-view.ts';

export const styles = css`
  .refusal {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 16px;
    padding: 32px;
    text-align: center;
  }
`;

/** In place of the transcript, when the conversation could not be started and waiting will not help. */
export function refusalNotice({ session, strings }: SessionView): TemplateResult {
  const { startErrors } = inLanguage(troubleStrings, strings);
  return html`<div class="refusal" part="error" role="alert">
    <p>${(session.refusal && startErrors[session.refusal]) ?? startErrors.other}</p>
    <button class="primary" part="retry" @click=${() => session.restart()}>${strings.retry}</button>
  </div>`;
}

/** A wish of the visitor that the gateway did not take. */
export function failedRequest({ strings }: SessionView): TemplateResult {
  const { requestFailed } = inLanguage(troubleStrings, strings);
  return html`<p class="banner" part="error" role="alert" data-now>${requestFailed}</p>`;
}
