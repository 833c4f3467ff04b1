import type { Sweeping } from '../events/tenant-sweep.ts';

/** Files that no message has taken within a day, each with up to twenty pieces; not those that one takes at this moment. */
export const unsentFiles: Sweeping = {
  batchSize: 50,
  statement: `
    with unsent as materialized (
      select id from attachment
       where tenant_id = $1 and message_id is null and created_at < now() - interval '1 day'
       limit $2 for update skip locked
    )
    delete from attachment using unsent where attachment.id = unsent.id returning unsent.id`,
};
