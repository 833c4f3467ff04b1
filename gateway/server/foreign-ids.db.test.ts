import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EnvironmentCredentials } from '../channels/environment-credentials.ts';
import { TelegramStandIn } from '../channels/testing/telegram-stand-in.ts';
import { WahaStandIn } from '../sessions/testing/waha-stand-in.ts';
import { generateOperation, type GeneratedOperation } from '../testing/generated-operation.ts';
import {
  type Recipe,
  recipes,
  alsoGiven,
  givenBeside,
  alsoRequired,
  exempt,
  chosenByCaller,
} from '../testing/foreign-id-recipes.ts';
import { openSocket } from '../testing/graphql-client.ts';
import { identifyingArguments, type IdentifyingArgument } from '../testing/identifying-arguments.ts';
import { MailStandIn } from '../testing/mail-stand-in.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import { addTenantFacts, type TenantFacts } from '../testing/tenant-facts.ts';

/** The emitted schema, since tests are listed before a gateway runs; `drift` holds that it is the gateway's own. */
const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

const tried = identifyingArguments(schema).filter(({ name }) => exempt[name] === undefined);

/** Takes what programs send. */
const telegram = new TelegramStandIn();
const waha = new WahaStandIn();
let mails: MailStandIn;
let gateway: TestGateway;
let ownAccount: Parameters<typeof addTenantFacts>[1];
let foreignAccount: typeof ownAccount;
let foreign: TenantFacts;
let ownFacts: TenantFacts;
const ownPhone = '+201009998877';
let foreignIds: readonly string[];
/** The fingerprint of the other tenant, which no call may change. */
let foreignRows: unknown;
/** What is given: rules tell kinds apart, and not the rows of one kind. */
let foreignIdOfEachKind: readonly string[];

async function account(slug: string): Promise<typeof ownAccount> {
  const accessToken = await openTenant(gateway, slug);
  return { slug, email: `founder@${slug}.example`, password: 'a-long-password', accessToken };
}

/** Tables with rows of a tenant. */
async function tenantTables(): Promise<readonly string[]> {
  const tables = await asOwner(gateway.database, (transaction) =>
    transaction.query<{ name: string }>(
      `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id'
        where relkind = 'r' order by relname`,
    ),
  );
  return tables.map(({ name }) => name);
}

/** Every id in the other tenant, of each table at most so many. */
async function idsIn(tenantId: string, atMost: number): Promise<readonly string[]> {
  const tables = await tenantTables();
  const statements = tables.map(
    (table) =>
      `(select to_jsonb(${table}) ->> 'id' as id from ${table} where tenant_id = '${tenantId}' limit ${atMost})`,
  );
  const rows = await asOwner(gateway.database, (transaction) =>
    transaction.query<{ id: string | null }>(statements.join(' union all ')),
  );
  return rows.flatMap(({ id }) => (id !== null && /^[0-9a-f-]{36}$/.test(id) ? [id] : []));
}

/** A sum of all rows of a tenant. Seals are put on what was audited before, in their own time. */
async function fingerprint(tenantId: string): Promise<unknown> {
  const tables = (await tenantTables()).filter((table) => !table.startsWith('audit'));
  const sums = tables.map(
    (table) =>
      `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t where tenant_id = '${tenantId}') as ${table}`,
  );
  return asOwner(gateway.database, (transaction) => transaction.query(`select ${sums.join(', ')}`));
}

beforeAll(async () => {
  waha.statusOnStart = 'WORKING';
  waha.linksAlways = true;
  const telegramUrl = await telegram.start();
  const channels = { credentials: new EnvironmentCredentials({}), telegramUrl };
  mails = await MailStandIn.start();
  const mail = { server: '127.0.0.1', port: mails.port, username: undefined, password: undefined };
  const addresses = { sender: 'parley@own.example', recipients: ['owner@own.example'] };
  gateway = await startTestGateway({ channels, waha: await waha.settings(), mail: { ...mail, ...addresses } });
  ownAccount = await account('own');
  foreignAccount = await account('foreign');
  foreign = await addTenantFacts(gateway, foreignAccount, '+201001112233');
  ownFacts = await addTenantFacts(gateway, ownAccount, ownPhone);
  foreignRows = await fingerprint(foreign.tenantId);
  foreignIds = [...(await idsIn(foreign.tenantId, 1_000)), foreign.tenantId];
  foreignIdOfEachKind = [...(await idsIn(foreign.tenantId, 1)), foreign.tenantId];
});
afterAll(async () => {
  await gateway.close();
  await telegram.stop();
  await waha.stop();
  await mails.close();
});

function recipeOf(name: string): Recipe | undefined {
  return recipes[name] ?? recipes[name.slice(name.lastIndexOf('.') + 1)];
}

/** How a tenant names its own; of what nobody can make, an id of something else. */
function valueIn(facts: TenantFacts, name: string): string {
  return recipeOf(name)?.(facts) ?? facts.conversationId;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same kind of name, of nothing that exists: every id in it is another, also inside a cursor. */
function unknownLike(value: string): string {
  if (value.search(uuid) >= 0) return value.replaceAll(uuid, () => newId());
  const inside = Buffer.from(value, 'base64url').toString('utf8');
  if (inside.search(uuid) >= 0) return Buffer.from(inside.replaceAll(uuid, () => newId())).toString('base64url');
  return `no-such-${newId()}`;
}

async function overHttp(operation: GeneratedOperation, token: string | undefined): Promise<string> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(operation),
  });
  return response.text();
}

