/** A part of a project that is built and handed over by itself. */
export interface ProjectPhase {
  readonly name: string;
  readonly unitsCount: number | null;
  /** ISO 8601, without a time. */
  readonly deliveryDate: string | null;
}
