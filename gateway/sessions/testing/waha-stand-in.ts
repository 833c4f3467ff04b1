import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { WahaSettings } from '../waha-client.ts';

/** How one call is answered otherwise than recorded. */
export type WahaBehaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  /** A page instead of an answer, as a proxy shows. */
  | { readonly kind: 'html'; readonly status: number }
  /** Nothing, ever. */
  | { readonly kind: 'hang' }
  /** It is done, and the connection ends before the answer. */
  | { readonly kind: 'done-and-drop' };

/** One call as it came. */
export interface WahaCall {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A message that it has taken. */
export interface SentByWaha {
  readonly session: string;
  /** WAHA's id of it. */
  readonly id: string;
  readonly chatId: string;
  readonly text: string;
}

interface StandInSession {
  readonly name: string;
  readonly config: unknown;
  status: string;
}

type Engine = 'noweb' | 'webjs' | 'wamessage';
type Answer = readonly [status: number, body: unknown];

/** One black dot: qr_exchange.json. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const me = { id: '15550783881@c.us', pushName: 'Sales team' };
const unauthorised: Answer = [401, { message: 'Unauthorized', statusCode: 401 }];
const missing: Answer = [404, { message: 'Session not found', error: 'Not Found', statusCode: 404 }];

/** WAHA on the loopback interface, which answers as the recorded exchanges do, or as it is told for the next calls. */
export class WahaStandIn {
  readonly apiKey = 'test_waha_key';
  readonly calls: WahaCall[] = [];
  readonly sent: SentByWaha[] = [];
  readonly sessions = new Map<string, StandInSession>();
  engine: Engine = 'noweb';
  /** How a session stands once it was started. */
  statusOnStart = 'STARTING';
  /** Whether it gives codes to link a session however it stands. */
  linksAlways = false;
  /** Waited for before a call is answered, when it was carried out. */
  beforeAnswer: (call: WahaCall) => Promise<void> = async () => {};
  readonly #next: WahaBehaviour[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #port = 0;

  /** @returns its address, for `WAHA_URL`; the same again after `stop`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
    this.#port = address.port;
    return `http://127.0.0.1:${address.port}`;
  }

  /** What a gateway has to know to keep its sessions here. */
  async settings(): Promise<WahaSettings> {
    return { url: await this.start(), apiKey: this.apiKey, webhookUrl: 'https://gw.example.com' };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** How the next calls are answered, one after the other; afterwards as recorded again. */
  behave(...behaviours: readonly WahaBehaviour[]): void {
    this.#next.push(...behaviours);
  }

  setStatus(name: string, status: string): void {
    const session = this.sessions.get(name);
    if (session !== undefined) session.status = status;
  }

  /** Calls to a path so far. */
  callsTo(method: string, path: string): WahaCall[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { pathname: path } = new URL(request.url ?? '', 'http://stand.in');
    const call = { method: request.method ?? '', path, body: body === '' ? {} : JSON.parse(body) };
    this.calls.push(call);
    // The gateway asks for the list in its own time: what a test has prepared is for what it does itself.
    const isList = call.method === 'GET' && path === '/api/sessions';
    const behaviour = isList ? undefined : this.#next.shift();
    if (behaviour?.kind === 'hang') return;
    if (behaviour?.kind === 'answer') return answer(response, [behaviour.status, behaviour.body]);
    if (behaviour?.kind === 'html') {
      response.writeHead(behaviour.status, { 'content-type': 'text/html' });
      return void response.end('<html><body><h1>Bad gateway</h1></body></html>');
    }
    const isKnown = request.headers['x-api-key'] === this.apiKey;
    const answered = isKnown ? this.#answer(call) : unauthorised;
    await this.beforeAnswer(call);
    if (behaviour?.kind === 'done-and-drop') return void response.destroy();
    return answer(response, answered);
  }

  #answer({ method, path, body }: WahaCall): Answer {
    if (path === '/api/sessions') return method === 'POST' ? this.#create(body) : [200, this.#list()];
    if (path === '/api/sendText') return this.#sendText(body);
    if (path === '/api/sendSeen') return [201, undefined];
    const [, one, action] = /^\/api\/sessions\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (one !== undefined) return this.#ofSession(method, decodeURIComponent(one), action);
    const [, linked, way] = /^\/api\/([^/]+)\/auth\/([\w-]+)$/.exec(path) ?? [];
    return linked === undefined ? missing : this.#link(decodeURIComponent(linked), way);
  }

