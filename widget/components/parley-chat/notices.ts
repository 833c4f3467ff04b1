import { html, nothing, type TemplateResult } from 'lit';
import type { SessionView } from './session-view.ts';

/** Appears by its style only after a second, so that an ordinary start does not flash it. */
export function connectionBanner({ session, strings }: SessionView): TemplateResult | typeof nothing {
  if (session.live || session.refusal || session.conversation?.phase === 'CLOSED') return nothing;
  const text = session.conversation ? strings.reconnecting : strings.connecting;
  return html`<p class="banner" part="banner" role="status">${text}</p>`;
}
