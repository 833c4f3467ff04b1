import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A tool that the stand-in asks for. */
export interface ToolRequest {
  readonly name: string;
  readonly arguments: unknown;
}

/** How the stand-in answers: a status, or pieces of an answer as server-sent events, and how they end. */
export interface Behaviour {
  readonly status?: number;
  readonly pieces?: readonly string[];
  readonly toolCalls?: readonly ToolRequest[];
  readonly ending?: 'done' | 'stall' | 'reset' | 'cut';
  readonly finish?: string;
  /** What it used is told unless this is false; not all providers do. */
  readonly reportsUsage?: boolean;
}

/** One request, as it came over the wire. */
export interface ModelRequestSeen {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
}

/** A provider on the loopback interface that speaks the OpenAI protocol's streaming form, one behaviour at a time. */
export class ModelStandIn {
  behaviour: Behaviour = {};
  /** For the next requests, in their order; `behaviour` holds for those after them. */
  readonly next: Behaviour[] = [];
  /** Answers instead of `behaviour` where it is set: whatever the request makes it say. */
  obey: ((request: ModelRequestSeen) => Behaviour) | null = null;
  readonly requests: ModelRequestSeen[] = [];
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
    const seen = { path: request.url ?? '', key: request.headers.authorization, body };
    this.requests.push(seen);
    await this.#behave(this.next.shift() ?? this.obey?.(seen) ?? this.behaviour, response);
  }

  async #behave(behaviour: Behaviour, response: ServerResponse): Promise<void> {
    const {
      status = 200,
      pieces = [],
      toolCalls = [],
      ending = 'done',
      finish = 'stop',
      reportsUsage = true,
    } = behaviour;
    if (status !== 200) {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'no', type: 'stand_in', code: null } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(eventOf({ content: piece }, null));
    for (const [index, call] of toolCalls.entries()) writeCall(response, index, call);
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (ending === 'stall') return;
    if (ending === 'reset') response.destroy();
    if (ending === 'cut') response.end();
    if (ending === 'done') {
      const end = eventOf({}, toolCalls.length > 0 ? 'tool_calls' : finish);
      response.end(`${end}${reportsUsage ? usage : ''}data: [DONE]\n\n`);
    }
  }
}

/** In two pieces, as providers send them: the name first, then the arguments. */
function writeCall(response: ServerResponse, index: number, call: ToolRequest): void {
  const begun = { index, id: `call-${index}`, type: 'function', function: { name: call.name, arguments: '' } };
  response.write(eventOf({ tool_calls: [begun] }, null));
  const rest = { index, function: { arguments: JSON.stringify(call.arguments) } };
  response.write(eventOf({ tool_calls: [rest] }, null));
}

function eventOf(delta: object, finish: string | null): string {
  return chunkOf({ choices: [{ index: 0, delta, finish_reason: finish }] });
}

function chunkOf(content: object): string {
  const chunk = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'stand-in', ...content };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

/** What `stream_options.include_usage` asks for: https://platform.openai.com/docs/api-reference/chat-streaming. */
const usage = chunkOf({ choices: [], usage: { prompt_tokens: 90, completion_tokens: 10, total_tokens: 100 } });
