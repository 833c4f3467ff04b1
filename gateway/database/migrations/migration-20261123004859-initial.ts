import { Migration } from '@mikro-orm/migrations';
import { applicationRole } from '../row-level-security.ts';

export class Migration20261123004859_initial extends Migration {
  override name = 'Migration20261123004859_initial';

  override up(): void {
    this.addSql(
      `create table "account" ("id" uuid not null, "email" text null, "username" text null, "name" text null, "password_hash" text not null, "created_at" timestamptz(3) not null, "last_login_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email");`);
    this.addSql(`alter table "account" add constraint "account_username_unique" unique ("username");`);

    this.addSql(
      `create table "tenant" ("id" uuid not null, "slug" text not null, "name" text not null, "language" text not null, "country" text not null, "currency" text not null, "settings" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "tenant" add constraint "tenant_slug_unique" unique ("slug");`);

    this.addSql(
      `create table "outbox_entry" ("id" uuid not null, "tenant_id" uuid not null, "topic" text not null, "key" uuid not null, "payload" jsonb not null, "attempts" int not null, "available_at" timestamptz(3) not null, "dead_at" timestamptz(3) null, "last_error" text null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "outbox_entry_available_at_index" on "outbox_entry" ("available_at");`);
    this.addSql(`create index "outbox_entry_key_id_index" on "outbox_entry" ("key", "id");`);

    this.addSql(
      `create table "membership" ("id" uuid not null, "account_id" uuid not null, "tenant_id" uuid not null, "role" text not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "membership_tenant_id_index" on "membership" ("tenant_id");`);
    this.addSql(
      `alter table "membership" add constraint "membership_account_id_tenant_id_unique" unique ("account_id", "tenant_id");`,
    );

    this.addSql(
      `create table "login_session" ("id" uuid not null, "account_id" uuid not null, "tenant_id" uuid not null, "refresh_token_id" uuid not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "login_session_account_id_index" on "login_session" ("account_id");`);

    this.addSql(
      `create table "knowledge_entry" ("id" uuid not null, "tenant_id" uuid not null, "language" text not null, "title" text not null, "content" text not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "knowledge_entry_tenant_id_language_index" on "knowledge_entry" ("tenant_id", "language");`,
    );

    this.addSql(
      `create table "contact" ("id" uuid not null, "tenant_id" uuid not null, "name" text null, "email" text null, "phone" text null, "language" text null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "contact_tenant_id_phone_index" on "contact" ("tenant_id", "phone");`);

    this.addSql(
      `create table "lead" ("id" uuid not null, "tenant_id" uuid not null, "contact_id" uuid not null, "intent" text not null, "score" double precision not null, "evidence" jsonb not null, "requirement" text null, "budget" text null, "timeline" text null, "last_action" text not null, "campaigns" text[] not null, "source" text not null, "unread_count" int not null, "exchange_count" int not null, "engine" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "lead_tenant_id_updated_at_id_index" on "lead" ("tenant_id", "updated_at", "id");`);
    this.addSql(`alter table "lead" add constraint "lead_contact_id_unique" unique ("contact_id");`);

    this.addSql(
      `create table "lead_change" ("id" uuid not null, "tenant_id" uuid not null, "lead_id" uuid not null, "changed_by" text not null, "changes" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "lead_change_lead_id_created_at_index" on "lead_change" ("lead_id", "created_at");`);

    this.addSql(
      `create table "conversation" ("id" uuid not null, "tenant_id" uuid not null, "contact_id" uuid not null, "assignee_id" uuid null, "channel" text not null, "state" text not null, "last_seq" int not null, "unread_by_people" int not null, "unread_by_visitor" int not null, "read_by_people_seq" int not null, "read_by_visitor_seq" int not null, "language" text null, "source" text null, "campaign" text null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "conversation_contact_id_channel_index" on "conversation" ("contact_id", "channel");`);
    this.addSql(
      `create index "conversation_tenant_id_updated_at_id_index" on "conversation" ("tenant_id", "updated_at", "id");`,
    );

    this.addSql(
      `create table "message" ("id" uuid not null, "tenant_id" uuid not null, "conversation_id" uuid not null, "seq" int not null, "client_id" text null, "role" text not null, "content" text not null, "reply_to" uuid null, "author_id" uuid null, "status" text not null, "cards" jsonb not null, "listing_ids" uuid[] not null, "quick_replies" text[] not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create unique index "message_one_reply" on "message" ("reply_to") where role = 'ASSISTANT';`);
    this.addSql(
      `alter table "message" add constraint "message_conversation_id_client_id_unique" unique ("conversation_id", "client_id");`,
    );
    this.addSql(
      `alter table "message" add constraint "message_conversation_id_seq_unique" unique ("conversation_id", "seq");`,
    );

    this.addSql(
      `create table "conversation_event" ("conversation_id" uuid not null, "seq" int not null, "tenant_id" uuid not null, "kind" text not null, "message_id" uuid null, "created_at" timestamptz(3) not null, primary key ("conversation_id", "seq"));`,
    );

    this.addSql(
      `create table "contact_identifier" ("id" uuid not null, "tenant_id" uuid not null, "contact_id" uuid not null, "kind" text not null, "value" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "contact_identifier_contact_id_index" on "contact_identifier" ("contact_id");`);
    this.addSql(
      `alter table "contact_identifier" add constraint "contact_identifier_tenant_id_kind_value_unique" unique ("tenant_id", "kind", "value");`,
    );

    this.addSql(
      `create table "catalogue_project" ("id" uuid not null, "tenant_id" uuid not null, "name" text not null, "attributes" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "catalogue_project_tenant_id_index" on "catalogue_project" ("tenant_id");`);

    this.addSql(
      `create table "listing" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid null, "title" jsonb not null, "description" jsonb not null, "place" jsonb not null, "purpose" text not null, "price" double precision not null, "currency" text not null, "rooms" int null, "area" double precision null, "image_url" text null, "url" text null, "attributes" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "listing_tenant_id_purpose_price_index" on "listing" ("tenant_id", "purpose", "price");`);

    this.addSql(
      `create table "audit_row" ("id" uuid not null, "tenant_id" uuid not null, "account_id" uuid null, "action" text not null, "resource_type" text not null, "resource_id" text not null, "changes" jsonb not null, "address" text null, "agent" text null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "audit_row_tenant_id_resource_id_index" on "audit_row" ("tenant_id", "resource_id");`);
    this.addSql(`create index "audit_row_tenant_id_created_at_index" on "audit_row" ("tenant_id", "created_at");`);

    this.addSql(
      `alter table "outbox_entry" add constraint "outbox_entry_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "login_session" add constraint "login_session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "login_session" add constraint "login_session_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "knowledge_entry" add constraint "knowledge_entry_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "knowledge_entry" enable row level security;`);
    this.addSql(`alter table "knowledge_entry" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "knowledge_entry" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "contact" add constraint "contact_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "contact" enable row level security;`);
    this.addSql(`alter table "contact" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "contact" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "lead" add constraint "lead_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "lead" add constraint "lead_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "lead" enable row level security;`);
    this.addSql(`alter table "lead" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "lead" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "lead_change" add constraint "lead_change_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "lead_change" add constraint "lead_change_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "lead_change" enable row level security;`);
    this.addSql(`alter table "lead_change" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "lead_change" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "conversation" add constraint "conversation_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "conversation" add constraint "conversation_assignee_id_foreign" foreign key ("assignee_id") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "conversation" enable row level security;`);
    this.addSql(`alter table "conversation" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "conversation" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "message" add constraint "message_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "message" add constraint "message_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "message" add constraint "message_author_id_foreign" foreign key ("author_id") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "message" enable row level security;`);
    this.addSql(`alter table "message" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "message" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "conversation_event" add constraint "conversation_event_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "conversation_event" add constraint "conversation_event_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "conversation_event" add constraint "conversation_event_message_id_foreign" foreign key ("message_id") references "message" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "conversation_event" enable row level security;`);
    this.addSql(`alter table "conversation_event" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "conversation_event" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "contact_identifier" add constraint "contact_identifier_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "contact_identifier" add constraint "contact_identifier_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "contact_identifier" enable row level security;`);
    this.addSql(`alter table "contact_identifier" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "contact_identifier" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "catalogue_project" add constraint "catalogue_project_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "catalogue_project" enable row level security;`);
    this.addSql(`alter table "catalogue_project" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "catalogue_project" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "listing" add constraint "listing_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "listing" add constraint "listing_project_id_foreign" foreign key ("project_id") references "catalogue_project" ("id") on delete set null;`,
    );
    this.addSql(`alter table "listing" enable row level security;`);
    this.addSql(`alter table "listing" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "listing" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "audit_row" add constraint "audit_row_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "audit_row" enable row level security;`);
    this.addSql(`alter table "audit_row" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "audit_row" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    // A role of the cluster, not of the database: another database of the same server may have made it already.
    this.addSql(
      `do $$ begin create role "${applicationRole}" nologin; exception when duplicate_object or unique_violation then null; end $$;`,
    );
    this.addSql(`grant "${applicationRole}" to current_user;`);
    this.addSql(`grant usage on schema public to "${applicationRole}";`);
    this.addSql(`grant select, insert, update, delete on all tables in schema public to "${applicationRole}";`);
    this.addSql(
      `alter default privileges in schema public grant select, insert, update, delete on tables to "${applicationRole}";`,
    );
  }
}
