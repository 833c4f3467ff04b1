import type { SqlValue } from './statement.ts';

/**
 * The conditions that a request asks for, with their values. One that is not asked for is left out of the text, not
 * switched off by a null: each shape is a statement of its own, planned for what it does. With everything in one text, a
 * prepared plan would read a list from its start to reach a cursor.
 */
export class Conditions {
  readonly values: SqlValue[] = [];
  readonly #texts: string[] = [];
  #shape = '';

  /** `condition` is given a placeholder for each value; nothing is added where there are none. */
  add(values: readonly SqlValue[] | null, condition: (...placeholders: string[]) => string): void {
    this.#shape += values === null ? '0' : '1';
    if (values !== null) this.#texts.push(condition(...values.map((value) => this.value(value))));
  }

  /** A value that stands elsewhere in the statement. @returns its placeholder. */
  value(value: SqlValue): string {
    return `$${this.values.push(value)}`;
  }

  /** Which conditions there are, for the statement's name. */
  get shape(): string {
    return this.#shape;
  }

  /** `where ...`, or nothing. */
  get where(): string {
    return this.#texts.length === 0 ? '' : `where ${this.#texts.join(' and ')}`;
  }
}

/** A value as `add` takes it: none where it was left out. */
export function optional(value: SqlValue | undefined): readonly SqlValue[] | null {
  return value === undefined || value === null ? null : [value];
}
