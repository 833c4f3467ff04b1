import { ConversationState, Role } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import 'reflect-metadata';
import { addMessage } from '../conversations/message-store.ts';
import type { Database } from '../database/database.ts';
import { asOwner } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { AuditRowJson } from './audit-chain.ts';
import { AuditSealer } from './audit-sealer.ts';
import { AuditedTenant } from './testing/audited-tenant.ts';

let database: Database;
let tenant: AuditedTenant;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  tenant = await AuditedTenant.add(database);
});

describe('a row once written', () => {
  it.each([
    `update audit_row set action = 'read'`,
    `delete from audit_row`,
    `update audit_seal set hash = ''`,
    `delete from audit_seal`,
  ])('stays: the application may not %s', async (statement) => {
    await tenant.sealedRows(1);
    await expect(database.inTenant(tenant.id, (transaction) => transaction.query(statement))).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each([
    `update audit_row set action = 'read'`,
    `delete from audit_row`,
    `truncate audit_row`,
    `truncate audit_seal`,
    `delete from audit_seal`,
    `delete from tenant`,
  ])("stays: the database's owner may not %s either", async (statement) => {
    await tenant.sealedRows(1);
    await expect(asOwner(database, (transaction) => transaction.query(statement))).rejects.toThrow(
      /insert-only|foreign key/,
    );
  });

  it('stays in a session that calls itself a replica', async () => {
    await tenant.sealedRows(1);
    const deleted = asOwner(database, async (transaction) => {
      await transaction.query(`set local session_replication_role = replica`);
      await transaction.query(`delete from audit_row`);
    });
    await expect(deleted).rejects.toThrow(/insert-only/);
  });
});

describe('every accepted message', () => {
  async function conversation(): Promise<string> {
    const [contactId, conversationId] = [newId(), newId()];
    await database.inTenant(tenant.id, async (transaction) => {
      await transaction.query(`insert into contact (id, tenant_id, created_at) values ($1, $2, now())`, [
        contactId,
        tenant.id,
      ]);
      await transaction.query(
        `insert into conversation (id, tenant_id, contact_id, channel, state, last_seq, unread_by_people,
           unread_by_visitor, read_by_people_seq, read_by_visitor_seq, created_at, updated_at)
         values ($1, $2, $3, 'WEBSITE', 'HUMAN', 0, 0, 0, 0, 0, now(), now())`,
        [conversationId, tenant.id, contactId],
      );
    });
    return conversationId;
  }

  it('leaves a row that says who and where, and nothing of what was said', async () => {
    const conversationId = await conversation();
    const message = {
      id: newId(),
      tenantId: tenant.id,
      conversationId,
      role: Role.VISITOR,
      content: 'سرّي للغاية, a secret',
    };
    const whileIn = [ConversationState.HUMAN];
    await database.inTenant(tenant.id, (transaction) => addMessage(transaction, { ...message, whileIn }));
    const rows = await database.inTenant(tenant.id, (transaction) =>
      transaction.query<{ row: AuditRowJson }>(`select to_jsonb(audit_row) as row from audit_row`),
    );
    expect(rows.map(({ row }) => row)).toEqual([
      {
        id: expect.any(String),
        tenant_id: tenant.id,
        account_id: null,
        action: 'create',
        resource_type: 'message',
        resource_id: message.id,
        changes: { conversationId, seq: 1, role: 'VISITOR' },
        address: null,
        agent: null,
        created_at: expect.any(String),
      },
    ]);
    await tenant.seal();
    expect(await tenant.verify()).toMatchObject({ sealed: 1, waiting: 0, fault: null });
  });

  it('leaves none where it was refused', async () => {
    const conversationId = await conversation();
    const message = { id: newId(), tenantId: tenant.id, conversationId, role: Role.VISITOR, content: 'hi' };
    const whileIn = [ConversationState.BOT];
    await database.inTenant(tenant.id, (transaction) => addMessage(transaction, { ...message, whileIn }));
    expect(await tenant.verify()).toMatchObject({ sealed: 0, waiting: 0, fault: null });
  });
});

describe('sealing', () => {
  it('gives every row of many concurrent writers its place, while it goes on', async () => {
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let index = 0; index < 10; index += 1) await tenant.record(`${writer}/${index}`);
    });
    for (let round = 0; round < 5; round += 1) await Promise.all([tenant.seal(), tenant.seal()]);
    await Promise.all(writers);
    await tenant.seal();
    expect(await tenant.verify()).toMatchObject({ sealed: 160, waiting: 0, fault: null });
    expect(new Set(await tenant.chain()).size).toBe(160);
  });

  // PGlite has one transaction at a time.
  it.runIf(process.env['TEST_DATABASE'] === 'postgres')(
    'seals a row that was written before others and committed after them',
    async () => {
      const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
      const { promise: isWritten, resolve: written } = Promise.withResolvers<void>();
      const late = tenant.record('late', async () => {
        written();
        await mayCommit;
      });
      await isWritten;
      await tenant.sealedRows(3);
      expect(await tenant.verify()).toMatchObject({ sealed: 3, fault: null });
      commit();
      await late;
      expect(await tenant.verify()).toMatchObject({ sealed: 3, waiting: 1, fault: null });
      await tenant.seal();
      expect(await tenant.verify()).toMatchObject({ sealed: 4, waiting: 0, fault: null });
    },
  );

  it('seals more than one batch, and goes on where it stopped', async () => {
    await database.inTenant(tenant.id, (transaction) =>
      transaction.query(
        `with audited as (
           insert into audit_row (id, tenant_id, action, resource_type, resource_id, changes, created_at)
           select gen_random_uuid(), $1, 'create', 'lead', number::text, '{}', now() from generate_series(1, 1100) number
           returning id, tenant_id)
         insert into audit_unsealed (tenant_id, audit_row_id) select tenant_id, id from audited`,
        [tenant.id],
      ),
    );
    await tenant.seal();
    expect(await tenant.verify()).toMatchObject({ sealed: 1100, waiting: 0, fault: null });
    await tenant.sealedRows(1);
    expect(await tenant.verify()).toMatchObject({ sealed: 1101, fault: null });
  });

  it('runs by itself within two seconds, and once more at the end', async () => {
    const failures: unknown[] = [];
    const running = new AuditSealer(database, (error) => failures.push(error));
    running.start();
    await tenant.record('a');
    await expect.poll(async () => (await tenant.verify()).sealed, { timeout: 2_000 }).toBe(1);
    await tenant.record('b');
    await running.close();
    expect(await tenant.verify()).toMatchObject({ sealed: 2, waiting: 0 });
    expect(failures).toEqual([]);
  });

  it('keeps tenants apart', async () => {
    const other = await AuditedTenant.add(database);
    await other.record('theirs');
    await tenant.sealedRows(2);
    expect(await tenant.verify()).toMatchObject({ sealed: 2, fault: null });
    expect(await other.verify()).toMatchObject({ sealed: 1, fault: null });
  });
});
