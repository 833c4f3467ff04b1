/**
 * SQLSTATEs, but for class 08 (the connection was lost) and 57 (the server ends): with these the database is away, and the
 * same request may succeed later. No code of Node's begins like one.
 */
const sqlState = /^(?!08|57)[0-9FHPX][0-9A-Z]{4}$/;

/** Whether the database refused or failed a statement, rather than being away. */
export function isDatabaseFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && sqlState.test(error.code);
}
