import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendText } from '../testing/graphql-client.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ rateLimits: 'on' });
});
afterAll(() => gateway.close());

const password = 'SecurePassword123!';
const newEmail = () => `John.Doe-${randomUUID()}@example.com`;
const answer = z.object({ token: z.string().optional(), code: z.string().optional() });

async function post(path: string, body: object) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${gateway.url}/api/v1/auth/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, ...answer.parse(await response.json()) };
}

const register = (email: string, change: object = {}) => post('register', { email, password, name: 'John', ...change });

const me = z.object({ me: z.object({ role: z.string(), tenant: z.object({ slug: z.string(), name: z.string() }) }) });
const whoIs = async (token = '') =>
  me.parse(await sendText(gateway.url, '{ me { role tenant { slug name } } }', {}, token)).me;

describe('a registration that names no tenant', () => {
  it('opens one that is the account’s own, and signs it in', async () => {
    const { status, token } = await register(newEmail());
    expect(status).toBe(201);
    expect(await whoIs(token)).toMatchObject({
      role: 'SUPER_ADMIN',
      tenant: { name: 'John', slug: expect.stringMatching(/^john-doe-[0-9a-f-]+-[0-9a-f]{10}$/) },
    });
  });

  it('is refused for an e-mail that has its tenant, whatever the password and however often at once', async () => {
    const email = newEmail();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(email)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'EMAIL_TAKEN')).toHaveLength(4);
    expect(await register(email.toUpperCase(), { password: 'another-password' })).toMatchObject({
      status: 409,
      code: 'EMAIL_TAKEN',
    });
    expect(await post('login', { email, password })).toMatchObject({ status: 200 });
  });

  it('opens one also for somebody who is in another’s team, by their own password alone', async () => {
    const founder = await register(newEmail());
    const email = newEmail();
    const { tenant } = await whoIs(founder.token);
    const invite = 'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token } }';
    const invited = await sendText(gateway.url, invite, { input: {} }, founder.token);
    const { token: invitation } = z
      .object({ createInvitation: z.object({ token: z.string() }) })
      .parse(invited).createInvitation;
    const inTeam = await fetch(`${gateway.url}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, tenant_id: tenant.slug, invitation }),
    });
    expect(inTeam.status).toBe(201);
    expect(await register(email, { password: 'another-password' })).toMatchObject({ status: 409, code: 'EMAIL_TAKEN' });
    const own = await register(email);
    expect(own.status).toBe(201);
    const { role, tenant: opened } = await whoIs(own.token);
    expect({ role, same: opened.slug === tenant.slug }).toEqual({ role: 'SUPER_ADMIN', same: false });
    expect(await register(email)).toMatchObject({ status: 409 });
  });
});
