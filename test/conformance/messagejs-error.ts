import type { ConformanceCase } from './conformance-case.ts';

/** messagejs.md, "Error Codes": the block there has a comment in it, and is no JSON. */
export const documentedError = { error: 'Human-readable error message', code: 'ERROR_CODE' };
const details = { field: 'email' };

/** A request that is refused with a documented code; `field` is what the answer names. */
export function refusal(
  operation: string,
  name: string,
  request: ConformanceCase['request'],
  { status, code, field }: { readonly status: number; readonly code: string; readonly field?: string },
): ConformanceCase {
  return {
    operation,
    name: `${code}: ${name}`,
    request,
    status,
    documented: field === undefined ? documentedError : { ...documentedError, details },
    values: () => ({ code, ...(field !== undefined && { details: { field } }) }),
  };
}
