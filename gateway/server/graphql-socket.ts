import type { IncomingHttpHeaders } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode } from 'graphql-ws';
import type { RequestOrigin } from '../graphql/request-context.ts';
import { BoundedWebSocket, maximumBufferedBytes, tooSlow } from './bounded-web-socket.ts';
import type { ReportError } from './format-error.ts';
import type { Frame } from './next-message.ts';

/**
 * A socket that speaks GraphQL, with the little that is kept of its request: there may be very many, so that no request,
 * timer or list of listeners is kept for each.
 */
export class GraphqlSocket extends BoundedWebSocket {
  /** The `Authorization` header of the upgrade, for a client that can send one. */
  authorization: string | undefined;
  origin: RequestOrigin = { address: null, agent: null, site: null };
  /** Milliseconds since the epoch at which its caller's token ends. */
  expiresAt = Infinity;
  /** Whether it has answered the last ping. */
  isAlive = true;
  #transport: Duplex | undefined;
  #report: ReportError | undefined;

  /** Called once, when it was opened. */
  carryOver(
    transport: Duplex,
    { authorization }: IncomingHttpHeaders,
    origin: RequestOrigin,
    report: ReportError,
  ): void {
    this.#transport = transport;
    this.#report = report;
    this.authorization = authorization;
    this.origin = origin;
    this.on('pong', () => (this.isAlive = true));
    this.on('error', leaveToLibrary);
  }

  get isOpen(): boolean {
    return this.readyState === BoundedWebSocket.OPEN;
  }

  /** Writes a whole frame that was made for many sockets. Whoever reads too slowly is closed instead. */
  write(frame: Frame, written?: () => void): void {
    const transport = this.#transport;
    if (!this.isOpen || transport === undefined) return written?.();
    if (transport.writableLength > maximumBufferedBytes) {
      this.close(tooSlow.code, tooSlow.reason);
      return written?.();
    }
    const [head, tail] = frame;
    if (tail === undefined) return void transport.write(head, written);
    transport.cork();
    transport.write(head);
    transport.write(tail, written);
    transport.uncork();
  }

  /** Resolves when the frame has left the process, or the socket has closed. */
  writeAndWait(frame: Frame): Promise<void> {
    return new Promise((resolve) => this.write(frame, resolve));
  }

  /** For graphql-ws, which is given the socket as it is. */
  onMessage(hear: (text: string) => Promise<void>): void {
    this.on('message', (data: Buffer) => {
      hear(data.toString('utf8')).catch((error: unknown) => this.#fail(error));
    });
  }

  #fail(error: unknown): void {
    this.#report?.(error);
    this.close(CloseCode.InternalServerError, 'Internal server error');
  }
}

/** What a peer does wrong to the protocol of sockets: ws itself closes it, with the code for that. */
function leaveToLibrary(): void {}
