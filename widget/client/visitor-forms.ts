import {
  type ConversationFieldsFragment,
  LeaveDetailsDocument,
  type LeaveDetailsInput,
  RateConversationDocument,
} from '@parley/schema/generated/documents';
import type { ConversationCalls } from './conversation-calls.ts';

/** What a visitor says of themselves; null where they say nothing. */
export type VisitorDetails = Omit<LeaveDetailsInput, 'conversationId'>;

type Change = (calls: ConversationCalls, conversationId: string) => Promise<ConversationFieldsFragment>;

/** @param score 1 to 5 */
export const rating =
  (score: number, comment: string | null): Change =>
  async (calls, conversationId) => {
    const { rateConversation } = await calls.call(RateConversationDocument, {
      input: { conversationId, score, comment },
    });
    return rateConversation.conversation;
  };

export const details =
  (given: VisitorDetails): Change =>
  async (calls, conversationId) => {
    const { leaveDetails } = await calls.call(LeaveDetailsDocument, { input: { conversationId, ...given } });
    return leaveDetails.conversation;
  };
