import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApp } from './app.ts';
import { connectInMemory } from './database/connect-embedded.ts';
import { Database } from './database/database.ts';
import { EmbeddedResponder } from './responder/embedded-responder.ts';

/** Prints the schema of the gateway as it is now, sorted: what `schema/schema.graphql` has to be. */
const { orm, close } = await connectInMemory();
const app = await createApp({
  database: new Database(orm, close),
  responder: new EmbeddedResponder(0),
  secret: 'unused',
  accessTokenMinutes: 30,
  logLevel: 'silent',
  rateLimits: null,
  trustedProxies: 0,
});
process.stdout.write(`${printSchema(lexicographicSortSchema(app.schema))}\n`);
await app.close();
