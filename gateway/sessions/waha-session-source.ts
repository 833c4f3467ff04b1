import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import { SharedSource, type StoredPage } from '../events/shared-source.ts';
import type { LiveSessions } from './live-sessions.ts';
import { WahaSessionChangedType } from './waha-event.type.ts';
import { mostSessions } from './waha-session-reader.ts';
import type { WahaSessionService } from './waha-session.service.ts';

/**
 * The sessions that a person sees, as they change. Nothing of it is replayed: whoever begins to listen asks for the list.
 * Only those from whom nothing is hidden are told together; everybody else sees sessions of their own.
 */
export class WahaSessionSource extends SharedSource<WahaSessionChangedType, 0> {
  readonly name: string;
  readonly after = 0;
  readonly now = 0;
  readonly #live: LiveSessions;
  readonly #sessions: WahaSessionService;
  readonly #caller: MemberCaller;

  constructor(live: LiveSessions, sessions: WahaSessionService, caller: MemberCaller) {
    super();
    this.name = `waha sessions ${caller.tenantId} ${narrowedTo(caller) ?? 'all'}`;
    this.#live = live;
    this.#sessions = sessions;
    this.#caller = caller;
  }

  follow(): AsyncIterableIterator<WahaSessionChangedType> {
    const changes = this.#live.subscribe(this.#caller.tenantId);
    const told = this.#tell(changes);
    const stream: AsyncIterableIterator<WahaSessionChangedType> = {
      next: () => told.next(),
      return: () => {
        changes.end();
        return told.return(undefined);
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  async stored(): Promise<StoredPage<WahaSessionChangedType, 0>> {
    return { events: [], last: 0, isWhole: true };
  }

  placeOf(): null {
    return null;
  }

  hasReached(): boolean {
    return true;
  }

  unfinished(): readonly WahaSessionChangedType[] {
    return [];
  }

  greeting(): readonly WahaSessionChangedType[] {
    return [];
  }

  /** What was never theirs is not told of, not even that it is gone. */
  async *#tell(changes: AsyncIterable<string>): AsyncGenerator<WahaSessionChangedType, undefined> {
    const { nodes } = await this.#sessions.list(this.#caller, { first: mostSessions });
    const seen = new Set(nodes.map(({ id }) => id));
    for await (const sessionId of changes) {
      const session = await this.#sessions.find(this.#caller, sessionId);
      const isTheirs = seen.has(sessionId) || session !== null;
      if (session === null) seen.delete(sessionId);
      else seen.add(sessionId);
      if (isTheirs) yield Object.assign(new WahaSessionChangedType(), { sessionId, session });
    }
  }
}
