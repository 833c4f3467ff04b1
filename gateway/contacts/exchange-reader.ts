import type { Channel } from '@parley/schema/enums';
import type { MessageRow } from '../conversations/message-row.ts';
import { visibleConversation } from '../conversations/visible-conversation.ts';
import type { Transaction } from '../database/database.ts';

/** A question with its answer; either may be missing. */
export interface ExchangeRow {
  readonly question: MessageRow | null;
  readonly answer: MessageRow | null;
  readonly channel: Channel;
  readonly source: string | null;
  readonly campaign: string | null;
  /** Listings the answer showed, keyed "0", "1", ...: their attributes with those of their project as `project_data`. */
  readonly listings: Record<string, Record<string, unknown>>;
}

export interface ExchangePage {
  readonly rows: ExchangeRow[];
  readonly totalCount: number;
}

/** A page of a contact's exchanges over all its conversations that this person sees, oldest first, and how many there are. */
export async function readExchanges(
  transaction: Transaction,
  contactId: string,
  page: { first: number; offset: number; narrowedTo: string | null },
): Promise<ExchangePage> {
  const rows = await transaction.query<ExchangeRow>(exchangesStatement, [
    contactId,
    page.first,
    page.offset,
    page.narrowedTo,
  ]);
  const [counted] = await transaction.query<{ count: number }>(countStatement, [contactId, page.narrowedTo]);
  return { rows, totalCount: counted?.count ?? 0 };
}

/** Pictures as the document has them; a file's id is its name. */
const picturesOf = (addresses: string) => `(
  select coalesce(jsonb_agg(jsonb_build_object('fileId', regexp_replace(address, '^.*/', ''), 'url', address)), '[]')
    from unnest(${addresses}) address)`;

/** A listing's own fields, with those that every listing has where it has none of that name; so for its project. */
const shownListing = `
  jsonb_build_object('id', listing.id, 'unit_id', listing.id, 'unitTitle', listing.title ->> 'en',
                     'unitTitle_ar', listing.title ->> 'ar', 'description', listing.description ->> 'en',
                     'description_ar', listing.description ->> 'ar', 'purpose', listing.purpose,
                     'totalPrice', listing.price, 'currency', listing.currency, 'roomsCount', listing.rooms,
                     'landArea', listing.area, 'phase', listing.phase, 'images', ${picturesOf('array_remove(array[listing.image_url] || listing.images, null)')})
  || listing.attributes
  || jsonb_build_object('project_data', coalesce(
       jsonb_build_object('id', catalogue_project.id, 'name', catalogue_project.name,
                          'phases', catalogue_project.phases, 'images', ${picturesOf('catalogue_project.images')})
       || catalogue_project.attributes, '{}'))`;

const isOpening = `
  (opening.role = 'VISITOR' or (opening.role in ('ASSISTANT', 'AGENT') and opening.reply_to is null))`;

/** Counted as they come, with the lead; one by one only for whom some of them are hidden. */
const countStatement = `
  select case when exists (select 1 from conversation where contact_id = $1 and not ${visibleConversation('$2')})
    then (select count(*)::int from message opening join conversation on conversation.id = opening.conversation_id
           where conversation.contact_id = $1 and ${visibleConversation('$2')} and ${isOpening})
    else (select exchange_count from lead where contact_id = $1) end as count`;

const exchangesStatement = `
  with page as (
    select opening.*, conversation.channel, conversation.source, conversation.campaign
      from message opening join conversation on conversation.id = opening.conversation_id
     where conversation.contact_id = $1 and ${visibleConversation('$4')} and ${isOpening}
     order by opening.created_at, opening.id limit $2 offset $3
  )
  select case when page.role = 'VISITOR' then to_jsonb(page) end as question,
         case when page.role = 'VISITOR' then to_jsonb(answer) else to_jsonb(page) end as answer,
         page.channel, page.source, page.campaign,
         coalesce((
           select jsonb_object_agg((shown.place - 1)::text,
                    ${shownListing})
             from unnest(case when page.role = 'VISITOR' then answer.listing_ids else page.listing_ids end)
                    with ordinality as shown (listing_id, place)
             join listing on listing.id = shown.listing_id
             left join catalogue_project on catalogue_project.id = listing.project_id), '{}') as listings
    from page
    left join lateral (
      select * from message where reply_to = page.id and conversation_id = page.conversation_id
         and role in ('ASSISTANT', 'AGENT') order by seq limit 1) answer on true
   order by page.created_at, page.id`;
