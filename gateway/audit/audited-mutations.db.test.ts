import type { CampaignState } from '@parley/schema/enums';
import {
  AccountsDocument,
  LoginDocument,
  TeamsDocument,
  WahaChatsDocument,
  WahaSessionsDocument,
} from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnvironmentCredentials } from '../channels/environment-credentials.ts';
import { TelegramStandIn } from '../channels/testing/telegram-stand-in.ts';
import { WahaStandIn } from '../sessions/testing/waha-stand-in.ts';
import { addCatalogue } from '../testing/add-catalogue.ts';
import { addCampaign } from '../testing/add-campaign.ts';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner, demoTenantId } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';
import { addAuditedProject, credentials, type AuditedProject } from './testing/audited-project.ts';
import { catalogueScenarios } from './testing/catalogue-scenarios.ts';
import { projectScenarios } from './testing/project-scenarios.ts';
import type { Scenario } from './testing/scenario.ts';

const telegram = new TelegramStandIn();
const waha = new WahaStandIn();
let gateway: TestGateway;
let person: string;
let accountId: string;
let visitor: TestVisitor;

beforeAll(async () => {
  waha.statusOnStart = 'WORKING';
  waha.linksAlways = true;
  const telegramUrl = await telegram.start();
  const channels = { credentials: new EnvironmentCredentials({}), telegramUrl };
  // Nothing answers there: that an e-mail is promised is all that counts here.
  const mail = { server: '127.0.0.1', port: 9, username: undefined, password: undefined, sender: 'a@b.example' };
  const mailed = { mail: { ...mail, recipients: ['owner@b.example'] } };
  gateway = await startTestGateway({ channels, waha: await waha.settings(), ...mailed });
  person = await loginAsDemo(gateway);
  const { me } = (await sendText(gateway.url, '{ me { id } }', {}, person)) as { me: { id: string } };
  accountId = me.id;
  visitor = await TestVisitor.start(gateway.url);
  await visitor.say('hello');
  await gateway.untilIdle();
});
afterAll(async () => {
  await gateway.close();
  await telegram.stop();
  await waha.stop();
});

const conversationId = () => visitor.conversationId;
const named = () => ({ conversationId: conversationId() });
const asPerson = () => person;
const asVisitor = () => visitor.token;
const signIn = () => ({ login: 'demo@example.com', password: gateway.demoPassword });
const passwords = { first: 'SecurePass123', second: 'NewSecurePass123' };
const accountRow = { action: 'update', resource_type: 'account', who: 'person' } as const;
const sessionRow = { action: 'update', resource_type: 'waha_session', who: 'person' } as const;
const teamRow = { action: 'update', resource_type: 'team', who: 'person' } as const;
const conversationRow = { action: 'update', resource_type: 'conversation', who: 'person' } as const;

