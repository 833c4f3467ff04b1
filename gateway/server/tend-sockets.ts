import type { GraphqlSocket } from './graphql-socket.ts';

export const tokenOver = 4403;

const expiryMilliseconds = 250;
/** A peer that has not answered by the next ping is cut: it may be gone without a word. */
const pingMilliseconds = 12_000;

/**
 * Ends sockets whose caller's token has ended, and finds those whose peer is gone: in one round for all of them, since a
 * timer for each is what costs. @returns what stops it.
 */
export function tendSockets(sockets: ReadonlySet<GraphqlSocket>): () => void {
  const timers = [
    setInterval(() => endExpired(sockets), expiryMilliseconds),
    setInterval(() => ping(sockets), pingMilliseconds),
  ];
  return () => timers.forEach((timer) => clearInterval(timer));
}

function endExpired(sockets: ReadonlySet<GraphqlSocket>): void {
  const now = Date.now();
  for (const socket of sockets) if (socket.expiresAt <= now) socket.close(tokenOver, 'Token has expired');
}

function ping(sockets: ReadonlySet<GraphqlSocket>): void {
  for (const socket of sockets) {
    if (!socket.isAlive) socket.terminate();
    if (!socket.isOpen) continue;
    socket.isAlive = false;
    socket.ping();
  }
}
