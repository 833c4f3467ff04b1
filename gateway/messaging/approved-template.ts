/** A template that the provider knows by name, with what its placeholders stand for, in their order. */
export interface ApprovedTemplate {
  readonly name: string;
  readonly language: string;
  readonly parameters: readonly string[];
}
