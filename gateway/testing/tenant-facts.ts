import {
  AddTeamMemberDocument,
  AskDocument,
  CreateAccountDocument,
  CreateApiKeyDocument,
  CreateConnectorDocument,
  CreateProjectDocument,
  CreateTeamDocument,
  CreateTemplateDocument,
  CreateWahaSessionDocument,
  LeaveDetailsDocument,
  SendTemplateDocument,
  SendWahaMessageDocument,
} from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { encodeTimeCursor } from '../graphql/time-cursor.ts';
import { encodeScoreCursor } from '../message-search/score-cursor.ts';
import { PromisedWork } from '../events/testing/promised-work.ts';
import { addCatalogue } from './add-catalogue.ts';
import { addCampaign } from './add-campaign.ts';
import { send } from './graphql-client.ts';
import type { TestGateway } from './start-test-gateway.ts';
import { upload } from './upload.ts';
import { TestVisitor } from './visitor.ts';

/** A tenant, and one of everything in it that can be named. */
export interface TenantFacts {
  readonly slug: string;
  readonly tenantId: string;
  /** The tenant's founder, with an access token. */
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  /** The founder's account. */
  readonly accountId: string;
  /** A person whom the founder let in, and the team they are in. */
  readonly colleagueId: string;
  readonly teamId: string;
  /** A WhatsApp session, and somebody who was written to on it. */
  readonly wahaSessionId: string;
  readonly wahaContactId: string;
  readonly visitorToken: string;
  readonly conversationId: string;
  readonly contactId: string;
  /** Files that the visitor and the founder have uploaded and not sent. */
  readonly visitorsAttachmentId: string;
  readonly personsAttachmentId: string;
  readonly phone: string;
  readonly leadId: string;
  readonly clientId: string;
  /** A program's own id of a person, who has asked something. */
  readonly userId: string;
  readonly deadLetterId: string;
  readonly projectId: string;
  readonly apiKeyId: string;
  /** The key itself: a program's token. */
  readonly apiKey: string;
  readonly connectorId: string;
  readonly templateId: string;
  readonly outboundMessageId: string;
  readonly catalogueProjectId: string;
  readonly listingId: string;
  readonly knowledgeEntryId: string;
  readonly knowledgeImportId: string;
  /** Not started; one that runs and has nothing to do; one that is paused. */
  readonly campaignId: string;
  readonly runningCampaignId: string;
  readonly pausedCampaignId: string;
  /** A place in a list, in the form that each list ordered by time hands out. */
  readonly timeCursor: string;
  /** A place in a list of hits. */
  readonly scoreCursor: string;
  /** A place in the inbox's stream, before all that can be heard of. */
  readonly inboxCursor: string;
}

interface NamedRows {
  readonly tenantId: string;
  readonly contactId: string;
  readonly phone: string;
  readonly leadId: string;
}

