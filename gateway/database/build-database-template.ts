import { buildDatabaseTemplate } from './database-template.ts';

/** A step of the build: `node gateway/dist/database/build-database-template.js`. */
await buildDatabaseTemplate();
