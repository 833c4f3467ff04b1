import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';

/** Appears by its style only after a second, so that an ordinary start does not flash it. */
export function connectionBanner({ session, strings }: ChatView): TemplateResult | typeof nothing {
  if (session.live || session.refusal || session.conversation?.phase === 'CLOSED') return nothing;
  const text = session.conversation ? strings.reconnecting : strings.connecting;
  return html`<p class="banner" part="banner" role="status">${text}</p>`;
}

/** In place of the transcript, when the conversation could not be started and waiting will not help. */
export function refusalNotice({ session, strings }: ChatView): TemplateResult {
  const text = (session.refusal && strings.startErrors[session.refusal]) ?? strings.startErrors.other;
  return html`<div class="refusal" part="error" role="alert">
    <p>${text}</p>
    <button class="primary" part="retry" @click=${() => session.restart()}>${strings.retry}</button>
  </div>`;
}

/** A wish of the visitor that the gateway did not take. */
export function failedRequest({ strings }: ChatView, failed: boolean): TemplateResult | typeof nothing {
  return failed ? html`<p class="banner" part="error" role="alert" data-now>${strings.requestFailed}</p>` : nothing;
}
