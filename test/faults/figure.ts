/** One number of a scenario, and what was promised of it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** @param patience by how much longer than promised things may take, on a machine that does other work as well */
export function isKept({ value, unit, atLeast = -Infinity, atMost = Infinity }: Figure, patience = 1): boolean {
  return value >= atLeast && value <= atMost * (unit === 'ms' ? patience : 1);
}

/** The names of the figures whose promise was broken. */
export function broken(figures: readonly Figure[], patience = 1): string[] {
  return figures.filter((figure) => !isKept(figure, patience)).map(({ name }) => name);
}

/** How many there are of what must never be. */
export const never = (name: string, value: number): Figure => ({ name, value, atMost: 0 });

/** The nearest-rank percentile; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** Among other tests times mean little: `npm run faults`, alone on its machine, holds them to what is promised. */
export const patienceOfTests = 5;
