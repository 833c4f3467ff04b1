import { html, type TemplateResult } from 'lit';
import type { DrawnForms } from './chat-forms.ts';
import { type ChatView, type FrameView, isTalking } from './chat-view.ts';
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

/** What visitors are asked between what was said and what they write. */
function asked(view: ChatView, forms: DrawnForms | null): TemplateResult {
  const { consent } = view.session;
  return html`${forms?.template} ${consent && view.parts.consent.get()?.consentBar(consent, view)}`;
}

/** Until the conversation is there, its place is kept: the composer stays where it is, with whoever writes in it. */
function inside(view: FrameView, { follow, forms, draft }: PanelState, actions: PanelActions): TemplateResult {
  const talk = isTalking(view) ? view : null;
  // Before the first word a form stands where one would write; later it must not be in the way.
  return html`<div class="body">${talk && transcript(talk, follow, forms?.first ? null : actions.onPick)}</div>
    ${talk && asked(talk, forms)} ${forms?.first ? null : composer(view, draft, actions)}`;
}

/** What stands between the head and what was said. */
function notices(view: ChatView, { menu, failed }: PanelState): TemplateResult {
  const failure = failed ? view.parts.troubles.get()?.failedRequest(view) : null;
  return html`${menu?.sheet(view)} ${connectionBanner(view)} ${failure}`;
}

/** The window: who answers, what was said, and where one writes. */
export function panel(view: FrameView, state: PanelState, actions: PanelActions): TemplateResult {
  const talk = isTalking(view) ? view : null;
  const more = talk?.session.conversation && state.menu?.button(talk);
  return html`<section class="panel" part="panel" role="dialog" aria-labelledby="title" ?hidden=${!state.opened}>
    ${header(view, more ?? null, actions)} ${talk && notices(talk, state)}
    ${talk?.session.refusal ? view.parts.troubles.get()?.refusalNotice(talk) : inside(view, state, actions)}
    <slot name="footer"></slot>
  </section>`;
}
