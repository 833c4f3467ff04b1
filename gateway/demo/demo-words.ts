/** The same words in both languages of the demo. */
export interface DemoWords {
  readonly en: string;
  readonly ar: string;
}
