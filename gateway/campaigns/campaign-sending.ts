import { CampaignPauseReason, type CampaignRecipientState } from '@parley/schema/enums';
import { insideServer } from '../audit/audit.service.ts';
import type { Transaction } from '../database/database.ts';
import { ParleyError } from '../errors.ts';
import { acceptMessage } from '../messaging/accept-message.ts';
import { refusesCampaigns } from './campaign-audience.ts';

import { isAboutRecipient, pauseReasonOf } from './campaign-refusal.ts';
import { valuesFor, type KnownOfContact } from './campaign-variables.ts';
import type { Campaign } from './campaign.entity.ts';

/** Somebody whose turn it is. */
interface Recipient extends KnownOfContact {
  readonly contactId: string;
  readonly address: string;
  readonly refuses: boolean;
}

/** What became of somebody whose turn it was. */
interface Turn {
  readonly contactId: string;
  readonly state: Exclude<CampaignRecipientState, 'PENDING'>;
  readonly messageId: string | null;
  readonly refusal: string | null;
}

/** What became of all whose turn it was. */
export interface SentTurns {
  readonly accepted: number;
  readonly optedOut: number;
  readonly refused: number;
  /** Why nothing more can be sent; `null` where more can. */
  readonly pauseReason: CampaignPauseReason | null;
  /** Nobody was left. */
  readonly isOver: boolean;
}

/**
 * Puts the next recipients of a campaign through the same send as an API call, all in one transaction with what is noted of
 * them: what a process leaves behind when it ends has either happened for a recipient altogether, or not at all.
 */
export class CampaignSending {
  /** Told after messages were accepted. */
  readonly #wakeDelivery: () => void;

  constructor(wakeDelivery: () => void) {
    this.#wakeDelivery = wakeDelivery;
  }

  /** Whoever opted out by now is left out. The campaign's row is locked. */
  async send(transaction: Transaction, campaign: Campaign, most: number): Promise<SentTurns> {
    const recipients = await nextRecipients(transaction, campaign, most);
    const turns: Turn[] = [];
    let pauseReason: CampaignPauseReason | null = null;
    for (const recipient of recipients) {
      const turn = await this.#turn(transaction, campaign, recipient);
      if (typeof turn === 'string') {
        pauseReason = turn;
        break;
      }
      turns.push(turn);
    }
    await noteTurns(transaction, campaign, turns);
    transaction.afterCommit(this.#wakeDelivery);
    const count = (state: Turn['state']) => turns.filter((turn) => turn.state === state).length;
    const counts = { accepted: count('ACCEPTED'), optedOut: count('OPTED_OUT'), refused: count('REFUSED') };
    return { ...counts, pauseReason, isOver: recipients.length === 0 };
  }

  /** @returns why the campaign cannot go on, where it cannot. */
  async #turn(transaction: Transaction, campaign: Campaign, recipient: Recipient): Promise<Turn | CampaignPauseReason> {
    const { contactId } = recipient;
    if (recipient.refuses) return { contactId, state: 'OPTED_OUT', messageId: null, refusal: null };
    try {
      const messageId = await this.#accept(transaction, campaign, recipient);
      return { contactId, state: 'ACCEPTED', messageId, refusal: null };
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      if (!isAboutRecipient(error)) return pauseReasonOf(error);
      return { contactId, state: 'REFUSED', messageId: null, refusal: error.message };
    }
  }

  async #accept(transaction: Transaction, campaign: Campaign, recipient: Recipient): Promise<string> {
    const { id: campaignId, tenantId, projectId } = campaign;
    const sender = { tenantId, projectId, allowedConnectors: [], allowedTemplates: [] };
    const request = {
      to: recipient.address,
      connectorId: campaign.connectorId ?? '',
      templateId: campaign.templateId ?? '',
      variables: valuesFor(campaign.variables, recipient),
    };
    const by = { changes: { campaignId }, origin: insideServer };
    return (await acceptMessage(transaction, sender, request, by)).id;
  }
}

async function nextRecipients(transaction: Transaction, { id }: Campaign, most: number): Promise<Recipient[]> {
  const recipients = await transaction.query<Recipient>(
    `with next as materialized (
       select contact_id, tenant_id, address from campaign_recipient recipient
        where campaign_id = $1 and state = 'PENDING' order by contact_id limit $2
     )
     select next.contact_id as "contactId", next.address, contact.name, contact.email, contact.phone,
            ${refusesCampaigns('next', 'campaign.channel')} as refuses
       from next
       join contact on contact.id = next.contact_id
       join campaign on campaign.id = $1
      order by next.contact_id`,
    [id, most],
  );
  await lockLeads(transaction, recipients);
  return recipients;
}

/** Before anything is counted: a message to one of them is stored in this order, and neither must wait for the other. */
async function lockLeads(transaction: Transaction, recipients: readonly Recipient[]): Promise<void> {
  await transaction.query(
    `select id from lead where contact_id = any($1::uuid[]) order by contact_id for no key update`,
    [recipients.map(({ contactId }) => contactId)],
  );
}

/** What became of each, and for those that are reached the campaign's id among those of their lead. */
async function noteTurns(transaction: Transaction, { id }: Campaign, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return;
  await transaction.query(
    `with turn as (
       select * from jsonb_to_recordset($2::jsonb)
         as turn ("contactId" uuid, "state" text, "messageId" uuid, "refusal" text)
     ), reached as (
       update lead set campaigns = array_append(campaigns, $1::uuid::text)
         from turn
        where lead.contact_id = turn."contactId" and turn.state = 'ACCEPTED' and $1::uuid::text <> all(campaigns)
     )
     update campaign_recipient recipient
        set state = turn.state, outbound_message_id = turn."messageId", refusal = turn.refusal
       from turn where recipient.campaign_id = $1::uuid and recipient.contact_id = turn."contactId"`,
    [id, JSON.stringify(turns)],
  );
}
