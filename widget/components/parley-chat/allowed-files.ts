/** What the gateway takes of one file, in bytes, and of one message. */
const MAXIMUM_SIZE = 10 * 1024 * 1024;
export const MAXIMUM_FILES = 10;

/** Endings of names that the gateway knows; what a file really is, it finds out by itself. */
const ENDINGS = '.png .jpg .jpeg .gif .webp .avif .heic .pdf .docx .xlsx .pptx .odt .ods .txt .csv'.split(' ');

/** For the dialog in which files are chosen. */
export const ACCEPTED = ENDINGS.join(',');

export type FileFault = 'tooLarge' | 'notAllowed';

/** Why the gateway would refuse a file; null where it may be sent. */
export function fileFault({ name, size }: Pick<File, 'name' | 'size'>): FileFault | null {
  const lower = name.toLowerCase();
  if (size === 0 || !ENDINGS.some((ending) => lower.endsWith(ending))) return 'notAllowed';
  return size > MAXIMUM_SIZE ? 'tooLarge' : null;
}
