import { notFound } from '../errors.ts';
import { Bell } from './bell.ts';
import { ProgressSource } from './progress-source.ts';

/** Something that comes further by steps. */
export interface Progressing {
  readonly id: string;
  /** Greater after each step. */
  readonly revision: number;
}

/** What other gateways did is found within this time. */
const pollMilliseconds = 1_000;

/** Tells whoever follows something here that it came further. It carries nothing: the thing is read as it then is. */
export class Progress<Followed extends Progressing> {
  readonly #kind: string;
  readonly #read: (tenantId: string, id: string) => Promise<Followed | null>;
  readonly #bells = new Map<string, Set<Bell>>();

  /** `read` gives `null` for what does not exist, or is another tenant's; `kind` names it in errors. */
  constructor(kind: string, read: (tenantId: string, id: string) => Promise<Followed | null>) {
    this.#kind = kind;
    this.#read = read;
  }

  tell(id: string): void {
    for (const bell of this.#bells.get(id) ?? []) bell.ring();
  }

  /** Ends every subscription: the server is closing. */
  close(): void {
    for (const bells of this.#bells.values()) for (const bell of bells) bell.end();
  }

  /** @throws NOT_FOUND */
  async open(tenantId: string, id: string): Promise<ProgressSource<Followed>> {
    const followed = await this.read(tenantId, id);
    if (followed === null) throw notFound(this.#kind);
    return new ProgressSource(this, `${this.#kind} ${tenantId} ${id}`, tenantId, followed);
  }

  /** `null` for what does not exist, or is another tenant's. */
  read(tenantId: string, id: string): Promise<Followed | null> {
    return this.#read(tenantId, id);
  }

  /** Each time it has changed since it was told last: steps that follow each other closely are told as one. */
  follow(tenantId: string, id: string, after: number): AsyncIterableIterator<Followed> {
    const bell = this.#hang(id);
    const told = this.#tell(tenantId, id, after, bell);
    const stream: AsyncIterableIterator<Followed, undefined> = {
      next: () => told.next(),
      return: () => {
        this.#take(id, bell);
        return told.return(undefined);
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  async *#tell(tenantId: string, id: string, after: number, bell: Bell): AsyncGenerator<Followed, undefined> {
    let last = after;
    try {
      while (!bell.isEnded) {
        const followed = await this.read(tenantId, id);
        if (followed === null) return;
        if (followed.revision > last) yield followed;
        last = followed.revision;
        await bell.heard(pollMilliseconds);
      }
    } finally {
      this.#take(id, bell);
    }
  }

  #hang(id: string): Bell {
    const bells = this.#bells.get(id) ?? new Set();
    const bell = new Bell();
    this.#bells.set(id, bells.add(bell));
    return bell;
  }

  #take(id: string, bell: Bell): void {
    bell.end();
    const bells = this.#bells.get(id);
    bells?.delete(bell);
    if (bells?.size === 0) this.#bells.delete(id);
  }
}
