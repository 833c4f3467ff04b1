import { LoginDocument } from '@parley/schema/generated/documents';
import { send } from './graphql-client.ts';
import type { TestGateway } from './start-test-gateway.ts';

/** An access token of the demo's account. */
export async function loginAsDemo({ url, demoPassword }: Pick<TestGateway, 'url' | 'demoPassword'>): Promise<string> {
  const { login } = await send(url, LoginDocument, { input: { login: 'demo@example.com', password: demoPassword } });
  return login.accessToken;
}

/** An access token of the founder of a tenant that is opened by this. */
export async function openTenant({ url }: { readonly url: string }, slug: string): Promise<string> {
  const account = { email: `founder@${slug}.example`, password: 'a-long-password' };
  await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, tenant_id: slug }),
  });
  const { login } = await send(url, LoginDocument, { input: { login: account.email, password: account.password } });
  return login.accessToken;
}
