import { Migration } from '@mikro-orm/migrations';

export class Migration20261130001324_people_and_openers extends Migration {
  override name = 'Migration20261130001324_people_and_openers';

  override up(): void {
    this.addSql(
      `create table "account_picture" ("id" uuid not null, "account_id" uuid not null, "content_type" text not null, "bytes" bytea not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "account_picture" add constraint "account_picture_account_id_unique" unique ("account_id");`,
    );
    this.addSql(`alter table "account" add "picture_id" uuid null;`);
    this.addSql(`alter table "membership" add "online_until" timestamptz(3) null;`);
    this.addSql(`alter table "conversation" add "opener" text null;`);
    this.addSql(
      `alter table "account_picture" add constraint "account_picture_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;`,
    );
  }
}
