/** What the page wants visitors to be asked. */
export interface AskedForms {
  /** Fields, as in `name email* phone`. */
  readonly ask: string;
  readonly consent: string;
  /** After the first answer, and not before the first message. */
  readonly later: boolean;
}

export interface FormsOptions {
  /** Where it is kept that the visitor was asked. */
  readonly detailsKey: string;
  readonly changed: () => void;
  /** A form has gone, sent or not: the focus must not go with it. */
  readonly done: () => void;
  /** What was sent did not arrive. */
  readonly failed: () => void;
}