  #create({ name, config }: Readonly<Record<string, unknown>>): Answer {
    if (typeof name !== 'string') return [400, { message: 'name must be a string', statusCode: 400 }];
    if (this.sessions.has(name)) {
      const message = `Session '${name}' already exists. Use PUT to update it.`;
      return [422, { message, error: 'Unprocessable Entity', statusCode: 422 }];
    }
    const session = { name, config, status: this.statusOnStart };
    this.sessions.set(name, session);
    return [201, shown(session)];
  }

  #list(): object[] {
    return [...this.sessions.values()].map(shown);
  }

  #ofSession(method: string, name: string, action: string | undefined): Answer {
    const session = this.sessions.get(name);
    if (session === undefined) return missing;
    if (method === 'DELETE') this.sessions.delete(name);
    if (action === 'start') session.status = this.statusOnStart;
    return [method === 'GET' || method === 'PUT' ? 200 : 201, shown(session)];
  }

  #link(name: string, way: string | undefined): Answer {
    const session = this.sessions.get(name);
    if (session === undefined) return missing;
    if (session.status === 'STARTING') session.status = 'SCAN_QR_CODE';
    else if (session.status === 'SCAN_QR_CODE' || this.linksAlways)
      return way === 'qr' ? [200, png] : [201, { code: 'ABCD-ABCD' }];
    const message = `Can request code only in SCAN_QR_CODE status. The current status is ${session.status}`;
    return [422, { message, error: 'Unprocessable Entity', statusCode: 422 }];
  }

  /** send_text_exchange.json: each engine in its own shape. */
  #sendText({ session: name, chatId, text: body }: Readonly<Record<string, unknown>>): Answer {
    const session = this.sessions.get(String(name));
    if (session === undefined) return missing;
    if (session.status !== 'WORKING') {
      const error = 'Session status is not as expected. Try again later or restart the session';
      return [422, { error, session: name, status: session.status, expected: ['WORKING'] }];
    }
    const key = `3EB0${process.hrtime.bigint().toString(16).toUpperCase()}${this.sent.length}`;
    const chat = String(chatId);
    const id = `true_${chat}_${key}`;
    this.sent.push({ session: session.name, id, chatId: chat, text: String(body) });
    const common = { body, from: me.id, to: chat, fromMe: true, hasMedia: false, ack: 0, _data: {} };
    if (this.engine === 'wamessage') return [201, { ...common, id, timestamp: 1749416383, ackName: 'PENDING' }];
    if (this.engine === 'webjs') {
      const webjsId = { fromMe: true, remote: chat, id: key, _serialized: id };
      return [201, { ...common, id: webjsId, type: 'chat', timestamp: 1749416390 }];
    }
    const remoteJid = chat.replace('@c.us', '@s.whatsapp.net');
    const message = { extendedTextMessage: { text: body } };
    return [
      201,
      { key: { remoteJid, fromMe: true, id: key }, message, messageTimestamp: '1749416390', status: 'PENDING' },
    ];
  }
}

function shown({ name, status, config }: StandInSession): object {
  return { name, status, config, ...(status === 'WORKING' && { me }), engine: { engine: 'NOWEB' } };
}

function answer(response: ServerResponse, [status, body]: Answer): void {
  const isPicture = Buffer.isBuffer(body);
  response.writeHead(status, { 'content-type': isPicture ? 'image/png' : 'application/json' });
  response.end(isPicture || body === undefined ? body : JSON.stringify(body));
}
