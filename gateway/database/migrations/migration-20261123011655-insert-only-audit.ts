import { Migration } from '@mikro-orm/migrations';
import { applicationRole } from '../row-level-security.ts';

export class Migration20261123011655_insert_only_audit extends Migration {
  override name = 'Migration20261123011655_insert_only_audit';

  override up(): void {
    this.addSql(
      `create table "audit_seal" ("tenant_id" uuid not null, "position" bigint not null, "audit_row_id" uuid not null, "hash" text not null, primary key ("tenant_id", "position"));`,
    );
    this.addSql(`alter table "audit_seal" add constraint "audit_seal_audit_row_id_unique" unique ("audit_row_id");`);

    this.addSql(
      `create table "audit_unsealed" ("tenant_id" uuid not null, "audit_row_id" uuid not null, primary key ("tenant_id", "audit_row_id"));`,
    );

    this.addSql(`alter table "audit_row" drop constraint "audit_row_tenant_id_foreign";`);
    this.addSql(
      `alter table "audit_row" add constraint "audit_row_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete restrict;`,
    );

    // Rows from before the chain. An owner who is no superuser sees them only while he is not bound by the policy.
    this.addSql(`alter table "audit_row" no force row level security;`);
    this.addSql(`insert into "audit_unsealed" select "tenant_id", "id" from "audit_row";`);
    this.addSql(`alter table "audit_row" force row level security;`);

    this.addSql(
      `alter table "audit_seal" add constraint "audit_seal_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "audit_seal" enable row level security;`);
    this.addSql(`alter table "audit_seal" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "audit_seal" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `create function "refuse_change_of_audit"() returns trigger language plpgsql as $$ begin raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;`,
    );
    for (const table of ['audit_row', 'audit_seal']) {
      this.addSql(`revoke update, delete on "${table}" from "${applicationRole}";`);
      this.addSql(
        `create trigger "insert_only" before update or delete or truncate on "${table}" for each statement execute function "refuse_change_of_audit"();`,
      );
      // Always: also where a session has called itself a replica (PostgreSQL manual, ALTER TABLE, ENABLE ALWAYS TRIGGER).
      this.addSql(`alter table "${table}" enable always trigger "insert_only";`);
    }
  }
}
