import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The gateway's own folder, whether its sources run or its build in `dist`. */
export const packageRoot = basename(here) === 'dist' ? dirname(here) : here;
