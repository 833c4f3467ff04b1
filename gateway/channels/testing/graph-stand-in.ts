import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** How one call is answered. Whatever is no answer of an error may have been taken all the same. */
export type GraphBehaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly retryAfter?: string }
  /** A page instead of an answer, as a proxy shows. */
  | { readonly kind: 'html'; readonly status: number }
  /** Nothing, ever. */
  | { readonly kind: 'hang' }
  /** The connection ends before the answer, or within it. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'cut' };

/** One call as it came. */
export interface GraphCallSeen {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the person reads, and who. */
  readonly text: string;
  readonly recipient: string;
  /** The id that the message got; `undefined` where it was refused. */
  readonly messageId: string | undefined;
}

/**
 * Meta's Graph API on the loopback interface, as far as messages are sent through it. It answers as the recorded exchanges
 * do, or as it is told for the next calls, and writes down every call: whoever counts doubles counts `calls`.
 */
export class GraphStandIn {
  readonly calls: GraphCallSeen[] = [];
  /** Waited for before a call is answered. */
  beforeAnswer: (call: GraphCallSeen) => Promise<void> = async () => {};
  readonly #next: GraphBehaviour[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #taken = 0;

  /** @returns its address, for `META_GRAPH_URL`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** How the next calls are answered, one after the other; afterwards as recorded again. */
  behave(...behaviours: readonly GraphBehaviour[]): void {
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

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const behaviour = this.#next.shift();
    const isRefused = behaviour?.kind === 'answer' && behaviour.status >= 400;
    const messageId = isRefused ? undefined : this.#newId(request.url ?? '');
    const call = seen(request, JSON.parse(await text(request)), messageId);
    this.calls.push(call);
    await this.beforeAnswer(call);
    if (behaviour === undefined) return answerJson(response, 200, takenAnswer(call));
    if (behaviour.kind === 'answer')
      return answerJson(response, behaviour.status, behaviour.body, behaviour.retryAfter);
    if (behaviour.kind === 'drop') return void response.destroy();
    if (behaviour.kind === 'cut') return cutAnswer(response, JSON.stringify(takenAnswer(call)));
    if (behaviour.kind === 'html') {
      response.writeHead(behaviour.status, { 'content-type': 'text/html' });
      response.end('<html><body><h1>Sorry, something went wrong.</h1></body></html>');
    }
  }

  #newId(url: string): string {
    this.#taken += 1;
    return `mid.${this.#taken}.${url.length}.${process.hrtime.bigint()}`;
  }
}

function seen(request: IncomingMessage, body: Readonly<Record<string, unknown>>, messageId: string | undefined) {
  const url = new URL(request.url ?? '', 'http://stand.in');
  return {
    at: Date.now(),
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    authorization: request.headers.authorization,
    body,
    text: firstText(at(body, 'text', 'body'), at(body, 'message', 'text')),
    recipient: firstText(body['to'], at(body, 'recipient', 'id'), body['recipient']),
    messageId,
  };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), value);
}

function firstText(...values: readonly unknown[]): string {
  return values.find((value) => typeof value === 'string') ?? '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** whatsapp/send_text_exchange.json; instagram's and messenger's are alike. */
function takenAnswer({ body, recipient, messageId }: GraphCallSeen): object {
  if (body['messaging_product'] !== 'whatsapp') return { recipient_id: recipient, message_id: messageId };
  const contact = { input: recipient, wa_id: recipient.replace('+', '') };
  return { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id: messageId }] };
}

function answerJson(response: ServerResponse, status: number, body: unknown, retryAfter?: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) });
  response.end(JSON.stringify(body));
}

function cutAnswer(response: ServerResponse, answer: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(answer.length) });
  response.write(answer.slice(0, answer.length / 2), () => response.destroy());
}
