/** The same text in the languages the catalogue speaks. */
export interface LocalisedText {
  readonly en: string;
  readonly ar: string;
}
