import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { MessagingWorld } from '../../messaging/testing/messaging-world.ts';
import { sendText } from '../../testing/graphql-client.ts';

/** A tenant with a project that can send campaigns. */
export interface Campaigner {
  readonly token: string;
  readonly tenantId: string;
  readonly slug: string;
  readonly projectId: string;
  readonly connectorId: string;
  readonly templateId: string;
}

/** Somebody whom WhatsApp names by their number (E.164), by the id that hides it, or by both. */
export interface Writer {
  readonly phone?: string;
  readonly userId?: string;
}

const phoneNumberId = '123456789';

/** What a connector is made of. */
export interface Provider {
  readonly type: 'WHATSAPP' | 'TWILIO';
  readonly credentials: Readonly<Record<string, string>>;
}
const whatsApp: Provider = { type: 'WHATSAPP', credentials: { phoneNumberId, accessToken: 'EAAG' } };

/** What tests read of a campaign. */
const campaign = z.object({
  id: z.uuid(),
  state: z.string(),
  pauseReason: z.string().nullable(),
  startsAt: z.string().nullable(),
  counts: z.object({
    recipients: z.number(),
    pending: z.number(),
    accepted: z.number(),
    optedOut: z.number(),
    refused: z.number(),
  }),
});
export type SeenCampaign = z.infer<typeof campaign>;

export const campaignFields = `id state pauseReason startsAt counts { recipients pending accepted optedOut refused }`;

const made = z.record(z.string(), z.object({ id: z.uuid() }));

/** A messaging world in which campaigns are made and watched over GraphQL. */
export class CampaignWorld {
  readonly messaging: MessagingWorld;

  private constructor(messaging: MessagingWorld) {
    this.messaging = messaging;
  }

  static async start(): Promise<CampaignWorld> {
    return new CampaignWorld(await MessagingWorld.start());
  }

  close(): Promise<void> {
    return this.messaging.close();
  }

  /** @throws GraphqlFailure */
  async ask(token: string, query: string, variables: unknown = {}): Promise<Record<string, unknown>> {
    return z.record(z.string(), z.unknown()).parse(await sendText(this.messaging.gateway.url, query, variables, token));
  }

  /** @throws GraphqlFailure */
  async change(token: string, name: string, fields: string, input: object): Promise<unknown> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.ask(token, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
      input,
    });
    return data[name];
  }

  async campaigner({ type, credentials }: Provider = whatsApp): Promise<Campaigner> {
    const { token } = await this.messaging.register();
    const make = async (name: string, field: string, input: object): Promise<string> => {
      const payload = made.parse(await this.change(token, name, `${field} { id }`, input));
      return payload[field]?.id ?? '';
    };
    const projectId = await make('createProject', 'project', { name: 'Spring' });
    const connector = { projectId, type, name: 'Business', credentials };
    const connectorId = await make('createConnector', 'connector', connector);
    const content = 'Hello {{name}}, flats from {{price}}';
    const template = { projectId, name: 'Offer', connectorType: type, content };
    const templateId = await make('createTemplate', 'template', template);
    const { me } = z
      .object({ me: z.object({ tenant: z.object({ id: z.uuid(), slug: z.string() }) }) })
      .parse(await this.ask(token, '{ me { tenant { id slug } } }'));
    return { token, tenantId: me.tenant.id, slug: me.tenant.slug, projectId, connectorId, templateId };
  }

  /** Contacts with a phone number, whose leads have this intent. @returns their numbers. */
  async addContacts({ tenantId }: Campaigner, count: number, intent = 'HOT'): Promise<string[]> {
    const first = 1_000_000_000 + randomInt(500_000_000);
    const rows = await this.messaging.gateway.database.inTenant(tenantId, (transaction) =>
      transaction.query<{ phone: string }>(
        `with added as (
           insert into contact (id, tenant_id, name, email, phone, language, created_at)
           select gen_random_uuid(), $1, 'Contact ' || n, null, '+20' || ($2::bigint + n), null, now() from generate_series(1, $3::int) n
           returning id, phone
         ), lead_added as (
           insert into lead (id, tenant_id, contact_id, intent, score, evidence, last_action, campaigns, source,
                             unread_count, exchange_count, engine, created_at, updated_at)
           select gen_random_uuid(), $1, id, $4, 80, '[]', 'Missing requirement', '{}', 'WHATSAPP', 0, 0, 'none', now(), now()
             from added
         )
         select phone from added`,
        [tenantId, first, count, intent],
      ),
    );
    return rows.map(({ phone }) => phone);
  }

  /** @returns the id of a new campaign for hot leads; `change` makes another one of it. */
  async create({ token, connectorId, templateId }: Campaigner, change: object = {}): Promise<string> {
    const variables = [
      { name: 'name', value: 'there', contactField: 'NAME' },
      { name: 'price', value: 'EGP 2m' },
    ];
    const plan = {
      connectorId,
      templateId,
      name: 'Spring',
      variables,
      audience: { intents: ['HOT'] },
      throttlePerMinute: 6000,
    };
    return this.#campaignOf(
      await this.change(token, 'createCampaign', `campaign { ${campaignFields} }`, { ...plan, ...change }),
    ).id;
  }

  /** `start`, `pause`, `resume` or `stop`. @throws GraphqlFailure */
  async tell({ token }: Campaigner, id: string, word: string, more: object = {}): Promise<SeenCampaign> {
    return this.#campaignOf(
      await this.change(token, `${word}Campaign`, `campaign { ${campaignFields} }`, { id, ...more }),
    );
  }

  async see({ token }: Campaigner, id: string): Promise<SeenCampaign> {
    const query = `query ($id: ID!) { campaign(id: $id) { ${campaignFields} } }`;
    return this.#campaignOf(await this.ask(token, query, { id }));
  }

  /** What WhatsApp tells of somebody who writes to the campaigner's number. */
  async write({ slug }: Campaigner, text: string, { phone = '', userId }: Writer): Promise<void> {
    const shown = userId === undefined ? 'inbound_text_legacy_no_bsuid' : 'inbound_text';
    const name = phone === '' ? 'inbound_text_username_user_no_phone' : shown;
    const path = new URL(`../../channels/testing/fixtures/whatsapp/${name}.json`, import.meta.url);
    const body = (await readFile(path, 'utf8'))
      .replaceAll(/"phone_number_id": ?"\d+"/g, `"phone_number_id":"${phoneNumberId}"`)
      .replaceAll(/"(from|wa_id)": ?"\d+"/g, `"$1":"${phone.replace('+', '')}"`)
      .replaceAll(/"(from_)?user_id": ?"[^"]*"/g, `"$1user_id":"${userId ?? ''}"`)
      .replaceAll(/"id": ?"wamid\.[^"]*"/g, `"id":"wamid.${newId()}"`)
      .replaceAll(/"body": ?"[^"]*"/g, `"body":"${text}"`);
    const address = `${this.messaging.gateway.url}/api/v1/webhook/whatsapp/${slug}`;
    const headers = { 'content-type': 'application/json' };
    const { status } = await fetch(address, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`A webhook was answered with ${status}`);
  }

  #campaignOf(payload: unknown): SeenCampaign {
    return z.object({ campaign }).parse(payload).campaign;
  }
}