async function rowsOf({ database }: TestGateway, slug: string, conversationId: string): Promise<NamedRows> {
  const [tenant] = await database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from tenant where slug = $1`, [slug]),
  );
  const tenantId = tenant?.id ?? '';
  const [rows] = await database.inTenant(tenantId, (transaction) =>
    transaction.query<Omit<NamedRows, 'tenantId'>>(
      `select contact.id as "contactId", contact.phone, lead.id as "leadId"
         from conversation join contact on contact.id = conversation.contact_id
         join lead on lead.contact_id = contact.id
        where conversation.id = $1`,
      [conversationId],
    ),
  );
  if (rows === undefined) throw new Error(`Conversation ${conversationId} has no lead`);
  return { tenantId, ...rows };
}

async function ask({ url }: TestGateway, tenant: string, userId: string): Promise<void> {
  await send(url, AskDocument, { input: { tenant, userId, channel: 'API', content: 'Hello' } });
}

/** A project with one of everything in it, and a message that was sent. */
async function addProject(url: string, token: string) {
  const { createProject } = await send(url, CreateProjectDocument, { input: { name: 'Shop' } }, token);
  const projectId = createProject.project.id;
  const { createApiKey } = await send(url, CreateApiKeyDocument, { input: { projectId, name: 'Key' } }, token);
  const credentials = { botToken: '123456:ABC-DEF' };
  const connector = { projectId, type: 'TELEGRAM', name: 'Bot', credentials } as const;
  const { createConnector } = await send(url, CreateConnectorDocument, { input: connector }, token);
  const template = { projectId, name: 'Welcome', connectorType: 'TELEGRAM', content: 'Hello' } as const;
  const { createTemplate } = await send(url, CreateTemplateDocument, { input: template }, token);
  const made = { connectorId: createConnector.connector.id, templateId: createTemplate.template.id };
  const { sendTemplate } = await send(url, SendTemplateDocument, { input: { to: '4242', ...made } }, createApiKey.key);
  return {
    projectId,
    apiKeyId: createApiKey.apiKey.id,
    apiKey: createApiKey.key,
    ...made,
    outboundMessageId: sendTemplate.messageId,
  };
}

/** A person of the tenant, in a team. */
async function addTeam({ url }: TestGateway, token: string): Promise<{ colleagueId: string; teamId: string }> {
  const person = { username: newId(), password: 'SecurePass123', name: 'Omar', role: 'TEAM_MEMBER' } as const;
  const { createAccount } = await send(url, CreateAccountDocument, { input: person }, token);
  const { createTeam } = await send(url, CreateTeamDocument, { input: { name: newId() } }, token);
  const place = { teamId: createTeam.team.id, accountId: createAccount.account.id };
  await send(url, AddTeamMemberDocument, { input: place }, token);
  return { colleagueId: place.accountId, teamId: place.teamId };
}

/** A WhatsApp session with a chat; the gateway's WAHA connects it at once. */
async function addWahaSession({ url }: TestGateway, token: string, phoneNumber: string) {
  const name = `s${newId().slice(-12)}`;
  const { createWahaSession } = await send(url, CreateWahaSessionDocument, { input: { name } }, token);
  const { id: sessionId } = createWahaSession.session;
  const message = { sessionId, phoneNumber, content: 'Hello' };
  const { sendWahaMessage } = await send(url, SendWahaMessageDocument, { input: message }, token);
  return { wahaSessionId: sessionId, wahaContactId: sendWahaMessage.contactId };
}

async function uploadText(url: string, conversationId: string, token: string): Promise<string> {
  return (await upload(url, { conversationId, name: 'plan.txt', bytes: Buffer.from('A plan') }, token)).id;
}

/**
 * A new visitor of a tenant with a conversation, a contact, a lead, and a promise to them that was given up; a team, a
 * WhatsApp session, and a project.
 */
export async function addTenantFacts(
  gateway: TestGateway,
  account: { readonly slug: string; readonly email: string; readonly password: string; readonly accessToken: string },
  phone: string,
): Promise<TenantFacts> {
  const project = addProject(gateway.url, account.accessToken);
  const visitor = await TestVisitor.start(gateway.url, { tenant: account.slug });
  const clientId = newId();
  await visitor.say(`I am looking for a flat, call me on ${phone}`, clientId);
  const address = { conversationId: visitor.conversationId, email: 'mona@visitor.example' };
  await send(gateway.url, LeaveDetailsDocument, { input: address }, visitor.token);
  const userId = newId();
  await ask(gateway, account.slug, userId);
  await gateway.untilIdle();
  const { conversationId } = visitor;
  const rows = await rowsOf(gateway, account.slug, conversationId);
  const deadLetterId = newId();
  await new PromisedWork(gateway.database, rows.tenantId).promiseDead(conversationId, deadLetterId);
  const [founder] = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from account where email = $1`, [account.email]),
  );
  const made = await project;
  const owner = { ...account, ...rows };
  const sentWith = { connectorId: made.connectorId, templateId: made.templateId };
  return {
    ...account,
    ...rows,
    ...made,
    ...(await addCatalogue(gateway.url, account.accessToken)),
    ...(await addTeam(gateway, account.accessToken)),
    ...(await addWahaSession(gateway, account.accessToken, phone)),
    campaignId: await addCampaign(gateway, owner, sentWith, 'DRAFT'),
    runningCampaignId: await addCampaign(gateway, owner, sentWith, 'RUNNING'),
    pausedCampaignId: await addCampaign(gateway, owner, sentWith, 'PAUSED'),
    accountId: founder?.id ?? '',
    visitorToken: visitor.token,
    conversationId,
    visitorsAttachmentId: await uploadText(gateway.url, conversationId, visitor.token),
    personsAttachmentId: await uploadText(gateway.url, conversationId, account.accessToken),
    clientId,
    userId,
    deadLetterId,
    timeCursor: encodeTimeCursor({ time: new Date().toISOString(), id: conversationId }),
    scoreCursor: encodeScoreCursor({ score: 1, id: conversationId }),
    inboxCursor: Buffer.from(JSON.stringify(['1', conversationId])).toString('base64url'),
  };
}
