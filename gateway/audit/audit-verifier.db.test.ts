import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import 'reflect-metadata';
import type { Database } from '../database/database.ts';
import { asOwner } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { sealAfter, type AuditRowJson } from './audit-chain.ts';
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

/** What somebody with the owner's password does to rows that are meant to stay. */
const tamper = (...statements: [string, ...string[]][]) =>
  asOwner(database, async (transaction) => {
    await transaction.query(`alter table audit_row disable trigger insert_only`);
    await transaction.query(`alter table audit_seal disable trigger insert_only`);
    for (const [statement, ...values] of statements) await transaction.query(statement, values);
    await transaction.query(`alter table audit_row enable always trigger insert_only`);
    await transaction.query(`alter table audit_seal enable always trigger insert_only`);
  });

describe('verifying names', () => {
  const fault = async () => (await tenant.verify()).fault;

  it.each([
    ['who did it', `account_id = gen_random_uuid()`],
    ['what was done', `action = 'read'`],
    ['to what', `resource_id = 'another'`],
    ['a change', `changes = jsonb_set(changes, '{name,to}', '"عمار"')`],
    ['a time', `created_at = created_at + interval '1 millisecond'`],
    ['an address', `address = '192.0.2.1'`],
  ])('a row of which %s was touched', async (_, change) => {
    const [, second = ''] = await tenant.sealedRows(4);
    await tamper([`update audit_row set ${change} where id = $1`, second]);
    expect(await fault()).toEqual({ kind: 'TOUCHED', auditRowId: second, position: 2 });
  });

  it('a row that was removed', async () => {
    const [, , third = ''] = await tenant.sealedRows(4);
    await tamper([`delete from audit_row where id = $1`, third]);
    expect(await fault()).toEqual({ kind: 'REMOVED', auditRowId: third, position: 3 });
  });

  it('a row whose seal was removed', async () => {
    const [, second = ''] = await tenant.sealedRows(3);
    await tamper([`delete from audit_seal where audit_row_id = $1`, second]);
    expect(await fault()).toEqual({ kind: 'REMOVED', auditRowId: second, position: 2 });
  });

  it('the row behind a gap that was closed', async () => {
    const [, second = '', third = ''] = await tenant.sealedRows(3);
    await tamper(
      [`delete from audit_seal where audit_row_id = $1`, second],
      [`delete from audit_row where id = $1`, second],
      [`update audit_seal set position = 2 where audit_row_id = $1`, third],
    );
    expect(await fault()).toEqual({ kind: 'TOUCHED', auditRowId: third, position: 2 });
  });

  it('the first of two rows that were swapped', async () => {
    const [first = '', second = ''] = await tenant.sealedRows(3);
    await tamper(
      [`update audit_seal set audit_row_id = gen_random_uuid() where audit_row_id = $1`, first],
      [`update audit_seal set audit_row_id = $1 where audit_row_id = $2`, first, second],
      [`update audit_seal set audit_row_id = $2 where tenant_id = $1 and position = 1`, tenant.id, second],
    );
    expect(await fault()).toEqual({ kind: 'TOUCHED', auditRowId: second, position: 1 });
  });

  const insertRow = `insert into audit_row (id, tenant_id, action, resource_type, resource_id, changes, created_at)
                     values ($1, $2, 'create', 'lead', 'forged', '{}', now()`;

  it('a row that was put beside the chain', async () => {
    await tenant.sealedRows(2);
    const forged = newId();
    await tamper([`${insertRow})`, forged, tenant.id]);
    expect(await fault()).toEqual({ kind: 'INSERTED', auditRowId: forged, position: null });
  });

  it('a row that claims to be older than what was sealed long before it', async () => {
    await tenant.sealedRows(2);
    const forged = newId();
    const wait = `insert into audit_unsealed (audit_row_id, tenant_id) values ($1, $2)`;
    await tamper([`${insertRow} - interval '2 hours')`, forged, tenant.id], [wait, forged, tenant.id]);
    expect(await fault()).toEqual({ kind: 'INSERTED', auditRowId: forged, position: null });
    await tenant.seal();
    expect(await fault()).toEqual({ kind: 'INSERTED', auditRowId: forged, position: 3 });
  });

  it('a row that was put into the chain with a seal that fits', async () => {
    const [first = '', second = ''] = await tenant.sealedRows(2);
    const forged = newId();
    await tamper([`${insertRow})`, forged, tenant.id]);
    const hash = await asOwner(database, async (transaction) => {
      const [before] = await transaction.query<{ hash: string }>(
        `select hash from audit_seal where audit_row_id = $1`,
        [first],
      );
      const [row] = await transaction.query<{ row: AuditRowJson }>(
        `select to_jsonb(audit_row) as row from audit_row where id = $1`,
        [forged],
      );
      return before && row ? sealAfter(before.hash, row.row) : '';
    });
    await tamper(
      [`update audit_seal set position = 3 where audit_row_id = $1`, second],
      [`insert into audit_seal values ($1, 2, $2, $3)`, tenant.id, forged, hash],
    );
    expect(await fault()).toEqual({ kind: 'INSERTED', auditRowId: forged, position: 2 });
  });

  it('a row that was removed before it was sealed', async () => {
    await tenant.sealedRows(1);
    await tenant.record('gone');
    const [waiting] = await database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select audit_row_id as id from audit_unsealed where tenant_id = $1`, [
        tenant.id,
      ]),
    );
    await tamper([`delete from audit_row where id = $1`, waiting?.id ?? '']);
    await tenant.seal();
    expect(await fault()).toEqual({ kind: 'REMOVED', auditRowId: waiting?.id, position: null });
  });
});
