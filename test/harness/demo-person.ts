import { send, sendText } from '@parley/gateway/testing/graphql-client';
import { LoginDocument } from '@parley/schema/generated/documents';
import type { BuiltServer } from './start-built-server.ts';

/** The person of the demo's tenant, who does by GraphQL what an inbox would do for them. */
export class DemoPerson {
  readonly #url: string;
  readonly #token: string;

  private constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  static async signIn({ url, demoPassword }: Pick<BuiltServer, 'url' | 'demoPassword'>): Promise<DemoPerson> {
    const input = { login: 'admin', password: demoPassword };
    return new DemoPerson(url, (await send(url, LoginDocument, { input })).login.accessToken);
  }

  /** A mutation, by its name. */
  do(mutation: string, input: object): Promise<unknown> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
    return sendText(this.#url, document, { input }, this.#token);
  }

  async signOut(): Promise<void> {
    await sendText(this.#url, `mutation { logout { __typename } }`, {}, this.#token);
  }
}
