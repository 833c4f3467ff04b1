import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from './avatar.ts';
import { type ChatView, personName } from './chat-view.ts';
import { timeText } from './time-text.ts';
import { textParts } from './message-text.ts';
import { textPart } from './text-part.ts';
import type { BubbleItem } from './transcript-items.ts';

/** Marks that Markdown gives a meaning, so that plain sentences are drawn without its code. */
const MARKED = /[*_`~#>[•]|^\s*(?:[-+]|\d+[.)]) /m;

/** What others write may be Markdown; what a visitor writes is shown as it was typed. */
function words({ role, content }: BubbleItem, { parts }: ChatView): unknown {
  const drawn = role !== 'VISITOR' && MARKED.test(content) ? parts.markdown.get() : null;
  return drawn ? drawn.markdown(content) : textParts(content).map(textPart);
}

function author(role: BubbleItem['role'], view: ChatView): string {
  if (role === 'VISITOR') return view.strings.you;
  return role === 'AGENT' ? (personName(view) ?? view.strings.person) : view.strings.assistant;
}

function failure(item: BubbleItem, { strings, session }: ChatView): TemplateResult {
  return html`<span class="failed">${strings.failed}</span>
    <button class="link-button" part="retry" @click=${() => session.retry(item.key)}>${strings.retry}</button>`;
}

function deliveryText(item: BubbleItem, view: ChatView): TemplateResult | string {
  return item.delivery === 'failed' ? failure(item, view) : item.delivery ? view.strings[item.delivery] : '';
}

/** Time and delivery: below the last bubble of a group, and below every own one that has not arrived. */
function meta(item: BubbleItem, view: ChatView): TemplateResult | typeof nothing {
  const unsettled = item.delivery !== null && item.delivery !== 'sent' && item.delivery !== 'seen';
  if (!item.last && !unsettled) return nothing;
  if (item.at === null && !item.streaming) return nothing;
  const time = item.at === null ? '\u00a0' : timeText(view.strings.locale, item.at);
  const says = item.delivery !== null && (unsettled || item.latest);
  return html`<div class="meta" part="meta">
    <span>${time}</span
    >${says ? html`<span class="delivery" part="delivery">${deliveryText(item, view)}</span>` : nothing}
  </div>`;
}

function files(item: BubbleItem, view: ChatView): unknown {
  return item.attachments.length + item.files.length > 0 ? view.parts.files.get()?.sentFiles(item, view) : nothing;
}

function cards(item: BubbleItem, view: ChatView): unknown {
  return item.cards.length > 0 ? view.parts.cards.get()?.cardRow(item.cards, view) : nothing;
}

/** One message with its picture, cards, time and state. */
export function bubble(item: BubbleItem, view: ChatView): TemplateResult {
  const { role, content, first, last, delivery, streaming } = item;
  const state = streaming ? 'streaming' : (delivery ?? 'received');
  const picture =
    role === 'ASSISTANT' || role === 'AGENT' ? avatar(role === 'AGENT' ? author(role, view) : null) : nothing;
  return html`<div
    class="message"
    part="message message-${role.toLowerCase()}"
    data-role=${role}
    data-state=${state}
    ?data-first=${first}
    ?data-last=${last}
  >
    ${picture}
    <div class="stack">
      ${
        content
          ? html`<div class="bubble" part="bubble">
              <span class="visually-hidden">${author(role, view)}: </span
              ><span class="text" part="text" dir="auto">${words(item, view)}</span>
            </div>`
          : nothing
      }
      ${files(item, view)} ${cards(item, view)} ${meta(item, view)}
    </div>
  </div>`;
}

/** Three dots in the place of the next bubble. */
export function typingDots(role: BubbleItem['role'], view: ChatView): TemplateResult {
  return html`<div class="message" part="message typing" data-role=${role} data-state="typing" data-first data-last>
    ${avatar(role === 'AGENT' ? author(role, view) : null)}
    <div class="stack">
      <div class="bubble dots" part="bubble"><i></i><i></i><i></i></div>
    </div>
  </div>`;
}
