import { LoginDocument, RegisterDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphqlFailure, send } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;
const password = 'a-long-password';

beforeAll(async () => {
  gateway = await startTestGateway({ rateLimits: 'on', trustedProxies: 1 });
});
afterAll(() => gateway.close());

/** How a login ends: the code of its failure, or `signed in`. */
async function outcome(login: string, tried: string): Promise<string> {
  try {
    await send(gateway.url, LoginDocument, { input: { login, password: tried } });
    return 'signed in';
  } catch (error) {
    if (error instanceof GraphqlFailure) return error.code;
    throw error;
  }
}

async function fail(login: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await outcome(login, 'wrong')).toBe('UNAUTHENTICATED');
}

/** A login over REST, from an address that the trusted proxy saw. */
function restLogin(username: string, tried: string, forwardedFor: string) {
  return fetch(`${gateway.url}/client/login`, {
    method: 'POST',
    headers: { 'x-forwarded-for': forwardedFor },
    body: new URLSearchParams({ username, password: tried }),
  });
}

describe('a sixth login after five failures', () => {
  it('is refused with the right password too, says for how long, and leaves others alone', async () => {
    await openTenant(gateway, 'first');
    await openTenant(gateway, 'second');
    await fail('founder@first.example', 5);
    const sixth = send(gateway.url, LoginDocument, { input: { login: 'founder@first.example', password } });
    await expect(sixth).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: expect.stringMatching(/^Too many failed logins; try again in \d+ s$/),
      retryAfter: expect.toSatisfy((seconds: number) => seconds > 880 && seconds <= 900),
    });
    expect(await outcome('founder@second.example', password)).toBe('signed in');
  });

  it('is refused whichever of the account was named, e-mail or username', async () => {
    await fail('demo@example.com', 3);
    await fail('ADMIN', 2);
    expect(await outcome('admin', gateway.demoPassword)).toBe('RATE_LIMITED');
  });

  it('is refused for an account that does not exist as well: who exists stays unknown', async () => {
    await fail('nobody@example.com', 5);
    expect(await outcome(' NOBODY@example.com', 'wrong')).toBe('RATE_LIMITED');
  });

  it('is refused in the words and with the headers of the dialect that was spoken', async () => {
    await openTenant(gateway, 'third');
    const from = '198.51.100.3';
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push(await restLogin('founder@third.example', 'wrong', from));
    expect(statuses.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual(
      [4, 3, 2, 1, 0].map((remaining) => [401, String(remaining)]),
    );
    const refused = await restLogin('founder@third.example', password, from);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({
      status: false,
      code: 429,
      error_message: expect.stringMatching(/^Too many/),
    });
    const header = (name: string) => Number(refused.headers.get(name));
    expect([header('x-ratelimit-limit'), header('x-ratelimit-remaining')]).toEqual([5, 0]);
    const wait = header('retry-after');
    expect(wait > 800 && wait <= 900).toBe(true);
    expect(Math.abs(header('x-ratelimit-reset') - wait - Date.now() / 1000)).toBeLessThan(3);
  });
});

describe('a caller', () => {
  it('cannot become another by what it writes into X-Forwarded-For, nor by another address of its /64', async () => {
    await openTenant(gateway, 'fourth');
    const name = 'founder@fourth.example';
    for (let time = 0; time < 5; time += 1) await restLogin(name, 'wrong', `203.0.113.${time}, 2001:db8:1:2::${time}`);
    const statusFrom = async (address: string) => (await restLogin(name, password, address)).status;
    expect(await statusFrom('192.0.2.77, 2001:db8:1:2:3::4')).toBe(429);
    expect(await statusFrom('2001:db8:1:2::1, 2001:db8:1:3::1')).toBe(200);
  });

  it('gets no more tries for a hundred at once, and is not refused for a hundred that are right', async () => {
    await openTenant(gateway, 'fifth');
    const name = 'founder@fifth.example';
    const right = await Promise.all(Array.from({ length: 20 }, () => outcome(name, password)));
    expect(new Set(right)).toEqual(new Set(['signed in']));
    const guesses = await Promise.all(Array.from({ length: 100 }, (_, index) => outcome(name, `guess ${index}`)));
    expect(guesses.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(guesses.filter((code) => code === 'RATE_LIMITED')).toHaveLength(95);
  });
});

describe('an address', () => {
  it('may fail a hundred times with whichever names, all at once too, and signing in uses none of these up', async () => {
    await openTenant(gateway, 'seventh');
    const [name, from] = ['founder@seventh.example', '198.51.100.7'];
    const rightFrom = async (address: string) => (await restLogin(name, password, address)).status;
    for (let time = 0; time < 5; time += 1) expect(await rightFrom(from)).toBe(200);
    const names = Array.from({ length: 130 }, (_, index) => `nobody-${index}@example.com`);
    const answers = await Promise.all(names.map((nobody) => restLogin(nobody, 'wrong', from)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
    expect([await rightFrom(from), await rightFrom('198.51.100.8')]).toEqual([429, 200]);
  });
});

describe('registering an e-mail that exists', () => {
  const register = (email: string, tried: string, tenant: string) =>
    send(gateway.url, RegisterDocument, { input: { email, password: tried, tenant } });

  it('with another password counts as a failed login, and leaves nothing behind', async () => {
    await openTenant(gateway, 'sixth');
    const email = 'founder@sixth.example';
    for (const tenant of ['a1', 'a2', 'a3', 'a4', 'a5'])
      await expect(register(email, 'another-password', tenant)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(register(email, password, 'a6')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await outcome(email, password)).toBe('RATE_LIMITED');
    const left = await gateway.database.outsideTenants((transaction) =>
      transaction.query(`select slug from tenant where slug in ('a1', 'a2', 'a3', 'a4', 'a5', 'a6')`),
    );
    expect(left).toEqual([]);
  });

  it('at the same moment twice makes one account, and says to the other that it is taken', async () => {
    const results = await Promise.allSettled(
      ['b1', 'b2', 'b3'].map((tenant) => register('at@once.example', password, tenant)),
    );
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as GraphqlFailure] : [],
    );
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'CONFLICT'));
    expect(refused.length).toBeLessThan(3);
  });
});
