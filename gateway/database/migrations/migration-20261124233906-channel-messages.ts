import { Migration } from '@mikro-orm/migrations';

export class Migration20261124233906_channel_messages extends Migration {
  override name = 'Migration20261124233906_channel_messages';

  override up(): void {
    this.addSql(`alter table "conversation" add "channel_account" text null, add "channel_user" text null;`);
    this.addSql(
      `alter table "message" add "external_id" text null, add "attempted_at" timestamptz(3) null,
                             add "possible_duplicate" boolean not null default false, add "failure_reason" text null;`,
    );
    this.addSql(
      `create unique index "message_external_id" on "message" ("tenant_id", "external_id") where external_id is not null;`,
    );
  }
}
