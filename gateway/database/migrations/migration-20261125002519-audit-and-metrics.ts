import { Migration } from '@mikro-orm/migrations';

export class Migration20261125002519_audit_and_metrics extends Migration {
  override name = 'Migration20261125002519_audit_and_metrics';

  override up(): void {
    this.addSql(
      `create table "metric_bucket" ("tenant_id" uuid not null, "metric" text not null, "hour" timestamptz(0) not null, "slot" int not null, "total" bigint not null, primary key ("tenant_id", "metric", "hour", "slot"));`,
    );

    this.addSql(`drop index "audit_row_tenant_id_created_at_index";`);
    this.addSql(`drop index "audit_row_tenant_id_resource_id_index";`);
    this.addSql(
      `create index "audit_row_of_account" on "audit_row" ("tenant_id", "account_id", "created_at", "id") where "account_id" is not null;`,
    );
    this.addSql(
      `create index "audit_row_tenant_id_resource_id_created_at_id_index" on "audit_row" ("tenant_id", "resource_id", "created_at", "id");`,
    );
    this.addSql(
      `create index "audit_row_tenant_id_created_at_id_index" on "audit_row" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(
      `alter table "metric_bucket" add constraint "metric_bucket_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "metric_bucket" enable row level security;`);
    this.addSql(`alter table "metric_bucket" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "metric_bucket" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
