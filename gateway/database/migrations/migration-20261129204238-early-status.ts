import { Migration } from '@mikro-orm/migrations';

export class Migration20261129204238_early_status extends Migration {
  override name = 'Migration20261129204238_early_status';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "early_status" ("tenant_id" uuid not null, "external_id" text not null, "status" text not null, "failure_reason" text null, "told_at" timestamptz(3) not null, primary key ("tenant_id", "external_id"));`,
    );
    this.addSql(`create index "early_status_tenant_id_told_at_index" on "early_status" ("tenant_id", "told_at");`);

    this.addSql(
      `alter table "early_status" add constraint "early_status_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "early_status" enable row level security;`);
    this.addSql(`alter table "early_status" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "early_status" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
