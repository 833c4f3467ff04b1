import { Migration } from '@mikro-orm/migrations';

export class Migration20261130044500_replaced_api_keys extends Migration {
  override name = 'Migration20261130044500_replaced_api_keys';

  override up(): void | Promise<void> {
    this.addSql(`alter table "api_key" add "replaced_at" timestamptz(3) null;`);
  }
}
