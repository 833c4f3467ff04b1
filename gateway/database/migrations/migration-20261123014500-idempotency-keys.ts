import { Migration } from '@mikro-orm/migrations';

export class Migration20261123014500_idempotency_keys extends Migration {
  override name = 'Migration20261123014500_idempotency_keys';

  override up(): void {
    this.addSql(
      `create table "idempotency_key" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid null, "key" text not null, "body_hash" text not null, "status" int null, "answer" text null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "idempotency_key_tenant_id_expires_at_index" on "idempotency_key" ("tenant_id", "expires_at");`,
    );
    this.addSql(
      `create unique index "idempotency_key_once" on "idempotency_key" ("tenant_id", "project_id", "key") nulls not distinct;`,
    );
    this.addSql(
      `alter table "idempotency_key" add constraint "idempotency_key_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`alter table "idempotency_key" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "idempotency_key" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
