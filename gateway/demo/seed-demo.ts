import { randomBytes } from 'node:crypto';
import { ConversationState, Language, MemberRole, Role } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import { insideServer } from '../audit/audit.service.ts';
import { Account } from '../auth/account.entity.ts';
import { Membership } from '../auth/membership.entity.ts';
import { hashPassword } from '../auth/password.ts';
import { CatalogueProject } from '../catalog/catalogue-project.entity.ts';
import { KnowledgeEntry } from '../catalog/knowledge-entry.entity.ts';
import { Listing } from '../catalog/listing.entity.ts';
import { Contact } from '../contacts/contact.entity.ts';
import type { ConversationStarter } from '../conversations/conversation-starter.ts';
import { addMessage } from '../conversations/message-store.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { LeadService } from '../leads/lead.service.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { demoListings } from './catalogue.ts';
import { demoConversations, type DemoConversation } from './conversations.ts';
import { demoKnowledge } from './knowledge.ts';
import { demoProjects } from './projects.ts';
import { demoTenantSettings } from './tenant-settings.ts';

/** What the demo's account is called and signs in with. */
export const demoLogin = { email: 'demo@example.com', username: 'admin' } as const;

interface Parts {
  readonly database: Database;
  readonly tenants: TenantService;
  readonly starter: ConversationStarter;
  readonly leads: LeadService;
}

/**
 * Fills a new embedded database with the demo tenant. Where it is there already, only a password that was given is set.
 * @returns the password, where one was made.
 */
export async function seedDemo(parts: Parts, givenPassword: string | undefined): Promise<string | null> {
  const known = await parts.database.outsideTenants((transaction) => parts.tenants.find(transaction, 'demo'));
  if (known !== null) {
    if (givenPassword !== undefined) await setPassword(parts.database, givenPassword);
    return null;
  }
  const password = givenPassword ?? randomBytes(9).toString('base64url');
  await createTenant(parts, await hashPassword(password));
  return givenPassword === undefined ? password : null;
}

async function setPassword(database: Database, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await database.outsideTenants((transaction) =>
    transaction.query(`update account set password_hash = $1 where email = $2`, [passwordHash, demoLogin.email]),
  );
}

/** One transaction: a start that is cut off leaves nothing half-filled. */
async function createTenant(parts: Parts, passwordHash: string): Promise<void> {
  await parts.database.outsideTenants(async (transaction) => {
    const { entities } = transaction;
    const now = new Date();
    const tenantId = newId();
    const tenant = { slug: 'demo', name: 'Demo Client', language: Language.EN, country: 'EG', currency: 'EGP' };
    entities.create(
      Tenant,
      { id: tenantId, ...tenant, settings: demoTenantSettings, createdAt: now },
      { persist: true },
    );
    const accountId = newId();
    const account = {
      id: accountId,
      ...demoLogin,
      name: 'Demo Agent',
      passwordHash,
      createdAt: now,
      lastLoginAt: null,
    };
    entities.create(Account, account, { persist: true });
    const membership = { id: newId(), accountId, tenantId, role: MemberRole.SUPER_ADMIN, createdBy: null };
    entities.create(Membership, { ...membership, createdAt: now, deactivatedAt: null }, { persist: true });
    await entities.flush();
    await transaction.enterTenant(tenantId);
    await createCatalogue(transaction, tenantId);
    for (const conversation of demoConversations.toReversed()) {
      await createConversation(parts, transaction, tenantId, conversation);
    }
    // What these conversations ask for was done in the script: the relays must neither answer nor tell of it again.
    await transaction.query(`delete from outbox_entry where tenant_id = $1`, [tenantId]);
  });
}

async function createCatalogue({ entities }: Transaction, tenantId: string): Promise<void> {
  for (const { id, name, attributes } of demoProjects) {
    entities.create(CatalogueProject, { id, tenantId, name: name.en, attributes }, { persist: true });
  }
  await entities.flush();
  for (const listing of demoListings) entities.create(Listing, { ...listing, tenantId }, { persist: true });
  for (const { language, title, content } of demoKnowledge) {
    entities.create(KnowledgeEntry, { id: newId(), tenantId, language, title, content }, { persist: true });
  }
  await entities.flush();
}

async function createConversation(
  { starter, leads }: Parts,
  transaction: Transaction,
  tenantId: string,
  demo: DemoConversation,
): Promise<void> {
  const contactId = newId();
  const { channel, language, campaign } = demo;
  const contact = { id: contactId, tenantId, ...demo.contact, language, createdAt: new Date() };
  transaction.entities.create(Contact, contact, { persist: true });
  await transaction.entities.flush();
  const beginning = { tenantId, contactId, channel, language, source: null, campaign, origin: insideServer };
  const { id } = await starter.begin(transaction, beginning);
  await addTurns(transaction, tenantId, id, demo);
  const knowledge = { ...demo.contact, ...demo.lead };
  await leads.applyJudgement(transaction, id, knowledge, { engine: 'embedded', language });
  await moveBack(transaction, id, contactId, demo.minutesAgo);
}

async function addTurns(transaction: Transaction, tenantId: string, conversationId: string, demo: DemoConversation) {
  let question: string | null = null;
  for (const { role, content } of demo.turns) {
    const id = newId();
    const replyTo = role === Role.VISITOR ? null : question;
    await addMessage(transaction, {
      id,
      tenantId,
      conversationId,
      role,
      content,
      replyTo,
      whileIn: [ConversationState.BOT],
    });
    question = role === Role.VISITOR ? id : null;
  }
}

/** A turn a minute, the last one `minutesAgo`: an inbox in which everything happened at once teaches nothing. */
async function moveBack(transaction: Transaction, conversationId: string, contactId: string, minutesAgo: number) {
  const age = `make_interval(mins => $2::int)`;
  await transaction.query(
    `update message set created_at = now() - ${age} - make_interval(mins => conversation.last_seq - message.seq)
       from conversation where conversation.id = $1 and message.conversation_id = conversation.id`,
    [conversationId, minutesAgo],
  );
  await transaction.query(
    `update conversation set created_at = now() - ${age}, updated_at = now() - ${age} where id = $1`,
    [conversationId, minutesAgo],
  );
  await transaction.query(
    `update lead set created_at = now() - ${age}, updated_at = now() - ${age} where contact_id = $1`,
    [contactId, minutesAgo],
  );
}
