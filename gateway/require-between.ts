import { badInput } from './errors.ts';

/** Holds a number that a caller gave within its bounds, both included. @throws BAD_USER_INPUT, naming it */
export function requireBetween(field: string, value: number, least: number, most: number): void {
  if (value < least || value > most) throw badInput(field, `${field} must be between ${least} and ${most}`);
}
