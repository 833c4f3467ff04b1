import type { MemberRole } from '@parley/schema/enums';
import { z } from 'zod';
import type { LiveTransport } from '../events/live-transport.ts';
import { repeat } from '../events/repeat.ts';
import type { MemberCaller } from './caller.ts';
import type { LoginSessions } from './login-sessions.ts';
import { Presence } from './presence.ts';

/** Whatever ends a session, and whatever became of the message about it: its sockets end within this time and a read. */
const pollMilliseconds = 750;

const channel = 'session-ends';
const sessionIds = z.array(z.uuid());

/** A socket of a login session. `end` is called once, with words the caller may see. */
interface OpenSocket {
  readonly caller: MemberCaller;
  readonly end: (reason: string) => void;
}

/**
 * Knows which sockets each login session has open here, and ends them when it is over. Whoever ends a session says so,
 * here and to the other gateways; each asks the database what has become of it, and asks for all of them regularly.
 */
export class SessionWatch {
  readonly #sessions: LoginSessions;
  readonly #transport: LiveTransport | undefined;
  readonly #report: (error: unknown) => void;
  readonly #sockets = new Map<string, Set<OpenSocket>>();
  readonly #presence = new Presence();
  readonly #stop: () => Promise<void>;

  constructor(sessions: LoginSessions, transport: LiveTransport | undefined, report: (error: unknown) => void) {
    this.#sessions = sessions;
    this.#transport = transport;
    this.#report = report;
    transport?.subscribe(channel, { message: (text) => this.#receive(text) });
    this.#stop = repeat(() => this.#check([...this.#sockets.keys()]), pollMilliseconds, report);
  }

  /** Ends the socket when its caller's session is over. @returns what must be called when the socket has closed. */
  watch(caller: MemberCaller, end: (reason: string) => void): () => void {
    const socket = { caller, end };
    const sockets = this.#sockets.get(caller.sessionId) ?? new Set();
    this.#sockets.set(caller.sessionId, sockets.add(socket));
    this.#presence.came(caller);
    return () => this.#forget(socket, false);
  }

  /** Whoever has a socket open here, or had one a moment ago; some more than once. */
  people(): MemberCaller[] {
    return this.#presence.people();
  }

  /** Called when somebody answers a visitor, with or without a socket. */
  seen(caller: MemberCaller): void {
    this.#presence.seen(caller);
  }

  /** Who of a tenant is there, as far as it is known here. */
  accountsHere(tenantId: string): ReadonlySet<string> {
    return new Set(this.people().flatMap((caller) => (caller.tenantId === tenantId ? [caller.accountId] : [])));
  }

  /** Called after the commit that ended sessions, or changed what their account may do. */
  announce(...named: readonly string[]): void {
    if (named.length === 0) return;
    this.#transport?.publish(channel, JSON.stringify(named));
    this.#look(named);
  }

  /** Resolves when the database is not asked any more. */
  close(): Promise<void> {
    return this.#stop();
  }

  #receive(text: string): void {
    const named = sessionIds.safeParse(JSON.parse(text));
    if (named.success) this.#look(named.data);
    else this.#report(named.error);
  }

  #look(named: readonly string[]): void {
    for (const sessionId of named) this.#sessions.forget(sessionId);
    this.#check(named).catch(this.#report);
  }

  async #check(named: readonly string[]): Promise<void> {
    const watched = named.filter((id) => this.#sockets.has(id));
    if (watched.length === 0) return;
    const roles = await this.#sessions.rolesOf(watched);
    for (const id of watched) {
      for (const socket of this.#sockets.get(id) ?? []) {
        const reason = reasonToEnd(socket.caller, roles.get(id));
        if (reason === null) continue;
        this.#forget(socket, true);
        socket.end(reason);
      }
    }
  }

  #forget(socket: OpenSocket, isOver: boolean): void {
    const { sessionId } = socket.caller;
    const sockets = this.#sockets.get(sessionId);
    if (!sockets?.delete(socket)) return;
    this.#presence.left(socket.caller, isOver);
    if (sockets.size === 0) this.#sockets.delete(sessionId);
  }
}

/** `null` for a session that is not over. */
function reasonToEnd(caller: MemberCaller, role: MemberRole | undefined): string | null {
  if (role === undefined) return 'Session has ended';
  return role === caller.role ? null : 'Role has changed';
}
