import { methodOf } from './conformance-case.ts';
import { operations } from './operations.ts';

/** Whether an operation is served yet, and by how many cases it was walked. */
export interface OperationStatus {
  readonly dialect: string;
  readonly operation: string;
  readonly built: boolean;
  readonly walked: number;
}

/** What tells messagejs's registration from lead-capture's at the path they share is the body. */
function probeBody(dialect: string): string {
  return dialect === 'lead-capture' ? '{"tenant_id":0}' : '{}';
}

/** An operation is built when its path and method answer anything but "no such path" and "no such method". */
async function isBuilt(url: string, dialect: string, operation: string): Promise<boolean> {
  const method = methodOf(operation);
  const path = operation.slice(method.length + 1).replaceAll(/:\w+/g, 'x');
  const body = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: probeBody(dialect) };
  const response = await fetch(url + path, { method, ...body });
  const text = await response.text();
  return response.status !== 405 && !(response.status === 404 && text.includes('"Not found"'));
}

/** Every documented operation of every dialect, against a running gateway. */
export async function operationStatuses(
  url: string,
  walks: ReadonlyMap<string, number>,
): Promise<readonly OperationStatus[]> {
  const all = Object.entries(operations).flatMap(([dialect, names]) =>
    names.map((operation) => ({ dialect, operation, walked: walks.get(`${dialect} ${operation}`) ?? 0 })),
  );
  return Promise.all(all.map(async (one) => ({ ...one, built: await isBuilt(url, one.dialect, one.operation) })));
}

/** One line an operation, for people. */
export function statusTable(statuses: readonly OperationStatus[]): string {
  const lines = statuses.map(({ dialect, operation, built, walked }) => {
    const state = walked > 0 ? `walked by ${walked}` : built ? 'BUILT AND NOT WALKED' : 'not built yet';
    return `${dialect.padEnd(13)} ${operation.padEnd(60)} ${state}`;
  });
  const count = statuses.filter(({ walked }) => walked > 0).length;
  return [...lines, `${count} of ${statuses.length} documented operations walked`].join('\n');
}