/** In an order in which each finds what it needs. */
const scenarios: Readonly<Record<string, Scenario>> = {
  startConversation: {
    input: () => ({ tenant: 'demo' }),
    row: { action: 'create', resource_type: 'conversation', who: 'nobody' },
  },
  leaveDetails: {
    input: () => ({ ...named(), name: 'Mona', email: 'mona@example.com' }),
    token: asVisitor,
    row: { action: 'update', resource_type: 'contact', who: 'nobody' },
  },
  rateConversation: {
    input: () => ({ ...named(), score: 5 }),
    token: asVisitor,
    row: { ...conversationRow, who: 'nobody' },
  },
  updateTenantSettings: {
    input: () => ({ visitorSeesLead: true }),
    token: asPerson,
    row: { action: 'update', resource_type: 'tenant', who: 'person' },
  },
  setReplyTemplate: {
    input: () => ({ language: 'EN', key: 'greeting', text: 'Good day from {business}!' }),
    token: asPerson,
    row: { action: 'update', resource_type: 'tenant', who: 'person' },
  },
  exportVisitorData: {
    input: named,
    token: asVisitor,
    row: { action: 'execute', resource_type: 'conversation', who: 'nobody' },
  },
  emailTranscript: {
    input: named,
    token: asVisitor,
    row: { action: 'execute', resource_type: 'conversation', who: 'nobody' },
  },
  rotateIdentitySecret: {
    input: () => ({}),
    token: asPerson,
    row: { action: 'update', resource_type: 'identity_secret', who: 'person' },
  },
  sendMessage: {
    input: () => ({ ...named(), clientId: newId(), content: 'hello again' }),
    token: asVisitor,
    row: { action: 'create', resource_type: 'message', who: 'nobody' },
  },
  ask: {
    input: () => ({ tenant: 'demo', userId: 'asker', channel: 'API', content: 'hello' }),
    row: { action: 'create', resource_type: 'contact', who: 'nobody' },
  },
  requestHuman: { input: named, token: asVisitor, row: { ...conversationRow, who: 'nobody' } },
  takeOver: { input: named, token: asPerson, row: conversationRow },
  markRead: { input: () => ({ ...named(), seq: 1 }), token: asPerson, row: conversationRow },
  handBack: { input: named, token: asPerson, row: conversationRow },
  reply: {
    input: () => ({ ...named(), clientId: newId(), content: 'hello' }),
    token: asPerson,
    row: { action: 'create', resource_type: 'message', who: 'person' },
  },
  closeConversation: { input: named, token: asPerson, row: conversationRow },
  updateLead: {
    input: async () => ({ id: await leadId(), name: 'Mona', intent: 'HOT' }),
    token: asPerson,
    row: { action: 'update', resource_type: 'lead', who: 'person' },
  },
  createLead: {
    input: () => ({ source: 'WEBSITE', intent: 'WARM', name: 'Omar', email: 'omar@example.com' }),
    token: asPerson,
    row: { action: 'create', resource_type: 'lead', who: 'person' },
  },
  createInvitation: {
    input: () => ({}),
    token: asPerson,
    row: { action: 'create', resource_type: 'invitation', who: 'person' },
  },
  ...projectScenarios({ project: () => project(), campaign: (state) => campaign(state), contactId, token: asPerson }),
  ...catalogueScenarios({ catalogue: () => catalogue(), token: asPerson }),
  replayDeadLetter: {
    input: async () => ({ id: await deadLetter() }),
    token: asPerson,
    row: { action: 'execute', resource_type: 'dead_letter', who: 'person' },
  },
  register: {
    input: () => ({ email: 'new@example.com', password: 'a-long-password', tenant: 'demo' }),
    token: asPerson,
    row: { action: 'create', resource_type: 'account', who: 'person' },
  },
  createAccount: {
    input: () => ({ username: 'john_doe', password: passwords.first, name: 'John Doe', role: 'TEAM_MEMBER' }),
    token: asPerson,
    row: { action: 'create', resource_type: 'account', who: 'person' },
  },
  resetPassword: {
    input: async () => ({ accountId: await colleagueId(), newPassword: passwords.second }),
    token: asPerson,
    row: accountRow,
  },
  deactivateAccount: { input: async () => ({ accountId: await colleagueId() }), token: asPerson, row: accountRow },
  reactivateAccount: { input: async () => ({ accountId: await colleagueId() }), token: asPerson, row: accountRow },
  setPicture: { input: () => ({ image: null }), token: asPerson, row: accountRow },
  createTeam: {
    input: () => ({ name: 'Sales' }),
    token: asPerson,
    row: { action: 'create', resource_type: 'team', who: 'person' },
  },
  addTeamMember: {
    input: async () => ({ teamId: await teamId(), accountId: await colleagueId() }),
    token: asPerson,
    row: teamRow,
  },
  removeTeamMember: {
    input: async () => ({ teamId: await teamId(), accountId: await colleagueId() }),
    token: asPerson,
    row: teamRow,
  },
  createWahaSession: {
    input: () => ({ name: 'sales' }),
    token: asPerson,
    row: { ...sessionRow, action: 'create' },
  },
  updateWahaSession: {
    input: async () => ({ id: await sessionId(), responder: 'OFF' }),
    token: asPerson,
    row: sessionRow,
  },
  assignWahaSession: {
    input: async () => ({ sessionId: await sessionId(), accountId: await colleagueId() }),
    token: asPerson,
    row: sessionRow,
  },
  requestPairingCode: {
    input: async () => ({ sessionId: await sessionId(), phoneNumber: '+16505551234' }),
    token: asPerson,
    row: { ...sessionRow, action: 'execute' },
  },
  sendWahaMessage: {
    input: async () => ({ sessionId: await sessionId(), phoneNumber: '+16505551234', content: 'Hello' }),
    token: asPerson,
    row: { action: 'create', resource_type: 'message', who: 'person' },
  },
  markWahaChatRead: {
    input: async () => ({ sessionId: await sessionId(), contactId: await unreadContactId() }),
    token: asPerson,
    row: conversationRow,
  },
  deleteWahaSession: {
    input: async () => ({ id: await sessionId() }),
    token: asPerson,
    row: { ...sessionRow, action: 'delete' },
  },
  login: { input: signIn, row: { action: 'create', resource_type: 'login_session', who: 'person' } },
  refreshToken: {
    input: async () => ({ refreshToken: (await login()).refreshToken }),
    row: { action: 'update', resource_type: 'login_session', who: 'person' },
  },
  logout: {
    input: () => ({}),
    token: async () => (await login()).accessToken,
    row: { action: 'update', resource_type: 'login_session', who: 'person' },
  },
};

/** Mutations that leave no row, and why. */
const exempt: Readonly<Record<string, string>> = {
  setTyping: 'nothing is stored of it',
  receiveWebhook: 'each message that it brings leaves one',
  receiveConnectorWebhook: 'each message that it brings leaves one',
  receiveWahaWebhook: 'each message that it brings leaves one',
};

const login = async () => (await send(gateway.url, LoginDocument, { input: signIn() })).login;

let madeProject: Promise<AuditedProject> | undefined;

/** One for all of them: what is made in it is changed, used, and deleted in the end. */
const project = () => (madeProject ??= addAuditedProject(gateway.url, person));

