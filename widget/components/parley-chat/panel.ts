import { html, type nothing, type TemplateResult } from 'lit';
import type { FrameView } from './chat-view.ts';
import { composer, type ComposerActions, type DraftState } from './composer.ts';
import { header, type HeaderActions } from './header.ts';

/** What is drawn of the conversation, once there is one. */
export interface DrawnTalk {
  /** What stands between the head and what was said. */
  readonly notices: TemplateResult;
  /** Why there is no conversation; in the place of all that follows. */
  readonly refusal: TemplateResult | typeof nothing | null;
  readonly transcript: TemplateResult;
  /** What visitors are asked between what was said and what they write. */
  readonly asked: TemplateResult;
}

export interface PanelState {
  readonly opened: boolean;
  readonly draft: DraftState;
  /** Whether something is asked before anything can be written. */
  readonly asksFirst: boolean;
  readonly talk: DrawnTalk | null;
  readonly menuOpen: boolean;
}

/** Until the conversation is there, its place is kept: the composer stays where it is, with whoever writes in it. */
function inside(view: FrameView, { talk, asksFirst, draft }: PanelState, actions: ComposerActions): TemplateResult {
  return html`<div class="body">${talk?.transcript}</div>
    ${talk?.asked} ${asksFirst ? null : composer(view, draft, actions)}`;
}

/** The window: who answers, what was said, and where one writes. */
export function panel(view: FrameView, state: PanelState, actions: HeaderActions & ComposerActions): TemplateResult {
  const { opened, talk, menuOpen } = state;
  return html`<section class="panel" part="panel" role="dialog" aria-labelledby="title" ?hidden=${!opened}>
    ${header(view, menuOpen, actions)} ${talk?.notices} ${talk?.refusal ?? inside(view, state, actions)}
    <slot name="footer"></slot>
  </section>`;
}
