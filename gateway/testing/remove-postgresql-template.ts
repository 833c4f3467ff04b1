import { administer, testDatabaseServer } from './postgresql-server.ts';

/** Called by Vitest at the end of a run. */
export async function teardown(): Promise<void> {
  const name = process.env['TEST_DATABASE_TEMPLATE'];
  if (name === undefined) return;
  await administer(
    testDatabaseServer(),
    ...[name, `${name}_unfinished`].map((one) => `drop database if exists "${one}" with (force)`),
  );
}
