import { Migration } from '@mikro-orm/migrations';

export class Migration20261129203957_files extends Migration {
  override name = 'Migration20261129203957_files';

  override up(): void {
    this.addSql(
      `create table "attachment" ("id" uuid not null, "tenant_id" uuid not null, "conversation_id" uuid not null, "message_id" uuid null, "uploader_id" uuid null, "name" text not null, "content_type" text not null, "size" int not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "attachment_conversation_id_index" on "attachment" ("conversation_id");`);
    this.addSql(`create index "attachment_message_id_index" on "attachment" ("message_id");`);
    this.addSql(
      `create index "attachment_waiting" on "attachment" ("tenant_id", "created_at") where message_id is null;`,
    );

    this.addSql(
      `create table "attachment_chunk" ("attachment_id" uuid not null, "place" int not null, "tenant_id" uuid not null, "bytes" bytea not null, primary key ("attachment_id", "place"));`,
    );

    this.addSql(`alter table "message" add "attachments" jsonb not null default '[]';`);

    this.addSql(
      `alter table "attachment" add constraint "attachment_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_conversation_id_foreign" foreign key ("conversation_id") references "conversation" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_message_id_foreign" foreign key ("message_id") references "message" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_uploader_id_foreign" foreign key ("uploader_id") references "account" ("id") on delete set null;`,
    );
    this.addSql(`alter table "attachment" enable row level security;`);
    this.addSql(`alter table "attachment" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "attachment" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );

    this.addSql(
      `alter table "attachment_chunk" add constraint "attachment_chunk_attachment_id_foreign" foreign key ("attachment_id") references "attachment" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "attachment_chunk" add constraint "attachment_chunk_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "attachment_chunk" enable row level security;`);
    this.addSql(`alter table "attachment_chunk" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "attachment_chunk" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
