/** The text at a path inside a decoded JSON body: `textAt(body, 'data', 'access_token')`. @throws where there is none. */
export function textAt(body: unknown, ...path: readonly string[]): string {
  let value = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) throw new Error(`No ${path.join('.')} in ${JSON.stringify(body)}`);
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  if (typeof value !== 'string') throw new Error(`No text at ${path.join('.')} in ${JSON.stringify(body)}`);
  return value;
}
