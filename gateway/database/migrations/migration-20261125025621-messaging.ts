import { Migration } from '@mikro-orm/migrations';

export class Migration20261125025621_messaging extends Migration {
  override name = 'Migration20261125025621_messaging';

  override up(): void {
    this.addSql(
      `create table "project" ("id" uuid not null, "tenant_id" uuid not null, "created_by" uuid null, "name" text not null, "description" text not null, "is_active" boolean not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "project_tenant_id_created_at_id_index" on "project" ("tenant_id", "created_at", "id");`);

    this.addSql(
      `create table "template" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid not null, "name" text not null, "connector_type" text not null, "content" text not null, "variables" text[] not null, "approved_name" text null, "approved_language" text null, "is_active" boolean not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "template_project_id_created_at_id_index" on "template" ("project_id", "created_at", "id");`,
    );

    this.addSql(
      `create table "message_usage" ("tenant_id" uuid not null, "month" date not null, "slot" int not null, "total" int not null, primary key ("tenant_id", "month", "slot"));`,
    );

    this.addSql(
      `create table "connector" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid not null, "type" text not null, "name" text not null, "credentials" text not null, "is_active" boolean not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "connector_tenant_id_created_at_index" on "connector" ("tenant_id", "created_at");`);
    this.addSql(
      `create index "connector_project_id_created_at_id_index" on "connector" ("project_id", "created_at", "id");`,
    );

    this.addSql(
      `create table "outbound_message" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid not null, "connector_id" uuid null, "connector_type" text not null, "template_id" uuid null, "recipient" text not null, "content" text not null, "approved" jsonb null, "status" text not null, "external_id" text null, "failure_reason" text null, "possible_duplicate" boolean not null, "attempted_at" timestamptz(3) null, "sent_at" timestamptz(3) null, "delivered_at" timestamptz(3) null, "read_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "outbound_message_connector_id_index" on "outbound_message" ("connector_id");`);
    this.addSql(`create index "outbound_message_template_id_index" on "outbound_message" ("template_id");`);
    this.addSql(
      `create index "outbound_message_recipient" on "outbound_message" ("tenant_id", "recipient", "created_at");`,
    );
    this.addSql(
      `create index "outbound_message_external_id" on "outbound_message" ("tenant_id", "external_id") where external_id is not null;`,
    );
    this.addSql(
      `create index "outbound_message_project_id_created_at_id_index" on "outbound_message" ("project_id", "created_at", "id");`,
    );

    this.addSql(
      `create table "connector_owner" ("connector_id" uuid not null, "tenant_id" uuid not null, primary key ("connector_id"));`,
    );

    this.addSql(
      `create table "api_key" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid not null, "name" text not null, "key_hash" text not null, "rate_limit" int not null, "allowed_origins" text[] not null, "allowed_templates" uuid[] not null, "allowed_connectors" uuid[] not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "api_key" add constraint "api_key_key_hash_unique" unique ("key_hash");`);
    this.addSql(
      `create index "api_key_project_id_created_at_id_index" on "api_key" ("project_id", "created_at", "id");`,
    );

    this.addSql(
      `alter table "project" add constraint "project_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "project" add constraint "project_created_by_foreign" foreign key ("created_by") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "project" enable row level security;`);
    this.addSql(`alter table "project" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "project" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "template" add constraint "template_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "template" add constraint "template_project_id_foreign" foreign key ("project_id") references "project" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "template" enable row level security;`);
    this.addSql(`alter table "template" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "template" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "message_usage" add constraint "message_usage_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "message_usage" enable row level security;`);
    this.addSql(`alter table "message_usage" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "message_usage" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "connector" add constraint "connector_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "connector" add constraint "connector_project_id_foreign" foreign key ("project_id") references "project" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "connector" enable row level security;`);
    this.addSql(`alter table "connector" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "connector" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "outbound_message" add constraint "outbound_message_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "outbound_message" add constraint "outbound_message_project_id_foreign" foreign key ("project_id") references "project" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "outbound_message" add constraint "outbound_message_connector_id_foreign" foreign key ("connector_id") references "connector" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "outbound_message" add constraint "outbound_message_template_id_foreign" foreign key ("template_id") references "template" ("id") on delete set null;`,
    );
    this.addSql(`alter table "outbound_message" enable row level security;`);
    this.addSql(`alter table "outbound_message" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "outbound_message" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "connector_owner" add constraint "connector_owner_connector_id_foreign" foreign key ("connector_id") references "connector" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "api_key" add constraint "api_key_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_project_id_foreign" foreign key ("project_id") references "project" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "api_key" enable row level security;`);
    this.addSql(`alter table "api_key" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "api_key" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
    this.addSql(
      `create function "note_connector_owner"() returns trigger language plpgsql as $$ begin insert into connector_owner (connector_id, tenant_id) values (new.id, new.tenant_id); return null; end $$;`,
    );
    this.addSql(
      `create trigger "note_owner" after insert on "connector" for each row execute function "note_connector_owner"();`,
    );
  }
}
