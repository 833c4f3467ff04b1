import { Migration } from '@mikro-orm/migrations';

export class Migration20261125041330_campaigns extends Migration {
  override name = 'Migration20261125041330_campaigns';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "contact_consent" ("contact_id" uuid not null, "channel" text not null, "tenant_id" uuid not null, "is_given" boolean not null, "updated_at" timestamptz(3) not null, primary key ("contact_id", "channel"));`,
    );

    this.addSql(
      `create table "connector_price" ("connector_id" uuid not null, "tenant_id" uuid not null, "price_per_message" double precision not null, primary key ("connector_id"));`,
    );

    this.addSql(
      `create table "campaign" ("id" uuid not null, "tenant_id" uuid not null, "project_id" uuid not null, "connector_id" uuid null, "template_id" uuid null, "name" text not null, "channel" text not null, "variables" jsonb not null, "audience" jsonb not null, "throttle_per_minute" int not null, "state" text not null, "pause_reason" text null, "step_id" uuid null, "revision" int not null, "gathered_until" uuid null, "gathered_at" timestamptz(3) null, "next_send_at" timestamptz(3) null, "recipient_count" int not null, "accepted_count" int not null, "opted_out_count" int not null, "refused_count" int not null, "starts_at" timestamptz(3) null, "started_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "campaign_project_id_index" on "campaign" ("project_id");`);
    this.addSql(`create index "campaign_connector_id_index" on "campaign" ("connector_id");`);
    this.addSql(`create index "campaign_template_id_index" on "campaign" ("template_id");`);
    this.addSql(
      `create index "campaign_tenant_id_created_at_id_index" on "campaign" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(
      `create table "campaign_recipient" ("campaign_id" uuid not null, "contact_id" uuid not null, "tenant_id" uuid not null, "address" text not null, "state" text not null, "outbound_message_id" uuid null, "refusal" text null, primary key ("campaign_id", "contact_id"));`,
    );
    this.addSql(`create index "campaign_recipient_contact_id_index" on "campaign_recipient" ("contact_id");`);
    this.addSql(
      `create index "campaign_recipient_outbound_message_id_index" on "campaign_recipient" ("outbound_message_id");`,
    );
    this.addSql(
      `create index "campaign_recipient_pending" on "campaign_recipient" ("campaign_id", "contact_id") where state = 'PENDING';`,
    );
    this.addSql(
      `alter table "campaign_recipient" add constraint "campaign_recipient_campaign_id_address_unique" unique ("campaign_id", "address");`,
    );

    this.addSql(`create index "contact_tenant_id_id_index" on "contact" ("tenant_id", "id");`);

    this.addSql(
      `alter table "contact_consent" add constraint "contact_consent_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "contact_consent" add constraint "contact_consent_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "contact_consent" enable row level security;`);
    this.addSql(`alter table "contact_consent" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "contact_consent" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "connector_price" add constraint "connector_price_connector_id_foreign" foreign key ("connector_id") references "connector" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "connector_price" add constraint "connector_price_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "connector_price" enable row level security;`);
    this.addSql(`alter table "connector_price" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "connector_price" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "campaign" add constraint "campaign_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "campaign" add constraint "campaign_project_id_foreign" foreign key ("project_id") references "project" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "campaign" add constraint "campaign_connector_id_foreign" foreign key ("connector_id") references "connector" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "campaign" add constraint "campaign_template_id_foreign" foreign key ("template_id") references "template" ("id") on delete set null;`,
    );
    this.addSql(`alter table "campaign" enable row level security;`);
    this.addSql(`alter table "campaign" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "campaign" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "campaign_recipient" add constraint "campaign_recipient_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "campaign_recipient" add constraint "campaign_recipient_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "campaign_recipient" add constraint "campaign_recipient_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "campaign_recipient" add constraint "campaign_recipient_outbound_message_id_foreign" foreign key ("outbound_message_id") references "outbound_message" ("id") on delete set null;`,
    );
    this.addSql(`alter table "campaign_recipient" enable row level security;`);
    this.addSql(`alter table "campaign_recipient" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "campaign_recipient" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
