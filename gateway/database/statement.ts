/** A value a statement may carry. JSON goes in as text, with the statement's own cast. */
export type SqlValue = string | number | boolean | null | Date | readonly string[];

/**
 * A hot statement: SQL with `$1` placeholders whose only column is JSON. A connection prepares it once, under its name,
 * so a name stands for one text; what varies in shape (an optional condition, an order) is a statement for each shape.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Where statements are run: in an open transaction, or each in one of its own. */
export interface StatementScope {
  /** @returns the JSON of each row, whose shape the statement's owner knows. */
  run<Row>(statement: Statement, values: readonly SqlValue[]): Promise<Row[]>;
}

/** Runs statements, each in a transaction of its own that is bound to a tenant, or to none: `noTenant`. */
export interface StatementRunner {
  run<Row>(tenantId: string, statement: Statement, values: readonly SqlValue[]): Promise<Row[]>;
}
