/** What a mutation is called with, and what its row then says. */
export interface Scenario {
  readonly input: () => object | Promise<object>;
  readonly token?: () => string | Promise<string>;
  readonly row: { readonly action: string; readonly resource_type: string; readonly who: 'person' | 'nobody' };
}
