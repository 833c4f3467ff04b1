import { Redis } from 'ioredis';
import { v7 as newId } from 'uuid';
import type { LiveTransport, TransportListener } from './live-transport.ts';

/** Published and not yet confirmed; beyond it, messages are dropped instead of growing the process. */
const maximumUnconfirmed = 1_000;
const longestReconnectMilliseconds = 1_000;
/** A connection that has not answered by the next heartbeat is given up: a half-open one would be silent for minutes. */
const heartbeatMilliseconds = 2_500;

/** Where the gateways of one deployment meet. */
export interface RedisSettings {
  /** `redis://` or `rediss://`. */
  readonly url: string;
  /** Begins every channel's name, so that deployments which share a Redis do not hear each other. */
  readonly prefix: string;
}

/**
 * Redis publish/subscribe. It connects and reconnects by itself; while it cannot, messages are dropped and the first
 * failure of each outage is reported.
 */
export class RedisTransport implements LiveTransport {
  readonly #prefix: string;
  readonly #report: (error: unknown) => void;
  readonly #gateway = newId();
  readonly #listeners = new Map<string, TransportListener>();
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #unanswered = new Set<Redis>();
  #unconfirmed = 0;
  #isFailing = false;

  constructor({ url, prefix }: RedisSettings, report: (error: unknown) => void) {
    this.#prefix = `${prefix}:`;
    this.#report = report;
    this.#publisher = this.#connect(url);
    this.#subscriber = this.#connect(url);
    this.#subscriber.on('ready', () => this.#listen([...this.#listeners.keys()]));
    this.#subscriber.on('message', (channel, text) => this.#receive(channel.slice(this.#prefix.length), text));
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMilliseconds);
  }

  publish(channel: string, text: string): void {
    if (this.#publisher.status !== 'ready') return;
    if (this.#unconfirmed >= maximumUnconfirmed) return this.#fail(new Error('Redis confirms too slowly'));
    this.#unconfirmed += 1;
    this.#publisher
      .publish(this.#prefix + channel, `${this.#gateway} ${text}`)
      .catch((error: unknown) => this.#fail(error))
      .finally(() => (this.#unconfirmed -= 1));
  }

  subscribe(channel: string, listener: TransportListener): () => void {
    this.#listeners.set(channel, listener);
    this.#listen([channel]);
    return () => {
      if (this.#listeners.get(channel) !== listener) return;
      this.#listeners.delete(channel);
      if (this.#subscriber.status === 'ready')
        this.#subscriber.unsubscribe(this.#prefix + channel).catch((error: unknown) => this.#fail(error));
    };
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#listeners.clear();
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
  }

  /** What cannot be sent at once is refused and not kept: on reconnection everything still wanted is asked for anew. */
  #connect(url: string): Redis {
    const redis = new Redis(url, {
      enableOfflineQueue: false,
      autoResubscribe: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 5_000,
      retryStrategy: (attempt) => Math.min(longestReconnectMilliseconds, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
    });
    return redis
      .on('error', (error) => this.#fail(error))
      .on('close', () => this.#unanswered.delete(redis))
      .on('ready', () => (this.#isFailing = false));
  }

  #listen(channels: readonly string[]): void {
    if (channels.length === 0 || this.#subscriber.status !== 'ready') return;
    this.#subscriber
      .subscribe(...channels.map((channel) => this.#prefix + channel))
      .then(() => channels.forEach((channel) => this.#listeners.get(channel)?.opened?.()))
      .catch((error: unknown) => this.#fail(error));
  }

  #receive(channel: string, text: string): void {
    const [gateway] = text.split(' ', 1);
    if (gateway === undefined || gateway === this.#gateway) return;
    this.#listeners.get(channel)?.message(text.slice(gateway.length + 1));
  }

  #beat(): void {
    for (const redis of [this.#publisher, this.#subscriber]) {
      if (redis.status !== 'ready') continue;
      if (this.#unanswered.has(redis)) {
        redis.disconnect(true);
        continue;
      }
      this.#unanswered.add(redis);
      redis
        .ping()
        .then(() => this.#unanswered.delete(redis))
        .catch((error: unknown) => this.#fail(error));
    }
  }

  #fail(error: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.#report(new Error('Redis does not carry: subscribers elsewhere are served by the poll', { cause: error }));
  }
}
