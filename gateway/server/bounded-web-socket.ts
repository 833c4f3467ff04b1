import { WebSocket } from 'ws';

/** Closes a reader that does not keep up. The client comes back with the number of the last fact it has. */
export const tooSlow = { code: 4413, reason: 'Reading too slowly' } as const;

/** What may wait in the process to be written, beside one message of any size. */
export const maximumBufferedBytes = 1_048_576;

type BufferLike = Parameters<WebSocket['send']>[0];
type SendOptions = Parameters<WebSocket['send']>[1];
type Sent = (error?: Error) => void;

/** A server's socket that ends instead of growing when its peer asks for more than it reads. */
export class BoundedWebSocket extends WebSocket {
  override send(data: BufferLike, sent?: Sent): void;
  override send(data: BufferLike, options: SendOptions, sent?: Sent): void;
  override send(data: BufferLike, optionsOrSent?: SendOptions | Sent, sent?: Sent): void {
    const options = typeof optionsOrSent === 'function' ? {} : (optionsOrSent ?? {});
    const done = typeof optionsOrSent === 'function' ? optionsOrSent : sent;
    if (this.bufferedAmount <= maximumBufferedBytes)
      return super.send(data, options, (error) => this.#tell(done, error));
    this.close(tooSlow.code, tooSlow.reason);
    done?.();
  }

  /** That a peer went away while it was written to is no failure of the operation that wrote. */
  #tell(done: Sent | undefined, error: Error | undefined): void {
    done?.(this.readyState === WebSocket.OPEN ? error : undefined);
  }
}
