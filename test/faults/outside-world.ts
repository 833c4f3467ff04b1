import { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';
import { SiteStandIn } from '@parley/gateway/catalog/testing/site-stand-in';
import { WahaStandIn } from '@parley/gateway/sessions/testing/waha-stand-in';
import { MailStandIn } from '@parley/gateway/testing/mail-stand-in';

/** What gateways call beside a model: Meta, WAHA, a mail server, and a site that is read. */
export class OutsideWorld {
  readonly graph = new GraphStandIn();
  readonly waha = new WahaStandIn();
  readonly site = new SiteStandIn();
  readonly mails: MailStandIn;
  /** By which gateways find it; for the site they need `public-site.ts` as well. */
  readonly environment: Record<string, string> = {};

  private constructor(mails: MailStandIn) {
    this.mails = mails;
    this.waha.statusOnStart = 'WORKING';
  }

  static async start(): Promise<OutsideWorld> {
    const outside = new OutsideWorld(await MailStandIn.start());
    Object.assign(outside.environment, {
      META_GRAPH_URL: await outside.graph.start(),
      FB_PAGE_ACCESS_TOKEN: 'EAAG_PAGE',
      WAHA_URL: await outside.waha.start(),
      WAHA_API_KEY: outside.waha.apiKey,
      SMTP_SERVER: '127.0.0.1',
      SMTP_PORT: String(outside.mails.port),
      SMTP_SENDER: 'parley@faults.example',
      NOTIFICATION_EMAILS: 'sales@faults.example',
      PUBLIC_SITE_PORT: new URL(await outside.site.start()).port,
    });
    return outside;
  }

  async stop(): Promise<void> {
    await Promise.all([this.graph.stop(), this.waha.stop(), this.site.stop(), this.mails.close()]);
  }
}
