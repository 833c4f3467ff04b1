import { Migration } from '@mikro-orm/migrations';

export class Migration20261129212236_judgement_corrections extends Migration {
  override name = 'Migration20261129212236_judgement_corrections';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "judgement_correction" ("id" uuid not null, "tenant_id" uuid not null, "conversation_id" uuid not null, "last_seq" int not null, "language" text not null, "engine" text not null, "judged_intent" text not null, "corrected_intent" text not null, "evidence" jsonb not null, "fields" jsonb not null, "corrected_fields" text[] not null, "account_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "judgement_correction_conversation_id_index" on "judgement_correction" ("conversation_id");`,
    );
    this.addSql(
      `create index "judgement_correction_tenant_id_created_at_id_index" on "judgement_correction" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(
      `alter table "judgement_correction" add constraint "judgement_correction_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "judgement_correction" add constraint "judgement_correction_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "judgement_correction" enable row level security;`);
    this.addSql(`alter table "judgement_correction" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "judgement_correction" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
