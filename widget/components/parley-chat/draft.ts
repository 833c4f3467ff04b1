import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { StoredFile } from '../../client/outbox-storage.ts';
import type { ChatParts } from './chat-parts.ts';
import type { ChatWords } from './chat-words.ts';
import { sendable } from './composer.ts';
import type { Files } from './files.ts';
import { StoredDraft } from './stored-draft.ts';
import { TypingSignal } from './typing-signal.ts';

/** What the visitor is about to send: words, which a reload does not lose, and files. */
export class Draft {
  text = '';
  /** Whether it is to be sent as soon as that can be. */
  held = false;
  #stored: StoredDraft | null = null;
  #files: Files | null = null;
  /** Files whose code is on its way: what is written is not sent without them. */
  #adding = 0;
  readonly #typing: TypingSignal;

  constructor(
    private readonly host: ReactiveControllerHost,
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
    if (this.#adding > 0) return false;
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

  /** Takes files to be sent with the words. @throws what the browser says where the code for files does not come */
  async add(files: readonly File[]): Promise<void> {
    this.#adding++;
    this.host.requestUpdate();
    try {
      const { Files: Staged } = await this.parts.files.come();
      this.#files ??= new Staged(() => this.host.requestUpdate());
      this.#files.add(files);
    } finally {
      this.#adding--;
      this.host.requestUpdate();
    }
  }

  /** The files that were added. */
  drawFiles(words: ChatWords): TemplateResult | typeof nothing | null {
    return this.#files && this.#files.draw(words);
  }

  #write(text: string): void {
    this.text = text;
    if (this.#stored) this.#stored.text = text;
    this.host.requestUpdate();
  }
}
