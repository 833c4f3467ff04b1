/** Why an intent was given: a stable key for programs, words for people. */
export interface LeadEvidence {
  readonly feature: string;
  readonly text: string;
}
