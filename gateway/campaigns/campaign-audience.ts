import type { Channel, Intent } from '@parley/schema/enums';
import { phoneChannels } from '../contacts/channel-identity.ts';
import { lastWroteTooLongAgo } from '../conversations/reply-window.ts';
import type { Transaction } from '../database/database.ts';
import type { SqlValue } from '../database/statement.ts';
import type { KnownOfContact } from './campaign-variables.ts';

/** Which contacts a campaign is for; `null` does not narrow. Moments are ISO 8601. */
export interface CampaignAudience {
  readonly intents: readonly Intent[] | null;
  readonly sources: readonly Channel[] | null;
  readonly campaigns: readonly string[] | null;
  readonly lastActivityFrom: string | null;
  readonly lastActivityTo: string | null;
  readonly hasConsent: boolean | null;
}

/** Contacts that one statement looks at, whatever the filter finds among them: no tenant is too large for it. */
const pageSize = 1_000;

/** What is asked of an audience. */
export interface AudienceQuery {
  readonly tenantId: string;
  readonly channel: Channel;
  readonly audience: CampaignAudience;
  /** Contacts that were made later are in none; `null`: all of them. */
  readonly knownAt: Date | null;
}

/** How far a look at an audience has come. */
interface AudiencePage {
  /** The last contact that was looked at; `null` where there was none. */
  readonly last: string | null;
  readonly isLast: boolean;
}

/**
 * Where a contact of `page` is reached on the channel `$4`. On channels of phone numbers: the number they wrote from there,
 * else one that somebody vouches for, else the one they gave; else the id by which the channel hides their number.
 */
function addressOn(channel: Channel): string {
  const known = `select value from contact_identifier where contact_id = page.id and kind`;
  if (!phoneChannels.includes(channel)) return `(${known} = $4 order by id desc limit 1)`;
  return `coalesce(
    (select '+' || ltrim(value, '+') from contact_identifier
      where contact_id = page.id and kind = $4 and value ~ '^[+]?[0-9]{7,15}$' order by id desc limit 1),
    (${known} = 'PHONE' order by id desc limit 1), page.phone, (${known} = $4 order by id desc limit 1))`;
}

/**
 * Whether somebody refuses campaigns on the channel `$4`: the contact, or whoever else has the address or is led to
 * by it, since a number that a visitor typed may be another contact's.
 * @param recipient a row with `contact_id`, `address` and `tenant_id`
 */
export function refusesCampaigns(recipient: string, channel: string): string {
  return `exists (
    select from contact_consent
     where channel = ${channel} and not is_given and contact_id in (
       select ${recipient}.contact_id union all
       select contact_id from contact_identifier
        where tenant_id = ${recipient}.tenant_id and kind in ('PHONE', ${channel})
          and value in (${recipient}.address, ltrim(${recipient}.address, '+'))
       union all
       select id from contact where tenant_id = ${recipient}.tenant_id and phone = ${recipient}.address))`;
}

/** A page of contacts and, of those, the chosen ones with their addresses. */
const chosenOn = (channel: Channel) => `
  page as materialized (
    select id, tenant_id, name, email, phone from contact
     where tenant_id = $1 and ($2::uuid is null or id > $2::uuid) and ($3::timestamptz is null or created_at <= $3)
     order by id limit ${pageSize}
  ), chosen as materialized (
    select page.id as contact_id, page.tenant_id, page.name, page.email, page.phone, ${addressOn(channel)} as address
      from page left join lead on lead.contact_id = page.id
     where ($5::text[] is null or lead.intent = any($5))
       and ($6::text[] is null or lead.source = any($6))
       and ($7::text[] is null or lead.campaigns && $7)
       and ($8::timestamptz is null or lead.updated_at >= $8)
       and ($9::timestamptz is null or lead.updated_at <= $9)
       and ($10::boolean is null or $10 = exists (
         select from contact_consent where contact_id = page.id and channel = $4 and is_given))
  )`;

const seen = `(select count(*) from page)::int as seen, (select id from page order by id desc limit 1) as last`;

function valuesOf({ tenantId, channel, audience, knownAt }: AudienceQuery, after: string | null): SqlValue[] {
  const { intents, sources, campaigns, lastActivityFrom, lastActivityTo, hasConsent } = audience;
  return [tenantId, after, knownAt, channel, intents, sources, campaigns, lastActivityFrom, lastActivityTo, hasConsent];
}

const pageOf = ({ last, seen: count }: { last: string | null; seen: number }): AudiencePage => ({
  last,
  isLast: count < pageSize,
});

/** Makes recipients of the next contacts. @returns how many there were more. */
export async function gatherRecipients(
  transaction: Transaction,
  query: AudienceQuery,
  { campaignId, after }: { readonly campaignId: string; readonly after: string | null },
): Promise<AudiencePage & { readonly added: number }> {
  const [gathered] = await transaction.query<{ seen: number; last: string | null; added: number }>(
    `with ${chosenOn(query.channel)}, added as (
       insert into campaign_recipient (campaign_id, contact_id, tenant_id, address, state)
       select $11::uuid, contact_id, tenant_id, address, 'PENDING' from chosen where address is not null
       on conflict do nothing returning contact_id
     )
     select ${seen}, (select count(*) from added)::int as added`,
    [...valuesOf(query, after), campaignId],
  );
  const { added = 0, ...page } = gathered ?? { seen: 0, last: null };
  return { ...pageOf(page), added };
}

/** Whether it matters when somebody last wrote, and to which address of the tenant's. */
export interface WindowQuery {
  readonly isAsked: boolean;
  readonly account: string | null;
}

/** Somebody who would be written to. */
export interface AudienceSample extends KnownOfContact {
  readonly contactId: string;
  readonly address: string;
}

/** Of the contacts that were looked at. */
export interface AudienceCounts {
  readonly matching: number;
  /** Of them, those with an address on the channel. */
  readonly reachable: number;
  /** Of the reachable ones, those that are not written to as they refuse campaigns. */
  readonly optedOut: number;
  /** Of those that are written to, those who are known to have last written too long ago. */
  readonly outsideWindow: number;
}

type CountedPage = AudiencePage & AudienceCounts & { readonly samples: readonly AudienceSample[] };

/** Counts the next contacts, and gives the first few that would be written to. */
export async function countAudience(
  transaction: Transaction,
  query: AudienceQuery,
  { after, samples, window }: { readonly after: string | null; readonly samples: number; readonly window: WindowQuery },
): Promise<CountedPage> {
  const [counted] = await transaction.query<CountedPage & { seen: number }>(
    `with ${chosenOn(query.channel)}, reached as materialized (
       select *, ${refusesCampaigns('chosen', '$4')} as refuses,
              $11::boolean and coalesce(${lastWroteTooLongAgo('$4', '$12::text', 'chosen.address')}, false) as "isOutside"
         from chosen where address is not null
     )
     select ${seen}, (select count(*) from chosen)::int as matching, (select count(*) from reached)::int as reachable,
            (select count(*) from reached where refuses)::int as "optedOut",
            (select count(*) from reached where "isOutside" and not refuses)::int as "outsideWindow",
            (select coalesce(json_agg(sample), '[]') from (
               select contact_id as "contactId", address, name, email, phone from reached
                where not refuses order by contact_id limit ${samples}) sample) as samples`,
    [...valuesOf(query, after), window.isAsked, window.account],
  );
  if (counted === undefined) throw new Error('An audience was not counted');
  return { ...counted, ...pageOf(counted) };
}
