import { html, nothing, type TemplateResult } from 'lit';
import type { StoredFile } from '../../client/outbox-storage.ts';
import { type FileStrings, fileStrings } from '../../locales/file-strings.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { withName } from '../../locales/locale.ts';
import { type FileFault, fileFault, MAXIMUM_FILES } from './allowed-files.ts';
import type { ChatWords } from './chat-words.ts';
import { filePicture } from './file-picture.ts';
import { fileStyles } from './files.styles.ts';
import { closeIcon } from './icons.ts';
import { fileLabel } from './sent-files.ts';

export { sentFiles } from './sent-files.ts';
export const styles = fileStyles;

/** The last thing that could not be added. */
interface Refused {
  readonly fault: FileFault | 'tooMany';
  readonly name: string;
}

/** The files that the visitor has added to what they write: chosen, pasted, or dropped onto the panel. */
export class Files {
  #staged: readonly StoredFile[] = [];
  #refused: Refused | null = null;

  constructor(private readonly changed: () => void) {}

  get count(): number {
    return this.#staged.length;
  }

  /** Those that were added; none is left. */
  take(): readonly StoredFile[] {
    const taken = this.#staged;
    this.#staged = [];
    this.#refused = null;
    return taken;
  }

  add(files: readonly File[]): void {
    this.#refused = null;
    for (const file of files) this.#addOne(file);
    this.changed();
  }

  /** Those that were added, and what is wrong with the last one. */
  draw(words: ChatWords): TemplateResult | typeof nothing {
    return this.#list(inLanguage(fileStrings, words.strings), words);
  }

  #addOne(file: File): void {
    const { name } = file;
    const fault = this.count < MAXIMUM_FILES ? fileFault(file) : 'tooMany';
    if (fault) this.#refused = { fault, name };
    else this.#staged = [...this.#staged, { name, blob: file }];
  }

  #remove(file: StoredFile): void {
    this.#staged = this.#staged.filter((other) => other !== file);
    this.#refused = null;
    this.changed();
  }

  #list(strings: FileStrings, words: ChatWords): TemplateResult | typeof nothing {
    if (this.count === 0 && !this.#refused) return nothing;
    return html`${
      this.count === 0
        ? nothing
        : html`<ul class="staged" part="staged-files" aria-label=${strings.attached}>
            ${this.#staged.map((file) => this.#item(file, strings, words))}
          </ul>`
    }
    ${this.#refused ? html`<p class="fault" part="fault" role="alert">${faultText(this.#refused, strings)}</p>` : nothing}`;
  }

  #item(file: StoredFile, { remove }: FileStrings, { strings }: ChatWords): TemplateResult {
    const { name, blob } = file;
    const label = withName(remove, name);
    return html`<li class="staged-file" part="staged-file">
      ${blob.type.startsWith('image/') ? filePicture(blob) : nothing} ${fileLabel(name, blob.size, strings.locale)}
      <button class="remove" part="remove-file" aria-label=${label} title=${label} @click=${() => this.#remove(file)}>
        ${closeIcon}
      </button>
    </li>`;
  }
}

const faultText = ({ fault, name }: Refused, strings: FileStrings): string => withName(strings[fault], name);
