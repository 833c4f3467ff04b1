import { Migration } from '@mikro-orm/migrations';

export class Migration20261129203246_identity_secrets extends Migration {
  override name = 'Migration20261129203246_identity_secrets';

  override up(): void {
    this.addSql(
      `create table "identity_secret" ("id" uuid not null, "tenant_id" uuid not null, "secret" text not null, "expires_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "identity_secret_tenant_id_index" on "identity_secret" ("tenant_id");`);

    this.addSql(
      `alter table "identity_secret" add constraint "identity_secret_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "identity_secret" enable row level security;`);
    this.addSql(`alter table "identity_secret" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "identity_secret" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
