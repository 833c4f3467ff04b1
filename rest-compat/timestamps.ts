import { z } from 'zod';

/** What `withMicroseconds` writes. */
export const microseconds = z.iso.datetime({ precision: 6 });

/** `2025-12-22T14:57:25.716Z` as `2025-12-22T14:57:25.716000Z`: messages-api writes six digits, GraphQL keeps three. */
export function withMicroseconds(dateTime: string): string {
  return new Date(dateTime).toISOString().replace('Z', '000Z');
}

/** `2026-01-27T10:30:00.000Z` as `2026-01-27T10:30:00.000000+00:00`, which services writes. */
export function withMicrosecondsAndOffset(dateTime: string): string {
  return new Date(dateTime).toISOString().replace('Z', '000+00:00');
}

/** What `withMilliseconds` writes. */
export const milliseconds = z.iso.datetime({ precision: 3 });

/** `2023-01-01T00:00:00.000Z`, as lead-capture writes times. */
export function withMilliseconds(dateTime: string): string {
  return new Date(dateTime).toISOString();
}

/** What `withSeconds` writes. */
export const seconds = z.iso.datetime({ precision: 0 });

/** `2024-01-15T10:00:00Z`, as messagejs and backend write times. */
export function withSeconds(dateTime: string): string {
  return new Date(dateTime).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The same of a moment that may not have come. */
export function secondsIfAny(dateTime: string | null): string | null {
  return dateTime === null ? null : withSeconds(dateTime);
}

/** Whole seconds since 1970, for examples that show a number. */
export function epochSeconds(dateTime: string): number {
  return Math.floor(Date.parse(dateTime) / 1000);
}
