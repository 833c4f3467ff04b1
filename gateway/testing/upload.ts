import { z } from 'zod';

const kept = z.object({
  id: z.uuid(),
  name: z.string(),
  contentType: z.string(),
  size: z.number(),
  url: z.string(),
});

/** A file on its way. */
export interface GivenFile {
  readonly conversationId: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The answer to a file that is sent over real HTTP. */
export function postFile(url: string, { conversationId, name, bytes }: GivenFile, token?: string): Promise<Response> {
  const address = new URL('/files', url);
  address.search = String(new URLSearchParams({ conversationId, name }));
  const headers = { 'content-type': 'application/octet-stream', ...(token && { authorization: `Bearer ${token}` }) };
  return fetch(address, { method: 'POST', headers, body: bytes });
}

/** A file that is kept. */
export async function upload(url: string, file: GivenFile, token: string): Promise<z.infer<typeof kept>> {
  const response = await postFile(url, file, token);
  if (response.status !== 201) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return kept.parse(await response.json());
}
