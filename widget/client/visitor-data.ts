import { EmailTranscriptDocument, ExportVisitorDataDocument } from '@parley/schema/generated/documents';
import type { ConversationCalls } from './conversation-calls.ts';

/** Everything that is kept of the visitor, as JSON, and what to call the file. @throws RequestError */
export async function exportedData(
  calls: ConversationCalls,
  conversationId: string,
): Promise<{ fileName: string; data: string }> {
  return (await calls.call(ExportVisitorDataDocument, { input: { conversationId } })).exportVisitorData;
}

/** @returns the address it goes to. @throws RequestError; CONFLICT where none is known */
export async function emailedTranscript(calls: ConversationCalls, conversationId: string): Promise<string> {
  return (await calls.call(EmailTranscriptDocument, { input: { conversationId } })).emailTranscript.email;
}
