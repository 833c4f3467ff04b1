import { html, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import { composer, type ComposerActions } from './composer.ts';
import { header, type HeaderActions } from './header.ts';
import { connectionBanner, failedRequest, refusalNotice } from './notices.ts';
import type { ScrollFollow } from './scroll-follow.ts';
import { transcript } from './transcript.ts';

export interface PanelState {
  readonly opened: boolean;
  readonly draft: string;
  /** A wish of the visitor did not arrive. */
  readonly failed: boolean;
  readonly follow: ScrollFollow;
  /** What the visitor is asked now, and whether that comes before anything can be written. */
  readonly forms: { readonly template: TemplateResult; readonly first: boolean } | null;
}

export interface PanelActions extends HeaderActions, ComposerActions {
  readonly onPick: (text: string) => void;
}

function conversation(view: ChatView, state: PanelState, actions: PanelActions): TemplateResult {
  const { follow, draft, forms } = state;
  // Before the first word a form stands where one would write; later it must not be in the way.
  return html`${transcript(view, follow, forms?.first ? null : actions.onPick)} ${forms?.template}
  ${forms?.first ? null : composer(view, draft, actions)}`;
}

/** The window: who answers, what was said, and where one writes. */
export function panel(view: ChatView, state: PanelState, actions: PanelActions): TemplateResult {
  return html`<section class="panel" part="panel" role="dialog" aria-labelledby="title" ?hidden=${!state.opened}>
    ${header(view, actions)} ${connectionBanner(view)} ${failedRequest(view, state.failed)}
    ${view.session.refusal ? refusalNotice(view) : conversation(view, state, actions)}
  </section>`;
}
