import type { TabMessage } from './tab-message.ts';

const LOOK_EVERY_MS = 500;
/** Looks without an answer after which the leader hangs: its death is healed within 2 s. */
const LOOKS_UNANSWERED = 2;

export interface TabGroupOptions {
  /** What is shared: one tenant at one gateway. */
  readonly name: string;
  readonly onLead: (leading: boolean) => void;
  readonly onMessage: (message: TabMessage) => void;
}

const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

/**
 * The tabs of one browser that show the same conversation. One of them leads: it holds a Web Lock, which the browser
 * frees with the tab, however that ends. A leader that hangs keeps its lock, so visible tabs ask for a sign of life and
 * take the lock from one that gives none; timers of hidden tabs are slowed down, messages to them are not.
 *
 * Without Web Locks (pages without TLS, sandboxed frames) every tab leads for itself.
 */
export class TabGroup {
  leading = false;
  #channel: BroadcastChannel | null = null;
  /** A new one for each time of belonging: what an earlier one still waits for is void. */
  #membership: object | null = null;
  #waiting = new AbortController();
  #release: () => void = () => {};
  #looks: ReturnType<typeof setInterval> | undefined;
  #unanswered = 0;

  constructor(private readonly options: TabGroupOptions) {}

  /** @param alone it tells other tabs nothing, and leads for itself */
  join(alone = false): void {
    if (this.#membership) return;
    this.#membership = {};
    if (alone || !('locks' in navigator)) return this.#setLeading(true);
    this.#channel = new BroadcastChannel(this.options.name);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#heard(data);
    this.post({ kind: 'hello' });
    this.#looks = setInterval(() => this.#look(), LOOK_EVERY_MS);
    void this.#campaign(this.#membership);
  }

  leave(): void {
    this.#membership = null;
    clearInterval(this.#looks);
    this.#channel?.close();
    this.#channel = null;
    this.#waiting.abort();
    this.#release();
    this.leading = false;
  }

  /** To all other tabs. */
  post(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  #heard(message: TabMessage): void {
    if (message.kind === 'here') this.#unanswered = 0;
    else if (message.kind !== 'ping') this.options.onMessage(message);
    else if (this.leading) this.post({ kind: 'here' });
  }

  #look(): void {
    if (this.leading || isHidden()) this.#unanswered = 0;
    else if (this.#unanswered++ < LOOKS_UNANSWERED) this.post({ kind: 'ping' });
    else this.#waiting.abort();
  }

  /** Waits for the lock, or takes it once waiting was given up; and waits again when it was taken from us. */
  async #campaign(membership: object): Promise<void> {
    let steal = false;
    while (this.#membership === membership) {
      this.#unanswered = 0;
      this.#waiting = new AbortController();
      const { signal } = this.#waiting;
      try {
        await navigator.locks.request(this.options.name, steal ? { steal } : { signal }, () => this.#hold(membership));
      } catch (error) {
        if (this.#membership !== membership) return;
        // No locks for this page after all.
        if (!(error instanceof DOMException) || error.name !== 'AbortError') return this.#setLeading(true);
      }
      if (this.#membership !== membership) return;
      this.#setLeading(false);
      steal = signal.aborted;
    }
  }

  #hold(membership: object): Promise<void> | undefined {
    if (this.#membership !== membership) return undefined;
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    this.#setLeading(true);
    return held;
  }

  #setLeading(leading: boolean): void {
    if (this.leading === leading) return;
    this.leading = leading;
    this.options.onLead(leading);
  }
}
