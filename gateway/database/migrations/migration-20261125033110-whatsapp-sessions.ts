import { Migration } from '@mikro-orm/migrations';

export class Migration20261125033110_whatsapp_sessions extends Migration {
  override name = 'Migration20261125033110_whatsapp_sessions';

  override up(): void {
    this.addSql(
      `create table "waha_session" ("id" uuid not null, "tenant_id" uuid not null, "name" text not null, "status" text not null, "status_at" timestamptz(3) null, "phone" text null, "last_connected_at" timestamptz(3) null, "responder" text not null, "office_hours" jsonb null, "created_by" uuid null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "waha_session" add constraint "waha_session_tenant_id_name_unique" unique ("tenant_id", "name");`,
    );

    this.addSql(
      `create table "waha_session_assignment" ("id" uuid not null, "tenant_id" uuid not null, "session_id" uuid not null, "account_id" uuid null, "team_id" uuid null, "assigned_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "waha_session_assignment" add constraint "waha_session_assignment_session_id_unique" unique ("session_id");`,
    );
    this.addSql(`create index "waha_session_assignment_account_id_index" on "waha_session_assignment" ("account_id");`);
    this.addSql(`create index "waha_session_assignment_team_id_index" on "waha_session_assignment" ("team_id");`);

    this.addSql(
      `create table "waha_session_owner" ("waha_name" text not null, "session_id" uuid not null, "tenant_id" uuid not null, primary key ("waha_name"));`,
    );
    this.addSql(
      `alter table "waha_session_owner" add constraint "waha_session_owner_session_id_unique" unique ("session_id");`,
    );

    this.addSql(`alter table "conversation" add "last_message_at" timestamptz(3) null;`);
    this.addSql(
      `create unique index "conversation_one_open" on "conversation" ("contact_id", "channel", "channel_account") nulls not distinct where channel_user is not null and state <> 'CLOSED';`,
    );
    this.addSql(
      `create index "conversation_of_account" on "conversation" ("channel_account", "last_message_at", "id") where channel_account is not null;`,
    );

    this.addSql(`alter table "message" add "media" text null;`);

    this.addSql(
      `alter table "waha_session" add constraint "waha_session_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "waha_session" add constraint "waha_session_created_by_foreign" foreign key ("created_by") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "waha_session" enable row level security;`);
    this.addSql(`alter table "waha_session" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "waha_session" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "waha_session_assignment" add constraint "waha_session_assignment_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "waha_session_assignment" add constraint "waha_session_assignment_session_id_foreign" foreign key ("session_id") references "waha_session" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "waha_session_assignment" add constraint "waha_session_assignment_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "waha_session_assignment" add constraint "waha_session_assignment_team_id_foreign" foreign key ("team_id") references "team" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "waha_session_assignment" enable row level security;`);
    this.addSql(`alter table "waha_session_assignment" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "waha_session_assignment" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "waha_session_owner" add constraint "waha_session_owner_session_id_foreign" foreign key ("session_id") references "waha_session" ("id") on delete cascade;`,
    );
    // Conversations from before. An owner who is no superuser sees them only while he is not bound by the policies.
    for (const table of ['conversation', 'message']) this.addSql(`alter table "${table}" no force row level security;`);
    this.addSql(
      `update "conversation" set "last_message_at" = (select max("created_at") from "message" where "conversation_id" = "conversation"."id");`,
    );
    for (const table of ['conversation', 'message']) this.addSql(`alter table "${table}" force row level security;`);
  }
}
