import { CatalogService } from '../catalog/catalog.service.ts';
import type { ConversationEvents } from '../conversations/conversation-events.ts';
import type { ConversationStateService } from '../conversations/conversation-state.service.ts';
import { ConversationService } from '../conversations/conversation.service.ts';
import type { LiveConversations } from '../conversations/live-conversations.ts';
import { Relay } from '../events/relay.ts';
import { LeadService } from '../leads/lead.service.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { AnswerService } from '../responder/answer.service.ts';
import { JudgementReviews } from '../responder/judgement-reviews.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';

/** Whatever answers visitors, and what it knows. */
export function createAnswers(
  parts: {
    tenants: TenantService;
    conversations: ConversationService;
    states: ConversationStateService;
    leads: LeadService;
    events: ConversationEvents;
    live: LiveConversations;
    limits: RateLimits;
  },
  { database, responder }: AppSettings,
  report: (error: unknown) => void,
) {
  const catalog = new CatalogService(database);
  const answers = new AnswerService({ ...parts, database, catalog, responder, reviews: new JudgementReviews() });
  return { relay: new Relay(database, { 'conversation.visitor-message': (work) => answers.answer(work) }, report) };
}
