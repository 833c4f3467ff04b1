import { html, nothing, type TemplateResult } from 'lit';
import { withName } from '../../locales/locale.ts';
import { avatar } from './avatar.ts';
import { awaitsPerson, type ChatView, personName } from './chat-view.ts';
import { closeIcon, personIcon } from './icons.ts';
import type { Menu } from './menu.ts';

export interface HeaderActions {
  onClose: () => void;
  onRequestHuman: () => void;
}

function statusText(view: ChatView): string {
  const { session, strings } = view;
  const person = personName(view);
  if (session.refusal) return '';
  if (person !== null) return withName(strings.statusPerson, person);
  if (session.conversation?.phase === 'CLOSED') return strings.statusClosed;
  return awaitsPerson(view) ? strings.statusRequested : strings.statusAssistant;
}

/** The panel's head: who answers, the way to a person, the way out. */
export function header(view: ChatView, menu: Menu | null, actions: HeaderActions): TemplateResult {
  const { session, strings } = view;
  const mayAsk = session.conversation?.phase === 'BOT';
  return html`<div class="header" part="header">
    ${avatar(personName(view))}
    <div class="names">
      <h2 class="title" part="title" id="title" dir="auto">${session.settings?.title ?? strings.title}</h2>
      <p class="status" part="status" ?data-live=${session.live && session.conversation?.phase !== 'CLOSED'}>
        ${statusText(view)}
      </p>
    </div>
    <slot name="header"></slot>
    ${
      mayAsk
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
    ${session.conversation && menu?.button(view)}
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
