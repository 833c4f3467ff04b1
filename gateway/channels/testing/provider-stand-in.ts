import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** How one call is answered. Whatever is no answer of an error may have been taken all the same. */
export type ProviderBehaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly retryAfter?: string }
  /** A page instead of an answer, as a proxy shows. */
  | { readonly kind: 'html'; readonly status: number }
  /** Nothing, ever. */
  | { readonly kind: 'hang' }
  /** The connection ends before the answer, or within it. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'cut' };

/** A call as it came. */
export interface ReceivedCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What is written down of every call. */
export interface CallSeen {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
}

/** A provider's answer to what it takes. */
export interface TakenAnswer {
  readonly status: number;
  readonly body: object;
}

/**
 * A provider on the loopback interface. It answers as the recorded exchanges do, or as it is told for the next calls, and
 * writes down every call: whoever counts doubles counts `calls`.
 */
export abstract class ProviderStandIn<Call extends CallSeen> {
  readonly calls: Call[] = [];
  /** Waited for before a call is answered. */
  beforeAnswer: (call: Call) => Promise<void> = async () => {};
  readonly #next: ProviderBehaviour[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #taken = 0;

  /** @param messageId the id that the message gets; `undefined` where it is refused. */
  protected abstract seen(call: ReceivedCall, messageId: string | undefined): Call;
  protected abstract taken(call: Call): TakenAnswer;

  /** @returns its address, for the environment variable that stands for the provider's own. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** How the next calls are answered, one after the other; afterwards as recorded again. */
  behave(...behaviours: readonly ProviderBehaviour[]): void {
    this.#next.push(...behaviours);
  }

  /** Forgets what came and what is to come. */
  reset(): void {
    this.calls.length = 0;
    this.#next.length = 0;
    this.beforeAnswer = async () => {};
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  protected newId(count: number): string {
    return `mid.${count}.${process.hrtime.bigint()}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const behaviour = this.#next.shift();
    const isRefused = behaviour?.kind === 'answer' && behaviour.status >= 400;
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', 'http://stand.in');
    const received = { method, url, headers, body: await text(request) };
    const call = this.seen(received, isRefused ? undefined : this.newId((this.#taken += 1)));
    this.calls.push(call);
    await this.beforeAnswer(call);
    const { status, body } = this.taken(call);
    if (behaviour === undefined) return answerJson(response, status, body);
    if (behaviour.kind === 'answer')
      return answerJson(response, behaviour.status, behaviour.body, behaviour.retryAfter);
    if (behaviour.kind === 'drop') return void response.destroy();
    if (behaviour.kind === 'cut') return cutAnswer(response, JSON.stringify(body));
    if (behaviour.kind === 'html') {
      response.writeHead(behaviour.status, { 'content-type': 'text/html' });
      response.end('<html><body><h1>Sorry, something went wrong.</h1></body></html>');
    }
  }
}

function answerJson(response: ServerResponse, status: number, body: unknown, retryAfter?: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) });
  response.end(JSON.stringify(body));
}

function cutAnswer(response: ServerResponse, answer: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(answer.length) });
  response.write(answer.slice(0, answer.length / 2), () => response.destroy());
}