/** The code and reason of a socket that was closed. */
const closing = z.object({ code: z.number(), reason: z.string() });

/** The first that a subscription tells, or that it tells nothing. */
async function overSocket({ query, variables }: GeneratedOperation, token: string | undefined): Promise<string> {
  const client = openSocket(gateway.url, token);
  try {
    const first = client.iterate({ query, variables }).next();
    const failed = first.catch((error: unknown) => ({ value: closing.parse(error) }));
    const told = await Promise.race([failed, pause(8_000, { value: 'nothing' })]);
    return JSON.stringify(told.value);
  } finally {
    client.terminate();
    await client.dispose();
  }
}

async function answerTo(
  argument: IdentifyingArgument,
  facts: TenantFacts,
  value: string,
  token: string | undefined,
): Promise<string> {
  const operation = generateOperation(schema, argument, value, {
    required: (name) => alsoRequired[name] ?? (chosenByCaller.test(name) ? newId() : recipeOf(name)?.(facts)),
    optional: (name) => alsoGiven[name] ?? givenBeside[argument.name]?.[name]?.(facts),
  });
  return argument.type === 'Subscription' ? overSocket(operation, token) : overHttp(operation, token);
}

/** An answer without what was sent and what is new in every answer. */
function comparable(answer: string, { name }: IdentifyingArgument, sent: string): string {
  const text = answer
    .replaceAll(JSON.stringify(sent).slice(1, -1), '<sent>')
    .replaceAll(uuid, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '<time>')
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<token>')
    .replaceAll(/"(cursor|startCursor|endCursor)":"[\w-]+"/g, '"$1":"<cursor>"');
  return chosenByCaller.test(name) ? text.replaceAll(/\d+(\.\d+)?/g, '<number>') : text;
}

const outcome = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ path: z.array(z.unknown()).default([]) })).default([]),
});

/** Whether something was found: what a visitor may not see of it is refused further down. */
function succeeded(answer: string): boolean {
  const { success, data } = outcome.safeParse(JSON.parse(answer));
  if (!success) return false;
  const found = Object.values(data.data ?? {}).some((value) => value !== null);
  return data.errors.length === 0 ? found : data.errors.every(({ path }) => path.length > 1);
}

const callers: readonly (readonly [string, (facts: TenantFacts) => string | undefined])[] = [
  ['a person', ({ accessToken }) => accessToken],
  ['a visitor', ({ visitorToken }) => visitorToken],
  ['anyone', () => undefined],
];

/** An API key opens this operation alone: to every other it is no token. */
const programCallers: typeof callers = [['a program', ({ apiKey }) => apiKey]];

const callersOf = ({ field }: IdentifyingArgument) => (field === 'sendTemplate' ? programCallers : callers);

describe("another tenant's id is answered as one that does not exist", () => {
  it('in every argument that names something: each has a recipe', () => {
    expect(tried.map(({ name }) => name).filter((name) => !recipeOf(name))).toEqual([]);
    const names = new Set(identifyingArguments(schema).map(({ name }) => name));
    expect(Object.keys(exempt).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(tried.map((argument) => [argument.name, argument] as const))('%s', async (name, argument) => {
    const admitted: string[] = [];
    const refusals: string[] = [];
    for (const [caller, tokenOf] of callersOf(argument)) {
      const theirs = chosenByCaller.test(name) ? await addForeignFacts() : foreign;
      const own = ownFacts;
      await giveForeignIds(argument, own, theirs, tokenOf(own), caller);
      const answer = await answerTo(argument, own, valueIn(own, name), tokenOf(own));
      if (succeeded(answer)) admitted.push(caller);
      else refusals.push(answer);
      // Who is refused and who only reads leaves things as they are; what was changed serves nobody after.
      if (succeeded(answer) && argument.type === 'Mutation')
        ownFacts = await addTenantFacts(gateway, ownAccount, ownPhone);
    }
    expect(await fingerprint(foreign.tenantId), 'the other tenant is as it was').toEqual(foreignRows);
    // Where nobody gets further with what is their own, nothing was tried.
    expect(admitted.length > 0, refusals.join('\n')).toBe(true);
  });

  /** For names that can be taken once: fresh ones, not what an earlier caller took. */
  async function addForeignFacts(): Promise<TenantFacts> {
    expect(await fingerprint(foreign.tenantId), 'the other tenant is as it was').toEqual(foreignRows);
    const facts = await addTenantFacts(gateway, foreignAccount, foreign.phone);
    foreignRows = await fingerprint(foreign.tenantId);
    return facts;
  }

  async function giveForeignIds(
    argument: IdentifyingArgument,
    own: TenantFacts,
    theirs: TenantFacts,
    token: string | undefined,
    caller: string,
  ): Promise<void> {
    const value = valueIn(theirs, argument.name);
    const unknown = unknownLike(value);
    const expected = comparable(await answerTo(argument, own, unknown, token), argument, unknown);
    const isId = /^[0-9a-f-]{36}$/.test(unknown) && !chosenByCaller.test(argument.name);
    for (const foreignValue of new Set(isId ? [value, ...foreignIdOfEachKind] : [value])) {
      const answer = await answerTo(argument, own, foreignValue, token);
      expect(comparable(answer, argument, foreignValue), `${caller} gives ${foreignValue}`).toBe(expected);
      const leaked = foreignIds.filter((id) => id !== foreignValue && answer.includes(id));
      expect(leaked, `${caller} gives ${foreignValue}`).toEqual([]);
    }
  }
});
