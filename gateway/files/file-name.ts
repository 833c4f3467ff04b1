import type { FileKind } from './file-kind.ts';

const longest = 120;
/** Separators of paths, what no name on any system may hold, and marks that turn `gpj.exe` round on the screen. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const unwanted = /[\0-\x1f\x7f-\x9f"*:<>?|\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name that is safe to store, to show and to save under, with the ending that belongs to what the file is. */
export function fileName(given: string, { extensions }: FileKind): string {
  const base = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = base.replaceAll(unwanted, '').trim().replace(/^\.+/, '');
  const [extension = ''] = extensions;
  const ending = extensions.find((one) => clean.toLowerCase().endsWith(`.${one}`)) ?? extension;
  const stem = clean.toLowerCase().endsWith(`.${ending}`) ? clean.slice(0, -ending.length - 1) : clean;
  return `${stem.slice(0, longest).toWellFormed().trim() || 'file'}.${ending}`;
}
