import { Migration } from '@mikro-orm/migrations';

export class Migration20261124234503_leads_and_invitations extends Migration {
  override name = 'Migration20261124234503_leads_and_invitations';

  override up(): void {
    this.addSql(
      `create table "invitation" ("id" uuid not null, "tenant_id" uuid not null, "token_hash" text not null, "role" text not null, "email" text null, "invited_by" uuid null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "taken_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "invitation" add constraint "invitation_token_hash_unique" unique ("token_hash");`);

    this.addSql(
      `create table "lead_owner" ("lead_id" uuid not null, "tenant_id" uuid not null, primary key ("lead_id"));`,
    );

    this.addSql(`create index "contact_tenant_id_email_index" on "contact" ("tenant_id", "email");`);

    this.addSql(`create index "lead_tenant_id_created_at_id_index" on "lead" ("tenant_id", "created_at", "id");`);
    this.addSql(
      `create function "note_lead_owner"() returns trigger language plpgsql as $$ begin insert into lead_owner (lead_id, tenant_id) values (new.id, new.tenant_id); return null; end $$;`,
    );
    this.addSql(
      `create trigger "note_owner" after insert on "lead" for each row execute function "note_lead_owner"();`,
    );

    this.addSql(
      `create index "conversation_tenant_id_created_at_index" on "conversation" ("tenant_id", "created_at");`,
    );

    this.addSql(`create index "message_replies" on "message" ("tenant_id", "created_at") where reply_to is not null;`);

    this.addSql(
      `alter table "invitation" add constraint "invitation_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "invitation" add constraint "invitation_invited_by_foreign" foreign key ("invited_by") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "invitation" enable row level security;`);
    this.addSql(`alter table "invitation" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "invitation" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "lead_owner" add constraint "lead_owner_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on update cascade on delete cascade;`,
    );
    // Leads from before. An owner who is no superuser sees them only while he is not bound by the policy.
    this.addSql(`alter table "lead" no force row level security;`);
    this.addSql(`insert into "lead_owner" select "id", "tenant_id" from "lead";`);
    this.addSql(`alter table "lead" force row level security;`);
  }
}
