import { Migration } from '@mikro-orm/migrations';

export class Migration20261130001757_knowledge_import_progress extends Migration {
  override name = 'Migration20261130001757_knowledge_import_progress';

  override up(): void | Promise<void> {
    this.addSql(`alter table "knowledge_import" add "revision" int not null default 0;`);
  }
}
