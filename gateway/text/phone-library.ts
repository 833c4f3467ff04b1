import { createRequire } from 'node:module';
import type * as PhoneLibrary from 'libphonenumber-js/max';

const require = createRequire(import.meta.url);
let library: typeof PhoneLibrary | undefined;

/**
 * The library of the world's numbering plans, loaded when the first number is to be read: as an import its hundred files
 * would be most of what the engine takes to start, and most messages have no number.
 */
export function phoneLibrary(): typeof PhoneLibrary {
  library ??= load();
  return library;
}

function load(): typeof PhoneLibrary {
  return require('libphonenumber-js/max');
}
