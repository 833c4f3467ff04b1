import { html, nothing, type TemplateResult } from 'lit';
import { ACCEPTED } from './allowed-files.ts';
import type { FrameView } from './chat-view.ts';
import { clipIcon, sendIcon } from './icons.ts';

/** The longest message the gateway takes, in UTF-16 units. */
export const MESSAGE_LIMIT = 4_000;
const COUNT_WHEN_LEFT = 200;

/** What is about to be sent. */
export interface DraftState {
  readonly text: string;
  readonly sendable: boolean;
  /** The files that go with it. */
  readonly staged: TemplateResult | typeof nothing | null;
}

export interface ComposerActions {
  onInput: (text: string) => void;
  onSend: () => void;
  onFiles: (files: readonly File[]) => void;
  onRestart: () => void;
}

export const sendable = (draft: string): boolean => draft.trim() !== '' && draft.length <= MESSAGE_LIMIT;

function resize(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

/** Enter sends, Shift+Enter breaks the line; while an input method composes, Enter belongs to it (229 is Safari's). */
function pressed(event: KeyboardEvent, send: () => void): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  send();
}

function input(event: Event, onInput: (text: string) => void): void {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  resize(event.target);
  onInput(event.target.value);
}

function chosen({ currentTarget: field }: Event, onFiles: ComposerActions['onFiles']): void {
  if (!(field instanceof HTMLInputElement)) return;
  onFiles(Array.from(field.files ?? []));
  // The same file may be chosen again after it was removed.
  field.value = '';
}

/** What handles files is fetched with the first of them. */
function attach({ strings }: FrameView, onFiles: ComposerActions['onFiles']): TemplateResult {
  return html`<label class="attach" part="attach" title=${strings.attach}
    >${clipIcon}<input
      type="file"
      multiple
      accept=${ACCEPTED}
      aria-label=${strings.attach}
      @change=${(event: Event) => chosen(event, onFiles)}
  /></label>`;
}

/** Where the visitor writes; in a closed conversation, the way to a new one. */
export function composer(view: FrameView, draft: DraftState, actions: ComposerActions): TemplateResult {
  const { strings, session } = view;
  const { text, staged } = draft;
  const left = MESSAGE_LIMIT - text.length;
  if (session?.conversation?.phase === 'CLOSED') {
    return html`<div class="composer" part="composer-area">
      <button class="primary" part="start-again" @click=${actions.onRestart}>${strings.startAgain}</button>
    </div>`;
  }
  return html`<div class="composer" part="composer-area">
    ${left > COUNT_WHEN_LEFT ? nothing : view.parts.counter.get()?.counter(left, view)} ${staged}
    <div class="field" part="composer-field">
      ${session && attach(view, actions.onFiles)}
      <textarea
        part="composer"
        id="composer"
        rows="1"
        dir=${text ? 'auto' : strings.direction}
        enterkeyhint="send"
        autocomplete="off"
        aria-label=${strings.messageLabel}
        aria-describedby="counter"
        aria-invalid=${left < 0}
        placeholder=${strings.placeholder}
        .value=${text}
        @input=${(event: Event) => input(event, actions.onInput)}
        @keydown=${(event: KeyboardEvent) => pressed(event, actions.onSend)}
      ></textarea>
      <button
        class="send"
        part="send"
        aria-label=${strings.send}
        title=${strings.send}
        ?disabled=${!draft.sendable}
        @click=${actions.onSend}
      >
        ${sendIcon}
      </button>
    </div>
  </div>`;
}
