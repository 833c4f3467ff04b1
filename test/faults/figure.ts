/** One number of a scenario, and what was promised of it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export const isKept = ({ value, atLeast = -Infinity, atMost = Infinity }: Figure) =>
  value >= atLeast && value <= atMost;

/** The names of the figures whose promise was broken. */
export const broken = (figures: readonly Figure[]) =>
  figures.filter((figure) => !isKept(figure)).map(({ name }) => name);

/** How many there are of what must never be. */
export const never = (name: string, value: number): Figure => ({ name, value, atMost: 0 });

/** The nearest-rank percentile; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
