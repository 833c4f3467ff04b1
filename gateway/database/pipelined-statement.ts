import type { SqlValue, Statement } from './statement.ts';

/**
 * Binds the transaction it runs in to a tenant and to the application's role. Every connection has it prepared.
 * A hot statement is a statement for each shape, so that one plan fits all of its values: left to itself, PostgreSQL plans the
 * larger ones anew each time they are run (its documentation, `plan_cache_mode`), which cost a list a fifth of its speed. Such
 * a plan takes an unknown limit for a tenth of the table, for which compiling it or starting workers seems worth while: both
 * cost a page of 50 of 150,000 a hundred times what reading it does.
 */
export const enterTenant: Statement = {
  name: 'enter_tenant',
  text: `select set_config('parley.tenant', $1, true), set_config('role', $2, true),
                set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true),
                set_config('max_parallel_workers_per_gather', '0', true)`,
};

/** What is used here of a connection of `pg`: PostgreSQL's extended query protocol, a method a message. */
interface WireConnection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly (string | null)[] }): void;
  execute(message: object): void;
  sync(): void;
}

/**
 * One statement in a transaction of a tenant's, in one round trip: everything before a Sync is one transaction
 * (PostgreSQL documentation, "Extended Query", pipelining), so the tenant is entered, the statement run and the whole
 * committed without waiting in between. `pg` takes any object that submits itself and handles what comes back.
 */
export class PipelinedStatement<Row> {
  /** By these two `pg` remembers what a connection has prepared. */
  readonly name: string;
  readonly text: string;
  /** Called once; `pg` wraps it to clear its timer where queries have a time limit. */
  callback: (error: Error | null) => void;
  readonly #entry: readonly string[];
  readonly #values: readonly (string | null)[];
  readonly #rows: string[] = [];
  #hasEntered = false;

  constructor(
    { name, text }: Statement,
    entry: { tenantId: string; role: string },
    values: readonly SqlValue[],
    callback: (error: Error | null) => void,
  ) {
    this.name = name;
    this.text = text;
    this.callback = callback;
    this.#entry = [entry.tenantId, entry.role];
    this.#values = values.map(wireText);
  }

  /** The JSON of each row, once the callback was called without an error. */
  get rows(): Row[] {
    return JSON.parse(`[${this.#rows.join(',')}]`);
  }

  submit(connection: WireConnection): void {
    connection.stream.cork();
    connection.bind({ statement: enterTenant.name, values: this.#entry });
    connection.execute({});
    if (connection.parsedStatements[this.name] !== this.text) connection.parse({ name: this.name, text: this.text });
    connection.bind({ statement: this.name, values: this.#values });
    connection.execute({});
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.#hasEntered) this.#rows.push(fields[0] ?? 'null');
  }

  handleCommandComplete(): void {
    this.#hasEntered = true;
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }
}

/** PostgreSQL's text format of a parameter. */
function wireText(value: SqlValue): string | null {
  if (value === null || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? arrayLiteral(value) : String(value);
}

/** PostgreSQL documentation, "Array Input and Output Syntax". */
function arrayLiteral(elements: readonly string[]): string {
  return `{${elements.map((element) => `"${element.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}
