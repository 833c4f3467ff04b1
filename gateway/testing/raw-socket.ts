import { WebSocket } from 'ws';

/** How the server closed a socket, and when. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
  readonly at: number;
}

/** A socket that was let in, without a client that would open it again. */
export async function openRawSocket(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await new Promise((resolve, reject) => socket.once('message', resolve).once('close', reject));
  return socket;
}

export function closingOf(socket: WebSocket): Promise<Closing> {
  return new Promise((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString(), at: Date.now() })),
  );
}
