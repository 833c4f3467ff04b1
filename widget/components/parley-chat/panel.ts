import { html, type TemplateResult } from 'lit';
import type { DrawnForms } from './chat-forms.ts';
import type { ChatView } from './chat-view.ts';
import { composer, type ComposerActions, type DraftState } from './composer.ts';
import { header, type HeaderActions } from './header.ts';
import type { Menu } from './menu.ts';
import { connectionBanner } from './notices.ts';
import type { ScrollFollow } from './scroll-follow.ts';
import { transcript } from './transcript.ts';

export interface PanelState {
  readonly opened: boolean;
  readonly draft: DraftState;
  /** A wish of the visitor did not arrive. */
  readonly failed: boolean;
  readonly follow: ScrollFollow;
  readonly forms: DrawnForms | null;
  readonly menu: Menu | null;
}

export interface PanelActions extends HeaderActions, ComposerActions {
  readonly onPick: (text: string) => void;
}

function conversation(view: ChatView, state: PanelState, actions: PanelActions): TemplateResult {
  const { follow, draft, forms } = state;
  const { consent } = view.session;
  // Before the first word a form stands where one would write; later it must not be in the way.
  return html`${transcript(view, follow, forms?.first ? null : actions.onPick)} ${forms?.template}
  ${consent && view.parts.consent.get()?.consentBar(consent, view)}
  ${forms?.first ? null : composer(view, draft, actions)}`;
}

/** The window: who answers, what was said, and where one writes. */
export function panel(view: ChatView, state: PanelState, actions: PanelActions): TemplateResult {
  const { failed, menu } = state;
  const troubles = failed || view.session.refusal ? view.parts.troubles.get() : null;
  return html`<section class="panel" part="panel" role="dialog" aria-labelledby="title" ?hidden=${!state.opened}>
    ${header(view, menu, actions)} ${menu?.sheet(view)} ${connectionBanner(view)}
    ${failed ? troubles?.failedRequest(view) : null}
    ${view.session.refusal ? troubles?.refusalNotice(view) : conversation(view, state, actions)}
    <slot name="footer"></slot>
  </section>`;
}
