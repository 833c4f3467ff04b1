import { readExample } from './document-blocks.ts';
import { textAt } from './text-at.ts';

/** A registered developer, with one of everything that messagejs.md has. */
export interface MessagejsWorld {
  readonly token: string;
  readonly projectId: string;
  readonly key: string;
  readonly connectorId: string;
  readonly templateId: string;
  /** A message that was sent. */
  readonly messageId: string;
  /** Makes another thing in the project, for cases that delete one. @returns its id. */
  readonly make: (what: 'keys' | 'connectors' | 'templates') => Promise<string>;
  readonly makeProject: () => Promise<string>;
}

const examples = {
  keys: await readExample('messagejs', 'Create API Key'),
  connectors: await readExample('messagejs', 'Create Connector'),
  templates: await readExample('messagejs', 'Create Template'),
};
const project = await readExample('messagejs', 'Create Project');

/** @param email of nobody yet. */
export async function startMessagejsWorld(url: string, email: string): Promise<MessagejsWorld> {
  const post = async (path: string, body: unknown, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const registration = { email, password: 'SecurePassword123!', name: 'John Doe' };
  const token = textAt(await post('/auth/register', registration), 'token');
  const makeProject = async () => textAt(await post('/projects', project, token), 'id');
  const projectId = await makeProject();
  const make = async (what: keyof typeof examples) =>
    textAt(await post(`/projects/${projectId}/${what}`, examples[what], token), 'id');
  const key = textAt(await post(`/projects/${projectId}/keys`, examples.keys, token), 'key');
  const [connectorId, templateId] = [await make('connectors'), await make('templates')];
  const variables = { name: 'John', company: 'Acme', code: '12345' };
  const message = { to: '+1234567890', connectorId, templateId, variables };
  const messageId = textAt(await post('/messages', message, key), 'messageId');
  await untilSent(`${url}/api/v1/messages/${messageId}`, token);
  return { token, projectId, key, connectorId, templateId, messageId, make, makeProject };
}

async function untilSent(address: string, token: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    if (textAt(await response.json(), 'status') === 'sent') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The message was not sent');
}
