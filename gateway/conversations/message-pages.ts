import type { SqlValue, StatementScope } from '../database/statement.ts';
import { connectionOf, pageWindow, type Connection, type PageWindow } from '../graphql/connection.ts';
import { messageFrom, type PagedMessage } from './message-row.ts';
import type { MessageType } from './message.type.ts';

/** A page of the messages of one conversation, by their numbers. */
export interface MessagePageRequest {
  readonly first?: number | null | undefined;
  readonly after?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: number | null | undefined;
  /** Only who said what and when: a third of the bytes of everything. */
  readonly textOnly?: boolean;
  /** Whether it is asked if there is more beyond the page, which costs a row more of each; it is by default. */
  readonly pageInfo?: boolean;
}

/** Messages in one page where one conversation alone is read; of many, each has as few as any list. */
const mostOfOne = 1_000;

/** A page about to be read. */
interface PageToRead extends PageWindow {
  /** Equal for requests of the same page. */
  readonly key: string;
  readonly textOnly: boolean;
  readonly rows: number;
  /** What tells statements of such pages apart. */
  readonly shape: string;
}

/** A page that was read together with its conversation. */
export interface ReadMessagePage {
  readonly key: string;
  readonly page: Connection<MessageType>;
}

/** Fields of a message in GraphQL that a page of texts has. */
const textFields = new Set(['__typename', 'id', 'seq', 'role', 'content', 'createdAt']);

export function areTextFields(fields: readonly string[]): boolean {
  return fields.every((field) => textFields.has(field));
}

export function messagePageKey({ first, after, last, before }: MessagePageRequest): string {
  return [first, after, last, before].map((value) => value ?? '').join(' ');
}

/** Without any argument the newest messages, which is what a person wants to see. @throws BAD_USER_INPUT */
export function pageToRead(request: MessagePageRequest, maximum?: number): PageToRead {
  const { first, last, after, before, textOnly = false, pageInfo = true } = request;
  const newest = first == null && last == null && after == null && before == null;
  const asked = {
    first,
    last: newest ? 50 : last,
    after: after == null ? null : String(after),
    before: before == null ? null : String(before),
  };
  const window = pageWindow(asked, maximum);
  const shape = [window.backward ? 'last' : 'first', window.cursor === null ? '' : 'beyond', textOnly ? 'text' : ''];
  const rows = window.limit + (pageInfo ? 1 : 0);
  return { ...window, key: messagePageKey(request), textOnly, rows, shape: shape.join(' ') };
}

/**
 * The rows of a page as one JSON array, in reading order, for a statement that has the conversation's id at hand.
 * `place` gives a placeholder for a value.
 */
export function selectMessagePage(
  { cursor, backward, rows, textOnly }: PageToRead,
  conversationId: string,
  place: (value: SqlValue) => string,
): string {
  const beyond = cursor === null ? '' : `and seq ${backward ? '<' : '>'} ${place(Number(cursor))}::int`;
  return `(select coalesce(json_agg(to_json(page)), '[]') from (
    select ${textOnly ? 'id, seq, role, content, created_at' : '*'} from message
     where message.conversation_id = ${conversationId} ${beyond}
     order by seq ${backward ? 'desc' : 'asc'} limit ${place(rows)}::int) page)`;
}

export function messagePageOf(rows: readonly PagedMessage[], window: PageWindow): Connection<MessageType> {
  return connectionOf(rows, window, (row) => String(row.seq), messageFrom);
}

/** The same page of each of many conversations, in one statement. Pages are in the order of `conversationIds`. */
export async function readMessagePages(
  scope: StatementScope,
  conversationIds: readonly string[],
  request: MessagePageRequest,
): Promise<Connection<MessageType>[]> {
  const page = pageToRead(request, conversationIds.length === 1 ? mostOfOne : undefined);
  const values: SqlValue[] = [conversationIds];
  const rows = selectMessagePage(page, 'asked.id', (value) => `$${values.push(value)}`);
  const statement = {
    name: `message pages ${page.shape}`,
    text: `select ${rows} as rows from unnest($1::uuid[]) with ordinality as asked (id, place) order by asked.place`,
  };
  const pages = await scope.run<PagedMessage[]>(statement, values);
  return pages.map((read) => messagePageOf(read, page));
}
