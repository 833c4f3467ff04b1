import { VisibleLeadDocument, type VisibleLeadQuery } from '@parley/schema/generated/documents';
import type { ConversationCalls } from './conversation-calls.ts';

export type VisibleLead = NonNullable<VisibleLeadQuery['conversation']>['lead'];

/** What the tenant lets the visitor see of the lead they are; null before there is one. @throws RequestError */
export async function readVisibleLead(calls: ConversationCalls, conversationId: string): Promise<VisibleLead> {
  const { conversation } = await calls.call(VisibleLeadDocument, { conversationId });
  return conversation?.lead ?? null;
}
