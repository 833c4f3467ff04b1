import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;
let token: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  token = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

const start = 'mutation ($input: StartConversationInput!) { startConversation(input: $input) { token } }';
const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
const register = 'mutation ($input: RegisterInput!) { register(input: $input) { account { id } } }';
const leads = 'query ($filter: LeadFilter) { leads(filter: $filter) { nodes { id } } }';
const contact = 'query ($idOrPhone: String!) { contact(idOrPhone: $idOrPhone) { id } }';
const lead = 'query ($id: ID!) { lead(id: $id) { id } }';

const unstorable = ['a\0b', '\ud83d'];
const places: [field: string, document: string, variables: (text: string) => unknown][] = [
  ['tenant', start, (tenant) => ({ input: { tenant } })],
  ['page.url', start, (url) => ({ input: { tenant: 'demo', page: { url } } })],
  ['identity.name', start, (name) => ({ input: { tenant: 'demo', identity: { id: '1', name } } })],
  ['login', login, (name) => ({ input: { login: name, password: 'x' } })],
  ['email', register, (text) => ({ input: { email: `${text}@a.example`, password: 'long enough', tenant: 'new' } })],
  ['text', leads, (text) => ({ filter: { text } })],
  ['campaigns.0', leads, (text) => ({ filter: { campaigns: [text] } })],
  ['idOrPhone', contact, (idOrPhone) => ({ idOrPhone })],
  ['id', lead, (id) => ({ id })],
];
const cases = places.flatMap(([field, document, variables]) =>
  unstorable.map((text) => ({ field, document, variables: variables(text), text })),
);

it.each(cases)('refuses text that no database stores, naming $field: $text', async ({ field, document, variables }) => {
  await expect(sendText(gateway.url, document, variables, token)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field,
    message: `${field} is not text that can be stored`,
  });
});

it.each([
  ['page.url', { page: { url: 'x'.repeat(2_001) } }],
  ['identity.name', { identity: { id: '1', name: 'ن'.repeat(201) } }],
])('holds %s to its length, deep in the input', async (field, more) => {
  const input = { tenant: 'demo', ...more };
  await expect(sendText(gateway.url, start, { input })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('takes text of any script, and null for what may be left out', async () => {
  const input = {
    tenant: 'demo',
    locale: null,
    page: { url: null, title: 'شقق 👋' },
    identity: { id: '1', name: 'منى', email: null },
  };
  await expect(sendText(gateway.url, start, { input })).resolves.toBeDefined();
});

it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00'])('refuses the moment %s', async (updatedFrom) => {
  await expect(sendText(gateway.url, leads, { filter: { updatedFrom } }, token)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'updatedFrom',
  });
});
