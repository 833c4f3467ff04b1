import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** How the stand-in answers: a status, or pieces of an answer as server-sent events, and how they end. */
export interface Behaviour {
  readonly status?: number;
  readonly pieces?: readonly string[];
  readonly ending?: 'done' | 'stall' | 'reset' | 'cut';
  readonly finish?: string;
}

/** A provider on the loopback interface that speaks the OpenAI protocol's streaming form, one behaviour at a time. */
export class ModelStandIn {
  behaviour: Behaviour = {};
  readonly requests: { readonly path: string; readonly key: string | undefined; readonly body: string }[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
    return `http://127.0.0.1:${address.port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    this.requests.push({ path: request.url ?? '', key: request.headers.authorization, body });
    const { status = 200, pieces = [], ending = 'done', finish = 'stop' } = this.behaviour;
    if (status !== 200) {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'no', type: 'stand_in', code: null } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(eventOf({ content: piece }, null));
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (ending === 'stall') return;
    if (ending === 'reset') response.destroy();
    if (ending === 'cut') response.end();
    if (ending === 'done') response.end(`${eventOf({}, finish)}data: [DONE]\n\n`);
  }
}

function eventOf(delta: object, finish: string | null): string {
  const chunk = {
    id: 'c',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'stand-in',
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}
