import { html, type TemplateResult } from 'lit';
import type { Writer } from '../../client/conversation-state.ts';
import type { FrameView } from './chat-view.ts';
import { sparkIcon } from './icons.ts';

/** The picture beside a writer's bubbles: what a person looks like, or the assistant's mark. */
export function avatar(person: Writer | null, view: FrameView): TemplateResult {
  return html`<span class="avatar" part="avatar" ?data-person=${person} aria-hidden="true"
    >${(person && view.parts.person.get()?.face(person, view)) ?? sparkIcon}</span
  >`;
}
