import { html, nothing, type TemplateResult } from 'lit';
import { counted } from '../../locales/locale.ts';
import type { Strings } from '../../locales/strings.ts';
import { downIcon } from './icons.ts';

/** The round button that opens and closes the panel, with the number of unread messages. */
export function launcher(strings: Strings, opened: boolean, unread: number, onToggle: () => void): TemplateResult {
  const count = unread > 0 && !opened ? counted(strings, strings.unread, unread) : null;
  const label = opened ? strings.closeChat : strings.openChat;
  return html`<button
    class="launcher"
    part="launcher"
    aria-haspopup="dialog"
    aria-expanded=${opened}
    aria-label=${count ? `${label}, ${count}` : label}
    @click=${onToggle}
  >
    ${opened ? downIcon : html`<slot name="icon"><i></i></slot>`}
    ${
      count
        ? html`<span class="badge" part="badge"
            >${new Intl.NumberFormat(strings.locale).format(Math.min(unread, 99))}</span
          >`
        : nothing
    }
  </button>`;
}
