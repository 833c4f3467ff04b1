import { Channel } from '@parley/schema/enums';
import type { ChannelCredentials, CredentialSource } from './channel-credentials.ts';

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
  readonly #byChannel: ReadonlyMap<Channel, ChannelCredentials>;

  constructor(environment: ChannelEnvironment) {
    this.#byChannel = new Map([
      [
        Channel.WHATSAPP,
        {
          verifyToken: environment.WHATSAPP_WEBHOOK_VERIFY_TOKEN ?? null,
          appSecret: environment.WHATSAPP_APP_SECRET ?? null,
          accessToken: environment.WHATSAPP_ACCESS_TOKEN ?? null,
          accountId: environment.WHATSAPP_PHONE_NUMBER_ID ?? null,
        },
      ],
      [
        Channel.INSTAGRAM,
        {
          verifyToken: environment.INSTAGRAM_WEBHOOK_VERIFY_TOKEN ?? null,
          appSecret: environment.INSTAGRAM_APP_SECRET ?? null,
          accessToken: environment.INSTAGRAM_ACCESS_TOKEN ?? null,
          accountId: null,
        },
      ],
      [
        Channel.MESSENGER,
        {
          verifyToken: environment.FB_WEBHOOK_VERIFY_TOKEN ?? null,
          appSecret: environment.FB_APP_SECRET ?? null,
          accessToken: environment.FB_PAGE_ACCESS_TOKEN ?? null,
          accountId: null,
        },
      ],
    ]);
  }

  async credentialsOf(_tenantId: string, channel: Channel): Promise<ChannelCredentials | null> {
    return this.#byChannel.get(channel) ?? null;
  }
}
