import { fileTypeFromBuffer } from 'file-type';

/** What a file is: its media type, and what its name has to end with. */
export interface FileKind {
  readonly contentType: string;
  readonly extensions: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/**
 * What may be sent, by what the first bytes say. Nothing that a browser or a desktop would run: no HTML, no SVG, no script,
 * no program, and no archive, which could hold any of them.
 */
const kinds: readonly FileKind[] = [
  { contentType: 'image/png', extensions: ['png'] },
  { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { contentType: 'image/gif', extensions: ['gif'] },
  { contentType: 'image/webp', extensions: ['webp'] },
  { contentType: 'image/avif', extensions: ['avif'] },
  { contentType: 'image/heic', extensions: ['heic'] },
  { contentType: 'application/pdf', extensions: ['pdf'] },
  { contentType: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  { contentType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { contentType: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  { contentType: `${openDocument}.text`, extensions: ['odt'] },
  { contentType: `${openDocument}.spreadsheet`, extensions: ['ods'] },
];

const plainText: FileKind = { contentType: 'text/plain', extensions: ['txt', 'csv'] };

/** Whatever is no text has these; line breaks, tabs and form feeds are text. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\0-\x08\x0e-\x1f\x7f]/;

/** Pictures that every browser draws, and that can hold nothing else. */
const drawn: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

export const isPicture = (contentType: string): boolean => drawn.has(contentType);

/** `null` for what may not be sent. What its sender calls it counts for nothing, but for text, which has no other mark. */
export async function fileKindOf(bytes: Uint8Array, name: string): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return kinds.find(({ contentType }) => contentType === found.mime) ?? null;
  return isTextName(name) && isText(bytes) ? plainText : null;
}

function isTextName(name: string): boolean {
  return plainText.extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !controls.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
