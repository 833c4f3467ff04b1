import { Migration } from '@mikro-orm/migrations';

export class Migration20261125033812_conversation_rating extends Migration {
  override name = 'Migration20261125033812_conversation_rating';

  override up(): void {
    this.addSql(`alter table "conversation" add "rating" smallint null, add "rating_comment" text null;`);
  }
}
