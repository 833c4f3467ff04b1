import { Migration } from '@mikro-orm/migrations';

export class Migration20261129203216_engine_of_replies extends Migration {
  override name = 'Migration20261129203216_engine_of_replies';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "judgement_review" ("id" uuid not null, "tenant_id" uuid not null, "message_id" uuid not null, "embedded_intent" text not null, "model_intent" text not null, "engine" text not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "judgement_review_tenant_id_created_at_id_index" on "judgement_review" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(`alter table "message" add "engine" text null, add "fallback_reason" text null;`);

    this.addSql(
      `alter table "judgement_review" add constraint "judgement_review_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "judgement_review" add constraint "judgement_review_message_id_foreign" foreign key ("message_id") references "message" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "judgement_review" enable row level security;`);
    this.addSql(`alter table "judgement_review" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "judgement_review" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
