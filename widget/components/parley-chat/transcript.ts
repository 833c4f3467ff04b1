import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { bubble, typingDots } from './bubble.ts';
import type { ChatView } from './chat-view.ts';
import type { ScrollFollow } from './scroll-follow.ts';
import { type TranscriptItem, transcriptItems } from './transcript-items.ts';

/** Settled items are not even compared part by part: while a reply streams, only its own bubble is drawn. */
function itemTemplate(item: TranscriptItem, view: ChatView): unknown {
  if (item.kind !== 'bubble') return view.parts.lines.get()?.line(item, view);
  const { content, delivery, latest, streaming, message, files, first, last, at, key } = item;
  const { strings, session, parts } = view;
  const drawn = [parts.fetched, strings, session, session.uploaded.get(key)];
  const inputs = [content, delivery, latest, streaming, message, files, first, last, at, ...drawn];
  return guard(inputs, () => bubble(item, view));
}

/** The suggestions under the last message, or under the greeting as long as nothing else was said. */
function suggestionsOf({ session }: ChatView): readonly string[] {
  const { conversation, settings, outbox } = session;
  if (outbox.entries.length > 0 || conversation?.reply || session.typing || conversation?.phase !== 'BOT') return [];
  const last = conversation.messages.at(-1);
  return (last ? last.quickReplies : settings?.quickReplies) ?? [];
}

function suggestions(view: ChatView, onPick: ((text: string) => void) | null): TemplateResult | typeof nothing {
  const texts = suggestionsOf(view);
  if (texts.length === 0 || !onPick) return nothing;
  return html`<div class="suggestions" part="suggestions" role="group" aria-label=${view.strings.suggestions}>
    ${texts.map(
      (text) =>
        html`<button class="suggestion" part="suggestion" dir="auto" @click=${() => onPick(text)}>${text}</button>`,
    )}
  </div>`;
}

/** Everything said, with what is on its way. Live regions are off in it: the announcer speaks whole messages once. */
export function transcript(
  view: ChatView,
  follow: ScrollFollow,
  onPick: ((text: string) => void) | null,
): TemplateResult {
  const { session, strings } = view;
  const items = transcriptItems(session.conversation, session.outbox.entries, session.settings?.greeting ?? '');
  return html`<div
      class="scroller"
      part="transcript"
      role="log"
      aria-live="off"
      aria-label=${strings.conversation}
      tabindex="0"
    >
      <div class="items" part="items">
        ${repeat(
          items,
          (item) => item.key,
          (item) => itemTemplate(item, view),
        )}
        ${session.typing ? typingDots(session.typing, view) : nothing} ${suggestions(view, onPick)}
      </div>
    </div>
    ${follow.atEnd ? nothing : view.parts.jump.get()?.jump(view, follow)}`;
}
