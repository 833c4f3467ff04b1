/**
 * What the log keeps of an error. Databases and providers hang the whole of a failed request on theirs (the parameters of
 * a statement, a key that was taken): messages, password hashes and telephone numbers, none of which belongs in a log.
 */
export function logError(error: Error): { type: string; message: string; stack: string; code?: string } {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack ?? '',
    ...(code !== undefined && { code }),
  };
}
