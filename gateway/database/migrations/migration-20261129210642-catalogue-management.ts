import { Migration } from '@mikro-orm/migrations';

export class Migration20261129210642_catalogue_management extends Migration {
  override name = 'Migration20261129210642_catalogue_management';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "knowledge_import" ("id" uuid not null, "tenant_id" uuid not null, "format" text not null, "language" text not null, "url" text null, "maximum_pages" int not null, "state" text not null, "pages_read" int not null, "pages_found" int not null, "entries_stored" int not null, "problems" text[] not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "knowledge_import_tenant_id_created_at_id_index" on "knowledge_import" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(
      `alter table "knowledge_entry" add "source_url" text null, add "created_at" timestamptz(3) not null default now(), add "updated_at" timestamptz(3) not null default now();`,
    );
    this.addSql(
      `create index "knowledge_entry_tenant_id_created_at_id_index" on "knowledge_entry" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(`drop index "catalogue_project_tenant_id_index";`);
    this.addSql(
      `alter table "catalogue_project" add "phases" jsonb not null default '[]', add "images" text[] not null default '{}', add "created_at" timestamptz(3) not null default now(), add "updated_at" timestamptz(3) not null default now();`,
    );
    this.addSql(
      `create index "catalogue_project_tenant_id_created_at_id_index" on "catalogue_project" ("tenant_id", "created_at", "id");`,
    );

    this.addSql(
      `alter table "listing" add "phase" text null, add "images" text[] not null default '{}', add "created_at" timestamptz(3) not null default now(), add "updated_at" timestamptz(3) not null default now();`,
    );
    this.addSql(
      `create index "listing_project_id_created_at_id_index" on "listing" ("project_id", "created_at", "id");`,
    );
    this.addSql(`create index "listing_tenant_id_created_at_id_index" on "listing" ("tenant_id", "created_at", "id");`);

    this.addSql(
      `alter table "knowledge_import" add constraint "knowledge_import_tenant_id_foreign" foreign key ("tenant_id") references "tenant" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "knowledge_import" enable row level security;`);
    this.addSql(`alter table "knowledge_import" force row level security;`);
    this.addSql(
      `create policy "own_tenant_only" on "knowledge_import" using (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid);`,
    );
  }
}
