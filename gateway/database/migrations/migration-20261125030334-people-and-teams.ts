import { Migration } from '@mikro-orm/migrations';

export class Migration20261125030334_people_and_teams extends Migration {
  override name = 'Migration20261125030334_people_and_teams';

  override up(): void {
    this.addSql(
      `create table "team" ("id" uuid not null, "tenant_id" uuid not null, "name" text not null, "created_by" uuid null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "team" add constraint "team_tenant_id_name_unique" unique ("tenant_id", "name");`);

    this.addSql(
      `create table "team_member" ("team_id" uuid not null, "account_id" uuid not null, "tenant_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("team_id", "account_id"));`,
    );
    this.addSql(`create index "team_member_account_id_index" on "team_member" ("account_id");`);

    this.addSql(`alter table "membership" add "created_by" uuid null, add "deactivated_at" timestamptz(3) null;`);
    this.addSql(
      `alter table "membership" add constraint "membership_created_by_foreign" foreign key ("created_by") references "account" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "team" add constraint "team_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "team" add constraint "team_created_by_foreign" foreign key ("created_by") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "team" enable row level security;`);
    this.addSql(`alter table "team" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "team" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "team_member" add constraint "team_member_team_id_foreign" foreign key ("team_id") references "team" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "team_member" add constraint "team_member_account_id_foreign" foreign key ("account_id") references "account" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "team_member" add constraint "team_member_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "team_member" enable row level security;`);
    this.addSql(`alter table "team_member" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "team_member" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
