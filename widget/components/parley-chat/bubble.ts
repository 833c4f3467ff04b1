import { html, nothing, type TemplateResult } from 'lit';
import type { Writer } from '../../client/conversation-state.ts';
import { avatar } from './avatar.ts';
import { type ChatView, personOf } from './chat-view.ts';
import { timeText } from './time-text.ts';
import { textParts } from './message-text.ts';
import { textPart } from './text-part.ts';
import type { BubbleItem } from './transcript-items.ts';

/** A person of whom nothing is known any more. */
const NOBODY: Writer = { name: null, pictureUrl: null };

/** Marks that Markdown gives a meaning, so that plain sentences are drawn without its code. */
const MARKED = /[*_`~#>[•]|^\s*(?:[-+]|\d+[.)]) /m;

/** What others write may be Markdown; what a visitor writes is shown as it was typed. */
function words({ role, content }: BubbleItem, { parts }: ChatView): unknown {
  const drawn = role !== 'VISITOR' && MARKED.test(content) ? parts.markdown.get() : null;
  return drawn ? drawn.markdown(content) : textParts(content).map(textPart);
}

function author({ role, message }: BubbleItem, { strings }: ChatView): string {
  if (role === 'VISITOR') return strings.you;
  return role === 'AGENT' ? (message?.author?.name ?? strings.person) : strings.assistant;
}

function failure(item: BubbleItem, { strings, session }: ChatView): TemplateResult {
  return html`<span class="failed" part="failed">${strings.failed}</span>
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

/** What comes with the words, each by a part that is fetched where there is any of it. */
function beside(item: BubbleItem, view: ChatView): unknown {
  const { parts } = view;
  const { attachments = [], sources = [], cards = [] } = item.message ?? {};
  return [
    attachments.length + item.files.length > 0 && parts.files.get()?.sentFiles(item, view),
    cards.length > 0 && parts.cards.get()?.cardRow(cards, view),
    sources.length > 0 && parts.sources.get()?.sourceList(sources, view),
  ].map((drawn) => drawn || nothing);
}

/** One message with its picture, cards, time and state. */
export function bubble(item: BubbleItem, view: ChatView): TemplateResult {
  const { role, content, first, last, delivery, streaming, message } = item;
  const state = streaming ? 'streaming' : (delivery ?? 'received');
  const picture =
    role === 'ASSISTANT' || role === 'AGENT'
      ? avatar(role === 'AGENT' ? (message?.author ?? NOBODY) : null, view)
      : nothing;
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
              <span class="visually-hidden">${author(item, view)}: </span
              ><span class="text" part="text" dir="auto">${words(item, view)}</span>
            </div>`
          : nothing
      }
      ${beside(item, view)} ${meta(item, view)}
    </div>
  </div>`;
}

/** Three dots in the place of the next bubble. */
export function typingDots(role: BubbleItem['role'], view: ChatView): TemplateResult {
  return html`<div class="message" part="message typing" data-role=${role} data-state="typing" data-first data-last>
    ${avatar(role === 'AGENT' ? (personOf(view) ?? NOBODY) : null, view)}
    <div class="stack">
      <div class="bubble dots" part="bubble dots"><i></i><i></i><i></i></div>
    </div>
  </div>`;
}
