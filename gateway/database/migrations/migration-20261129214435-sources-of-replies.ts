import { Migration } from '@mikro-orm/migrations';

export class Migration20261129214435_sources_of_replies extends Migration {
  override name = 'Migration20261129214435_sources_of_replies';

  override up(): void | Promise<void> {
    this.addSql(`alter table "message" add "sources" jsonb not null default '[]';`);
  }
}
