import { Migration } from '@mikro-orm/migrations';
import { applicationRole } from '../row-level-security.ts';

export class Migration20261123013300_order_outbox_by_position extends Migration {
  override name = 'Migration20261123013300_order_outbox_by_position';

  override up(): void {
    this.addSql(`alter table "outbox_entry" add "position" bigserial not null, add "fence" int not null default 0;`);
    this.addSql(`grant usage on sequence "outbox_entry_position_seq" to "${applicationRole}";`);
    this.addSql(`drop index "outbox_entry_available_at_index";`);
    this.addSql(`drop index "outbox_entry_key_id_index";`);
    this.addSql(`create index "outbox_entry_key_position_index" on "outbox_entry" ("key", "position");`);
    this.addSql(`create index "outbox_entry_due" on "outbox_entry" ("available_at") where dead_at is null;`);

    // No server runs now, so nothing is begun.
    this.addSql(`update "outbox_entry" set "attempts" = 0 where "dead_at" is null;`);
    this.addSql(
      `create unique index "outbox_entry_one_begun" on "outbox_entry" ("key") where attempts > 0 and dead_at is null;`,
    );
  }
}
