import type { Channel, Intent } from '@parley/schema/enums';
import type { ContactRow } from '../contacts/contact.type.ts';
import type { Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageWindow } from '../graphql/connection.ts';
import { offsetOf, type OffsetPageRequest } from '../graphql/list-offset.ts';
import { visibleContact } from '../conversations/visible-conversation.ts';
import { decodeTimeCursor, encodeTimeCursor, type TimeCursor } from '../graphql/time-cursor.ts';
import { leadFrom, type LeadRow, type LeadType } from './lead.type.ts';

/** Which leads a list shows; what is left out does not narrow. */
export interface LeadListRequest extends OffsetPageRequest {
  /** Only leads whose contact this person sees; all of them where it is null. */
  readonly narrowedTo: string | null;
  readonly intents?: readonly Intent[] | null | undefined;
  readonly channels?: readonly Channel[] | null | undefined;
  readonly campaigns?: readonly string[] | null | undefined;
  readonly lastAction?: string | null | undefined;
  readonly unread?: number | null | undefined;
  readonly updatedFrom?: Date | null | undefined;
  readonly updatedTo?: Date | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderedBy?: 'updated_at' | 'created_at';
  readonly ascending?: boolean;
}

export const maximumLeads = 1_000;

interface LeadRows {
  readonly lead: LeadRow;
  readonly contact: ContactRow;
}

/** One statement for a page. By default newest `updated_at` first. @throws BAD_USER_INPUT for a cursor of another list. */
export async function listLeads(transaction: Transaction, request: LeadListRequest): Promise<Connection<LeadType>> {
  const window = pageWindow(request, maximumLeads);
  const column = request.orderedBy ?? 'updated_at';
  const cursor = await placeOf(transaction, window, column, request.narrowedTo);
  const ascending = window.backward !== (request.ascending ?? false);
  const direction = ascending ? 'asc' : 'desc';
  const rows = await transaction.query<LeadRows>(
    `select to_jsonb(lead) as lead, to_jsonb(contact) as contact
       from lead join contact on contact.id = lead.contact_id
      where ($1::text[] is null or lead.intent = any($1))
        and ($2::text[] is null or lead.source = any($2))
        and ($3::text[] is null or lead.campaigns && $3)
        and ($4::text is null or lead.last_action = $4)
        and ($5::int is null or lead.unread_count = $5)
        and ($6::timestamptz is null or lead.updated_at >= $6)
        and ($7::timestamptz is null or lead.updated_at <= $7)
        and ($8::text is null
             or concat_ws(' ', contact.name, contact.email, contact.phone, lead.requirement) ilike $8)
        and ($9::timestamptz is null or (lead.${column}, lead.id) ${ascending ? '>' : '<'} ($9::timestamptz, $10::uuid))
        and ${visibleContact('$13', 'lead.contact_id')}
      order by lead.${column} ${direction}, lead.id ${direction}
      limit $11 offset $12`,
    [
      request.intents ?? null,
      request.channels ?? null,
      request.campaigns ?? null,
      request.lastAction ?? null,
      request.unread ?? null,
      request.updatedFrom ?? null,
      request.updatedTo ?? null,
      request.text ? `%${request.text.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
      cursor?.time ?? null,
      cursor?.id ?? null,
      window.limit + 1,
      offsetOf(request),
      request.narrowedTo,
    ],
  );
  const cursorOf = ({ lead }: LeadRows) => encodeTimeCursor({ time: lead[column], id: lead.id });
  return connectionOf(rows, window, cursorOf, ({ lead, contact }) => leadFrom(lead, contact));
}

const contactCursor = /^contact:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Besides this list's own cursors, `contact:<id>` names the place of a contact's lead as it is now: REST pages by user id. */
async function placeOf(
  transaction: Transaction,
  window: PageWindow,
  column: 'updated_at' | 'created_at',
  narrowedTo: string | null,
): Promise<TimeCursor | null> {
  if (window.cursor === null) return null;
  const field = window.backward ? 'before' : 'after';
  const contactId = contactCursor.exec(window.cursor)?.[1];
  if (contactId === undefined) return decodeTimeCursor(window.cursor, field);
  const [place] = await transaction.query<{ lead: LeadRow }>(
    `select to_jsonb(lead) as lead from lead where contact_id = $1 and ${visibleContact('$2', 'lead.contact_id')}`,
    [contactId, narrowedTo],
  );
  if (place === undefined) throw badInput(field, `${field} names nobody in this list`);
  return { time: place.lead[column], id: place.lead.id };
}
