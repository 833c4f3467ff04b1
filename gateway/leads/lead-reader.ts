import type { Channel, Intent } from '@parley/schema/enums';
import { Conditions, optional } from '../database/conditions.ts';
import type { StatementScope } from '../database/statement.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageWindow } from '../graphql/connection.ts';
import { offsetOf, type OffsetPageRequest } from '../graphql/list-offset.ts';
import { visibleContact } from '../conversations/visible-conversation.ts';
import { decodeTimeCursor, encodeTimeCursor, type TimeCursor } from '../graphql/time-cursor.ts';
import { readLeads, selectLead, type LeadAndContact } from './lead-store.ts';
import { leadFrom, type LeadType } from './lead.type.ts';

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

/** One statement for a page. By default newest `updated_at` first. @throws BAD_USER_INPUT for a cursor of another list. */
export async function listLeads(scope: StatementScope, request: LeadListRequest): Promise<Connection<LeadType>> {
  const window = pageWindow(request, maximumLeads);
  const column = request.orderedBy ?? 'updated_at';
  const direction = window.backward === (request.ascending ?? false) ? 'desc' : 'asc';
  const conditions = wanted(request);
  const cursor = await placeOf(scope, window, column, request.narrowedTo);
  conditions.add(cursor && [cursor.time, cursor.id], (time, id) => {
    const comparison = direction === 'desc' ? '<' : '>';
    return `(lead.${column}, lead.id) ${comparison} (${time}::timestamptz, ${id}::uuid)`;
  });
  const statement = {
    name: `leads ${column} ${direction} ${conditions.shape}`,
    text: `${selectLead} ${conditions.where}
      order by lead.${column} ${direction}, lead.id ${direction}
      limit ${conditions.value(window.limit + 1)}::int offset ${conditions.value(offsetOf(request))}::int`,
  };
  const rows = await scope.run<LeadAndContact>(statement, conditions.values);
  const cursorOf = ({ lead }: LeadAndContact) => encodeTimeCursor({ time: lead[column], id: lead.id });
  return connectionOf(rows, window, cursorOf, ({ lead, contact }) => leadFrom(lead, contact));
}

function wanted(request: LeadListRequest): Conditions {
  const conditions = new Conditions();
  conditions.add(optional(request.intents), (intents) => `lead.intent = any(${intents}::text[])`);
  conditions.add(optional(request.channels), (channels) => `lead.source = any(${channels}::text[])`);
  conditions.add(optional(request.campaigns), (campaigns) => `lead.campaigns && ${campaigns}::text[]`);
  conditions.add(optional(request.lastAction), (lastAction) => `lead.last_action = ${lastAction}`);
  conditions.add(optional(request.unread), (unread) => `lead.unread_count = ${unread}::int`);
  conditions.add(optional(request.updatedFrom), (from) => `lead.updated_at >= ${from}::timestamptz`);
  conditions.add(optional(request.updatedTo), (to) => `lead.updated_at <= ${to}::timestamptz`);
  conditions.add(
    optional(request.text ? patternOf(request.text) : null),
    (pattern) => `concat_ws(' ', contact.name, contact.email, contact.phone, lead.requirement) ilike ${pattern}`,
  );
  conditions.add(optional(request.narrowedTo), (account) => visibleContact(account, 'lead.contact_id'));
  return conditions;
}

/** What contains the text as it stands. */
function patternOf(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

const contactCursor = /^contact:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Besides this list's own cursors, `contact:<id>` names the place of a contact's lead as it is now: REST pages by user id. */
async function placeOf(
  scope: StatementScope,
  window: PageWindow,
  column: 'updated_at' | 'created_at',
  narrowedTo: string | null,
): Promise<TimeCursor | null> {
  if (window.cursor === null) return null;
  const field = window.backward ? 'before' : 'after';
  const contactId = contactCursor.exec(window.cursor)?.[1];
  if (contactId === undefined) return decodeTimeCursor(window.cursor, field);
  const [place] = await readLeads(scope, 'lead.contact_id', [contactId], narrowedTo);
  if (place === undefined) throw badInput(field, `${field} names nobody in this list`);
  return { time: place.lead[column], id: place.lead.id };
}
