import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from './avatar.ts';
import { type FrameView, personOf } from './chat-view.ts';
import { closeIcon, moreIcon, personIcon } from './icons.ts';

export interface HeaderActions {
  onClose: () => void;
  onRequestHuman: () => void;
  onMore: () => void;
}

function statusText(view: FrameView): string {
  const { session, strings, parts } = view;
  const person = personOf(view);
  if (person) return parts.person.get()?.personStatus(person, view) ?? '';
  const phase = session?.conversation?.phase;
  if (phase === 'CLOSED') return strings.statusClosed;
  return phase === 'HUMAN' ? strings.statusRequested : strings.statusAssistant;
}

/** The panel's head: who answers, the way to a person, the way out. */
export function header(view: FrameView, menuOpen: boolean, actions: HeaderActions): TemplateResult {
  const { session, strings } = view;
  const person = personOf(view);
  const phase = session?.conversation?.phase;
  return html`<div class="header" part="header">
    ${avatar(person, view)}
    <div class="names" part="names">
      <h2 class="title" part="title" id="title" dir="auto">${session?.settings?.title ?? strings.title}</h2>
      <p
        class="status"
        part="status"
        ?hidden=${session?.refusal}
        ?data-live=${session?.live && (phase === 'BOT' || person?.isOnline)}
      >
        ${statusText(view)}
      </p>
    </div>
    <slot name="header"></slot>
    ${
      phase === 'BOT'
        ? html`<button
            class="icon-button"
            part="talk-to-person"
            aria-label=${strings.talkToPerson}
            title=${strings.talkToPerson}
            @click=${actions.onRequestHuman}
          >
            ${personIcon}
          </button>`
        : nothing
    }
    ${
      session?.conversation
        ? html`<button
            class="icon-button"
            part="more"
            aria-label=${strings.more}
            title=${strings.more}
            aria-expanded=${menuOpen}
            @click=${actions.onMore}
          >
            ${moreIcon}
          </button>`
        : nothing
    }
    <button
      class="icon-button"
      part="close"
      aria-label=${strings.closeChat}
      title=${strings.closeChat}
      @click=${actions.onClose}
    >
      ${closeIcon}
    </button>
  </div>`;
}
