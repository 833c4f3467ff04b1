const uniqueViolation = '23505';

/** Whether a statement failed because the same thing was stored by somebody else in the meantime (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
