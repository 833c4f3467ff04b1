import { ConnectorType } from '@parley/schema/enums';
import type { ChannelConnection, ChannelCredentials, CredentialSource } from './channel-credentials.ts';

/** The environment variables that hold them (lead-capture.md, "Environment Variables", and three more). */
export interface ChannelEnvironment {
  readonly WHATSAPP_WEBHOOK_VERIFY_TOKEN?: string | undefined;
  readonly WHATSAPP_ACCESS_TOKEN?: string | undefined;
  readonly WHATSAPP_PHONE_NUMBER_ID?: string | undefined;
  readonly WHATSAPP_APP_SECRET?: string | undefined;
  readonly INSTAGRAM_WEBHOOK_VERIFY_TOKEN?: string | undefined;
  readonly INSTAGRAM_ACCESS_TOKEN?: string | undefined;
  readonly INSTAGRAM_APP_SECRET?: string | undefined;
  readonly FB_WEBHOOK_VERIFY_TOKEN?: string | undefined;
  readonly FB_PAGE_ACCESS_TOKEN?: string | undefined;
  readonly FB_APP_SECRET?: string | undefined;
}

/** One set of credentials for every tenant of this server, as the documented environment has it. */
export class EnvironmentCredentials implements CredentialSource {
  readonly #connections: readonly ChannelConnection[];

  constructor(environment: ChannelEnvironment) {
    const credentials: readonly ChannelCredentials[] = [
      {
        type: ConnectorType.WHATSAPP,
        accessToken: environment.WHATSAPP_ACCESS_TOKEN ?? null,
        appSecret: environment.WHATSAPP_APP_SECRET ?? null,
        verifyToken: environment.WHATSAPP_WEBHOOK_VERIFY_TOKEN ?? null,
        phoneNumberId: environment.WHATSAPP_PHONE_NUMBER_ID ?? null,
      },
      {
        type: ConnectorType.INSTAGRAM,
        accessToken: environment.INSTAGRAM_ACCESS_TOKEN ?? null,
        appSecret: environment.INSTAGRAM_APP_SECRET ?? null,
        verifyToken: environment.INSTAGRAM_WEBHOOK_VERIFY_TOKEN ?? null,
        accountId: null,
      },
      {
        type: ConnectorType.MESSENGER,
        accessToken: environment.FB_PAGE_ACCESS_TOKEN ?? null,
        appSecret: environment.FB_APP_SECRET ?? null,
        verifyToken: environment.FB_WEBHOOK_VERIFY_TOKEN ?? null,
        pageId: null,
      },
    ];
    this.#connections = credentials.map((one) => ({ connectorId: null, credentials: one }));
  }

  async connectionsOf(): Promise<readonly ChannelConnection[]> {
    return this.#connections;
  }

  async findConnector(): Promise<null> {
    return null;
  }
}
