import { Migration20261123002748_initial } from './migration-20261123002748-initial.ts';

/** In the order in which they were written; applied ones never change. */
export const migrations = [Migration20261123002748_initial];
