const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * A moment as PostgreSQL writes it in JSON, in UTC and with three digits of a second at most
 * (`2026-11-22T10:00:00.12+00:00`), as GraphQL shows it (`2026-11-22T10:00:00.120Z`).
 */
export function isoTime(stored: string): string {
  const [seconds = '', fraction = ''] = stored.slice(0, stored.lastIndexOf('+')).split('.');
  return `${seconds}.${fraction.padEnd(3, '0')}Z`;
}

export function isIsoTime(value: unknown): boolean {
  return typeof value === 'string' && written.test(value);
}
