import type { Channel, Language, Role } from '@parley/schema/enums';
import type { ContactRow } from '../contacts/contact.type.ts';
import type { Transaction } from '../database/database.ts';
import type { LeadRow } from '../leads/lead.type.ts';

/** Messages that an e-mail quotes. */
const quotedMessages = 6;

/** What is told of a lead that turned hot: all of it as it is now, but for the moment of the turn. */
export interface HotLead {
  readonly lead: Pick<LeadRow, 'score' | 'requirement' | 'budget' | 'timeline' | 'evidence'> & {
    readonly source: Channel;
  };
  readonly contact: ContactRow;
  readonly turnedAt: string;
  /** The last heard of; `null` for a lead that nobody talked with. */
  readonly conversationId: string | null;
  /** Oldest first. */
  readonly messages: readonly { readonly role: Exclude<Role, 'SYSTEM'>; readonly content: string }[];
  readonly language: Language;
}

/** By the change that made it hot, as the lead may have become one with another. @returns `null` where it is not there any more. */
export async function readHotLead(
  transaction: Transaction,
  changeId: string,
): Promise<Omit<HotLead, 'language'> | null> {
  const [found] = await transaction.query<Omit<HotLead, 'language'>>(hotLeadStatement, [changeId]);
  return found ?? null;
}

const hotLeadStatement = `
  select to_jsonb(lead) as lead, to_jsonb(contact) as contact,
         to_jsonb(lead_change.created_at) as "turnedAt", last.id as "conversationId",
         (select coalesce(jsonb_agg(jsonb_build_object('role', quoted.role, 'content', quoted.content)
                                    order by quoted.seq), '[]')
            from (select role, content, seq from message where conversation_id = last.id and role <> 'SYSTEM'
                   order by seq desc limit ${quotedMessages}) quoted) as messages
    from lead_change
    join lead on lead.id = lead_change.lead_id
    join contact on contact.id = lead.contact_id
    left join lateral (
      select id from conversation where contact_id = lead.contact_id order by updated_at desc, id desc limit 1) last on true
   where lead_change.id = $1`;
