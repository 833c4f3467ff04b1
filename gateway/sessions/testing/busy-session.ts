import { UpdateWahaSessionDocument } from '@parley/schema/generated/documents';
import { send } from '../../testing/graphql-client.ts';
import { demoTenantId } from '../../testing/tenant.ts';
import type { WahaWorld } from './waha-world.ts';

/** How many people send how many messages between them. */
export interface Crowd {
  readonly senders: number;
  readonly messages: number;
}

const times = 3;
/** As many as a gateway has connections to the database and more. */
const atOnce = 20;

/** What is stored of a session, and how many of it are not each other's doubles. */
interface Stored {
  readonly chats: number;
  readonly people: number;
  readonly leads: number;
  readonly messages: number;
  readonly contents: number;
  readonly lastNumber: number;
}

/** A session to which a crowd sends messages, and WAHA tells of each three times, in any order and at once. */
export class BusySession {
  readonly world: WahaWorld;
  readonly id: string;
  readonly #tenantId: string;
  readonly #senders: number;

  private constructor(world: WahaWorld, id: string, tenantId: string, { senders }: Crowd) {
    this.world = world;
    this.id = id;
    this.#tenantId = tenantId;
    this.#senders = senders;
  }

  /** What is counted is what comes in: nobody answers. */
  static async add(world: WahaWorld, crowd: Crowd): Promise<BusySession> {
    const id = await world.addSession('busy');
    await send(world.gateway.url, UpdateWahaSessionDocument, { input: { id, responder: 'OFF' } }, world.token);
    return new BusySession(world, id, await demoTenantId(world.gateway.database), crowd);
  }

  /** Like WAHA, which tells again what was not taken. */
  async deliver(order: readonly number[]): Promise<void> {
    const queue = [...order];
    const worker = async () => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift())
        if ((await this.#tell(index)) !== 200) queue.push(index);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  /** One row of a statement in which `$1` is the session's account. */
  async query<Row extends object>(statement: string): Promise<Row> {
    const [row] = await this.world.gateway.database.inTenant(this.#tenantId, (transaction) =>
      transaction.query<Row>(statement, [`waha:${this.id}`]),
    );
    if (row === undefined) throw new Error('The statement has no row');
    return row;
  }

  stored(): Promise<Stored> {
    return this.query<Stored>(storedStatement);
  }

  #tell(index: number): Promise<number> {
    const from = `2011${String(10_000_000 + (index % this.#senders))}@c.us`;
    const payload = { id: `false_${from}_M${index}`, from, body: `Message ${index}` };
    return this.world.tell('webhook_message_text', { session: 'busy', payload });
  }
}

const storedStatement = `
  with chat as (select id, contact_id, last_seq from conversation where channel_account = $1),
       said as (select content from message where conversation_id in (select id from chat))
  select (select count(*)::int from chat) as chats,
         (select count(distinct phone)::int from contact where id in (select contact_id from chat)) as people,
         (select count(*)::int from lead where contact_id in (select contact_id from chat)) as leads,
         (select count(*)::int from said) as messages,
         (select count(distinct content)::int from said) as contents,
         (select max(last_seq)::int from chat) as "lastNumber"`;

/** The three times of a message one after the other, so that they come at the same moment. */
export const atTheSameMoment = ({ messages }: Crowd): number[] =>
  Array.from({ length: messages * times }, (_, place) => Math.floor(place / times));

/** The same order each time that it is run, and no order that anybody would choose. */
export const inAnyOrder = (crowd: Crowd): number[] => shuffled(atTheSameMoment(crowd));

function shuffled(items: readonly number[]): number[] {
  const placed = items.map((item, index) => ({ item, place: Math.imul(index + 1, 2_654_435_761) >>> 0 }));
  return placed.toSorted((one, other) => one.place - other.place).map(({ item }) => item);
}
