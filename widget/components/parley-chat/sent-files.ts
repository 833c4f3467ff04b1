import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../client/conversation-state.ts';
import type { StoredFile } from '../../client/outbox-storage.ts';
import { fileStrings } from '../../locales/file-strings.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { withName } from '../../locales/locale.ts';
import { filePicture } from './file-picture.ts';
import { icon } from './icons.ts';
import { safeUrl } from './safe-url.ts';
import type { BubbleItem } from './transcript-items.ts';
import type { SessionView } from './session-view.ts';

type Attachment = Message['attachments'][number];

const fileIcon = icon('M6 3.5h8l4.5 4.5v12.5h-12.5zM13.5 3.5v5h5');
/** Pictures that every browser draws. */
const DRAWN = /^image\/(png|jpeg|gif|webp|avif)$/;

/** Bytes in the units that people know files by. */
export function sizeText(locale: string, bytes: number): string {
  const [unit, value] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const digits = { style: 'unit', unit: String(unit), maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale, digits).format(Math.max(1, Number(value)));
}

/** A file by its name and size. */
export function fileLabel(name: string, bytes: number, locale: string): TemplateResult {
  return html`${fileIcon}<span class="file-words"
      ><b class="file-name" part="file-name" dir="auto">${name}</b
      ><span class="file-size" part="file-size">${sizeText(locale, bytes)}</span></span
    >`;
}

function storedFile({ name, contentType, size, url }: Attachment, { strings, endpoint }: SessionView): TemplateResult {
  const address = safeUrl(url, endpoint) ?? '';
  if (!DRAWN.test(contentType))
    return html`<a class="file" part="file" href=${address} target="_blank" rel="noopener noreferrer"
      >${fileLabel(name, size, strings.locale)}</a
    >`;
  return html`<a class="file-picture" part="file-picture" href=${address} target="_blank" rel="noopener noreferrer"
    ><img src=${address} alt=${name} loading="lazy" decoding="async" referrerpolicy="no-referrer"
  /></a>`;
}

function waitingFile({ name, blob }: StoredFile, { strings }: SessionView): TemplateResult {
  return blob.type.startsWith('image/')
    ? html`<span class="file-picture" part="file-picture" role="img" aria-label=${name}>${filePicture(blob)}</span>`
    : html`<span class="file" part="file">${fileLabel(name, blob.size, strings.locale)}</span>`;
}

function progress({ key, delivery, files }: BubbleItem, { session, strings }: SessionView): unknown {
  const fraction = session.uploaded.get(key);
  if (delivery !== 'sending' || fraction === undefined) return nothing;
  const label = withName(inLanguage(fileStrings, strings).uploading, files.map(({ name }) => name).join(', '));
  return html`<progress part="upload-progress" max="1" .value=${fraction} aria-label=${label}></progress>`;
}

/** The files of a message, sent or on their way. */
export function sentFiles(item: BubbleItem, view: SessionView): TemplateResult {
  return html`<div class="files" part="files">
    ${item.message?.attachments.map((attachment) => storedFile(attachment, view))}
    ${item.files.map((file) => waitingFile(file, view))} ${progress(item, view)}
  </div>`;
}
