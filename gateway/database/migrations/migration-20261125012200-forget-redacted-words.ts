import { Migration } from '@mikro-orm/migrations';

/** What a message said is not found any more once it says something else: by whoever changes it, in the same statement. */
export class Migration20261125012200_forget_redacted_words extends Migration {
  override name = 'Migration20261125012200_forget_redacted_words';

  override up(): void {
    this.addSql(forgetWords);
    this.addSql(
      `create trigger "message_search_forget" after update of "content" on "message" for each row execute function "message_search_forget"();`,
    );
  }
}

/** As the owner: the application's role may only add words. */
const forgetWords = `
create function "message_search_forget"() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from message_search where message_id = new.id;
  return null;
end $$;`;
