import { bearer, jsonRequest, jsonType, type CaseRequest, type World } from './conformance-case.ts';
import { textAt } from './text-at.ts';

export const root = '/api/sessions';

/** What its own document calls a customer's number; no numbering plan has it. */
export const documentedNumber = '+1234567890';
/** Another, whom no other dialect's cases know by another name. */
export const customer = '1234567899';

let made = 0;
export const newName = () => `sales-team-${Date.now().toString(36)}-${(made += 1)}`;

export async function json({ url, accessToken }: World, method: string, { path, body, headers }: CaseRequest) {
  const options = { method, headers: { ...bearer(accessToken), ...headers }, ...(body !== undefined && { body }) };
  const response = await fetch(url + path, options);
  return response.json();
}

interface MadeSession {
  readonly id: string;
  readonly name: string;
}

export async function addSession(world: World, status = 'WORKING'): Promise<MadeSession> {
  const name = newName();
  const made = await json(world, 'POST', jsonRequest(root, { session_name: name }));
  world.waha.setStatus(name, status);
  await tell(world, { session: name, event: 'session.status', payload: { name, status } });
  return { id: textAt(made, 'data', 'id'), name };
}

export const tell = ({ url }: World, webhook: object) =>
  fetch(`${url}/api/webhooks/waha`, { method: 'POST', headers: jsonType, body: JSON.stringify(webhook) });

/** The webhook of a customer's message, as older versions of WAHA wrap it. */
export function message(session: string, more: object = {}) {
  made += 1;
  const payload = { id: `false_${customer}@c.us_${made}`, from: `${customer}@c.us`, fromMe: false, body: 'Hello!' };
  return { session, event: 'message', payload: { ...payload, _data: { notifyName: 'John Customer' }, ...more } };
}

/** A session on which a customer has written, and who that is. */
export async function addChat(world: World, texts: readonly string[] = ['Hello!']) {
  const session = await addSession(world);
  for (const body of texts) await tell(world, message(session.name, { body }));
  const chats = await json(world, 'GET', { path: `${root}/${session.id}/chats` });
  return { ...session, contactId: textAt(chats, 'data', '0', 'contact_id') };
}

export const get = ({ accessToken }: World, path: string): CaseRequest => ({ path, headers: bearer(accessToken) });
export const post = ({ accessToken }: World, path: string, body: unknown) =>
  jsonRequest(path, body, bearer(accessToken));
