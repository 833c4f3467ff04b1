import type { ReactiveControllerHost } from 'lit';
import type { StoredFile } from '../../client/outbox-storage.ts';
import type { ChatParts } from './chat-parts.ts';
import type { ChatWords } from './chat-words.ts';
import { sendable } from './composer.ts';
import type { DrawnFiles, Files } from './files.ts';
import { StoredDraft } from './stored-draft.ts';
import { TypingSignal } from './typing-signal.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the visitor is about to send: words, which a reload does not lose, and files. */
export class Draft {
  text = '';
  /** Whether it is to be sent as soon as that can be. */
  held = false;
  #stored: StoredDraft | null = null;
  #files: Files | null = null;
  readonly #typing: TypingSignal;

  constructor(
    private readonly host: Host,
    private readonly parts: ChatParts,
    setTyping: (typing: boolean) => void,
    private readonly mayKeep: () => boolean,
  ) {
    this.#typing = new TypingSignal(setTyping);
  }

  /** Takes up what was written under `key` and not sent. */
  open(key: string): void {
    const early = this.#stored ? '' : this.text;
    this.#stored = new StoredDraft(key, this.mayKeep);
    // What the visitor has written before this was there is newer.
    if (early) this.#write(early);
    else this.text = this.#stored.text;
    this.#files?.take();
  }

  typed(text: string): void {
    this.held = false;
    this.#write(text);
    if (text) this.#typing.keystroke();
    else this.rest();
  }

  /** It cannot be sent yet: it stays where it is and outlives the page there; what is written next is another line. */
  hold(): void {
    this.#write(`${this.text.trimEnd()}\n`);
    this.held = true;
  }

  /** Nobody is typing any more. */
  rest(): void {
    this.#typing.end();
  }

  get sendable(): boolean {
    return sendable(this.text) || (this.text.trim() === '' && (this.#files?.count ?? 0) > 0);
  }

  /** What is sent now; nothing of it is left here. */
  take(): { readonly text: string; readonly files: readonly StoredFile[] } {
    const taken = { text: this.text.trim(), files: this.#files?.take() ?? [] };
    this.clear();
    return taken;
  }

  clear(): void {
    this.typed('');
    this.#files?.take();
  }

  /** The way to add files, and those that were added; nothing until its code has come. */
  drawFiles(words: ChatWords): DrawnFiles | null {
    const part = this.parts.files.get();
    if (!part) return null;
    this.#files ??= new part.Files(this.host.renderRoot, () => this.host.requestUpdate());
    return this.#files.draw(words);
  }

  #write(text: string): void {
    this.text = text;
    if (this.#stored) this.#stored.text = text;
    this.host.requestUpdate();
  }
}
