import { Migration20261123004859_initial } from './migration-20261123004859-initial.ts';

/** In the order in which they were written; applied ones never change. */
export const migrations = [Migration20261123004859_initial];
