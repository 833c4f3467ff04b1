import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ModelStandIn } from '@parley/gateway/responder/testing/model-stand-in';
import type { FaultPoint } from '@parley/gateway/fault-point';
import { sendText } from '@parley/gateway/testing/graphql-client';
import type { TestVisitor } from '@parley/gateway/testing/visitor';
import { readReached, type Fault, type Reached } from './fault.ts';
import { SupervisedGateway } from './supervised-gateway.ts';

/** The tenant's founder. */
export const account = { email: 'founder@faults.example', password: 'a-long-password', tenant_id: 'faults' };
const retryMilliseconds = 50;
const compileCache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'parley', 'compile-cache');

const reply = 'I have noted it. Which day suits you for a viewing?';
const judged = {
  reasons: ['asks for a flat'],
  name: null,
  email: null,
  phone: null,
  requirement: null,
  budget: null,
  timeline: null,
  quick_replies: [],
  reply,
};

/** What the model answers, in pieces: always the same. */
export function answersOf(intent: 'WARM' | 'HOT', score: number): { pieces: string[] } {
  return { pieces: JSON.stringify({ intent, score, ...judged }).match(/.{1,40}/g) ?? [] };
}

export interface DeploymentOptions {
  readonly gateways: number;
  /** The embedded database where it is left out; that serves one gateway only. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** What happens to the next process of a gateway. */
  readonly nextFault?: (gateway: number) => Fault | undefined;
  readonly preloads?: readonly string[];
  /** Further variables of each gateway. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Gateways on one database, a model that answers at once, and one tenant. */
export class Deployment {
  readonly provider = new ModelStandIn();
  readonly gateways: SupervisedGateway[] = [];
  readonly tenant = account.tenant_id;
  readonly #options: DeploymentOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), 'parley-faults-'));
  #isSparing = false;
  #turn = 0;
  #person = '';

  private constructor(options: DeploymentOptions) {
    this.#options = options;
  }

  static async start(options: DeploymentOptions): Promise<Deployment> {
    const deployment = new Deployment(options);
    deployment.provider.behaviour = answersOf('WARM', 55);
    const providerUrl = await deployment.provider.start();
    writeFileSync(deployment.#log, '');
    for (let index = 0; index < options.gateways; index += 1) await deployment.#add(index, providerUrl);
    await deployment.#openTenant();
    return deployment;
  }

  /** An access token of the tenant's founder, good for as long as a run. */
  get person(): string {
    return this.#person;
  }

  get urls(): string[] {
    return this.gateways.map(({ url }) => url);
  }

  url(gateway: number): string {
    return this.urls[gateway % this.urls.length] ?? '';
  }

  /** Which gateway is asked next, where all of them are to be busy. */
  turn(): number {
    return (this.#turn += 1);
  }

  /** The environment of its gateways, for programs that read the same database. */
  get environment(): Record<string, string> {
    const { databaseUrl, redisUrl } = this.#options;
    return {
      DATA_DIR: this.#dataDirectory,
      SECRET_KEY: 'a secret of fault runs only, long enough',
      ACCESS_TOKEN_EXPIRE_MINUTES: '600',
      NODE_COMPILE_CACHE: compileCache,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...(redisUrl && { REDIS_URL: redisUrl }),
    };
  }

  reached(): Reached[] {
    return readReached(this.#log);
  }

  async reachedPoint(name: FaultPoint): Promise<void> {
    while (!this.reached().some(({ point }) => point === name)) await pause(20);
  }

  /** No process that starts from now on has a fault. */
  spare(): void {
    this.#isSparing = true;
  }

  /**
   * Does what a client does: asks again, another gateway in turn, until it is answered. `first` is asked first.
   * @throws the last failure after `seconds`.
   */
  async untilAnswered<Answer>(attempt: (url: string) => Promise<Answer>, seconds = 120, first = 0): Promise<Answer> {
    const deadline = Date.now() + seconds * 1_000;
    for (let turn = first; ; turn += 1) {
      try {
        return await attempt(this.url(turn));
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await pause(retryMilliseconds);
      }
    }
  }

  /** The number of a conversation's last fact. */
  async lastNumber(visitor: TestVisitor): Promise<number> {
    const query = `query ($id: ID!) { conversation(id: $id) { lastSeq } }`;
    const data = await this.untilAnswered((url) => sendText(url, query, { id: visitor.conversationId }, visitor.token));
    return Number(Reflect.get(Object(Reflect.get(Object(data), 'conversation')), 'lastSeq'));
  }

  async stop(): Promise<void> {
    this.spare();
    await Promise.all(this.gateways.map((gateway) => gateway.stop()));
    await this.provider.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #log(): string {
    return join(this.#folder, 'reached.log');
  }

  get #dataDirectory(): string {
    return join(this.#folder, 'data');
  }

  async #add(index: number, providerUrl: string): Promise<void> {
    const gateway = await SupervisedGateway.start({
      dataDirectory: this.#dataDirectory,
      log: this.#log,
      environment: {
        ...this.environment,
        AI_PROVIDER: 'openai',
        AI_MODEL: 'stand-in',
        OPENAI_API_KEY: 'sk-of-faults',
        OPENAI_BASE_URL: providerUrl,
        ...this.#options.environment,
      },
      nextFault: () => (this.#isSparing ? undefined : this.#options.nextFault?.(index)),
      ...(this.#options.preloads && { preloads: this.#options.preloads }),
    });
    this.gateways.push(gateway);
  }

  async #openTenant(): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const { email: username, password, tenant_id } = account;
    this.#person = await this.untilAnswered(async (url) => {
      await fetch(`${url}/api/v1/auth/register`, { method: 'POST', headers, body: JSON.stringify(account) });
      const body = new URLSearchParams({ username, password, tenant_id });
      const token: unknown = await (await fetch(`${url}/api/v1/auth/token`, { method: 'POST', body })).json();
      const text: unknown = Reflect.get(Object(token), 'access_token');
      if (typeof text !== 'string') throw new Error(`No token: ${JSON.stringify(token)}`);
      return text;
    });
  }
}