let madeCatalogue: ReturnType<typeof addCatalogue> | undefined;

const catalogue = () => (madeCatalogue ??= addCatalogue(gateway.url, person));

async function campaign(state: CampaignState): Promise<string> {
  const { connectorId, templateId } = await project();
  const owner = { tenantId: await demoTenantId(gateway.database), accessToken: person };
  return addCampaign(gateway, owner, { connectorId, templateId }, state);
}

async function contactId(): Promise<string> {
  const query = `query ($id: ID!) { conversation(id: $id) { contact { id } } }`;
  const data = (await sendText(gateway.url, query, { id: conversationId() }, person)) as {
    conversation: { contact: { id: string } };
  };
  return data.conversation.contact.id;
}

async function colleagueId(): Promise<string> {
  const { accounts } = await send(gateway.url, AccountsDocument, {}, person);
  return accounts.nodes.find(({ username }) => username === 'john_doe')?.id ?? '';
}

async function teamId(): Promise<string> {
  return (await send(gateway.url, TeamsDocument, {}, person)).teams.nodes[0]?.id ?? '';
}

async function sessionId(): Promise<string> {
  return (await send(gateway.url, WahaSessionsDocument, {}, person)).wahaSessions.nodes[0]?.id ?? '';
}

/** Somebody writes, so that there is something to read. */
async function unreadContactId(): Promise<string> {
  const payload = { id: 'false_16505551234@c.us_K1', from: '16505551234@c.us', body: 'Hello' };
  await call(
    'receiveWahaWebhook',
    { body: JSON.stringify({ session: 'sales', event: 'message', payload }) },
    undefined,
  );
  const { wahaChats } = await send(gateway.url, WahaChatsDocument, { sessionId: await sessionId() }, person);
  return wahaChats.nodes[0]?.contact.id ?? '';
}

async function leadId(): Promise<string> {
  const data = (await sendText(
    gateway.url,
    `query ($id: ID!) { conversation(id: $id) { lead { id } } }`,
    { id: conversationId() },
    person,
  )) as { conversation: { lead: { id: string } } };
  return data.conversation.lead.id;
}

async function deadLetter(): Promise<string> {
  const [id, tenantId] = [newId(), await demoTenantId(gateway.database)];
  await gateway.database.outsideTenants((transaction) =>
    transaction.query(
      `insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, dead_at, created_at)
       values ($1, $2, 'conversation.visitor-message', $1, $3::jsonb, 9, now(), now(), now())`,
      [id, tenantId, JSON.stringify({ conversationId: newId(), messageId: newId(), replyId: newId() })],
    ),
  );
  return id;
}

interface Row {
  readonly action: string;
  readonly resource_type: string;
  readonly account_id: string | null;
  readonly address: string | null;
  readonly agent: string | null;
}

/** The rows of requests; what the responder does beside them has no address. */
const rowsSince = (ids: ReadonlySet<string>) =>
  asOwner(gateway.database, async (transaction) => {
    const rows = await transaction.query<{ row: Row & { id: string } }>(
      `select to_jsonb(audit_row) as row from audit_row where address is not null`,
    );
    return rows.map(({ row }) => row).filter(({ id }) => !ids.has(id));
  });

function call(name: string, input: object, token: string | undefined): Promise<unknown> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  return sendText(gateway.url, name === 'logout' ? `mutation { logout { __typename } }` : document, { input }, token);
}

describe('every mutation of the schema', () => {
  it('leaves a row in the audit, or says here why it does not', () => {
    const names = Object.keys(gateway.app.schema.getMutationType()?.getFields() ?? {});
    expect(names.toSorted()).toEqual([...Object.keys(scenarios), ...Object.keys(exempt)].toSorted());
  });

  it.each(Object.entries(scenarios))('%s says what was done, by whom and from where', async (name, scenario) => {
    const given = await scenario.input();
    const bearer = await scenario.token?.();
    const before = new Set((await rowsSince(new Set())).map(({ id }) => id));
    await call(name, given, bearer);
    const { who, ...row } = scenario.row;
    const rows = (await rowsSince(before)).filter(
      ({ account_id: account }) => (account === null) === (who === 'nobody'),
    );
    expect(rows).toContainEqual(expect.objectContaining({ ...row, address: '127.0.0.1', agent: 'node' }));
  });

  it('names the person who did it', async () => {
    const rows = await rowsSince(new Set());
    const byPeople = rows.filter(({ action, account_id }) => action === 'execute' && account_id !== null);
    expect([...new Set(byPeople.map(({ account_id }) => account_id))]).toEqual([accountId]);
  });

  it('leaves no secrets', async () => {
    const rows = JSON.stringify(await rowsSince(new Set()));
    const { key } = await project();
    const known = [gateway.demoPassword, 'a-long-password', person, visitor.token, credentials.botToken, key];
    for (const secret of [...known, ...Object.values(passwords)]) {
      expect(rows).not.toContain(secret);
    }
  });
});
