import { Migration } from '@mikro-orm/migrations';

export class Migration20261123020233_inbox_order extends Migration {
  override name = 'Migration20261123020233_inbox_order';

  override up(): void {
    this.addSql(`alter table "conversation_event" add "transaction_id" xid8 not null default pg_current_xact_id();`);
    this.addSql(
      `create index "conversation_event_inbox" on "conversation_event" ("tenant_id", "transaction_id", "conversation_id");`,
    );
  }
}
