/** An entry of the tenant's knowledge that a reply rests on. `url` is the page it was read from. */
export interface CitedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}
