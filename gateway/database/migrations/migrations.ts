import { Migration20261123004859_initial } from './migration-20261123004859-initial.ts';
import { Migration20261123011655_insert_only_audit } from './migration-20261123011655-insert-only-audit.ts';
import { Migration20261123013300_order_outbox_by_position } from './migration-20261123013300-order-outbox-by-position.ts';
import { Migration20261123014500_idempotency_keys } from './migration-20261123014500-idempotency-keys.ts';
import { Migration20261123020233_inbox_order } from './migration-20261123020233-inbox-order.ts';
import { Migration20261124233906_channel_messages } from './migration-20261124233906-channel-messages.ts';
import { Migration20261124234503_leads_and_invitations } from './migration-20261124234503-leads-and-invitations.ts';
import { Migration20261124235103_message_search } from './migration-20261124235103-message-search.ts';
import { Migration20261125002519_audit_and_metrics } from './migration-20261125002519-audit-and-metrics.ts';
import { Migration20261125012200_forget_redacted_words } from './migration-20261125012200-forget-redacted-words.ts';
import { Migration20261125025621_messaging } from './migration-20261125025621-messaging.ts';
import { Migration20261125030334_people_and_teams } from './migration-20261125030334-people-and-teams.ts';
import { Migration20261125033110_whatsapp_sessions } from './migration-20261125033110-whatsapp-sessions.ts';
import { Migration20261125033812_conversation_rating } from './migration-20261125033812-conversation-rating.ts';
import { Migration20261125041330_campaigns } from './migration-20261125041330-campaigns.ts';
import { Migration20261129203200_inlined_search_key } from './migration-20261129203200-inlined-search-key.ts';
import { Migration20261129204238_early_status } from './migration-20261129204238-early-status.ts';
import { Migration20261129203216_engine_of_replies } from './migration-20261129203216-engine-of-replies.ts';
import { Migration20261129210642_catalogue_management } from './migration-20261129210642-catalogue-management.ts';
import { Migration20261129212236_judgement_corrections } from './migration-20261129212236-judgement-corrections.ts';
import { Migration20261129214435_sources_of_replies } from './migration-20261129214435-sources-of-replies.ts';
import { Migration20261129203246_identity_secrets } from './migration-20261129203246-identity-secrets.ts';
import { Migration20261129203957_files } from './migration-20261129203957-files.ts';
import { Migration20261130001324_people_and_openers } from './migration-20261130001324-people-and-openers.ts';
import { Migration20261130002000_search_in_slices } from './migration-20261130002000-search-in-slices.ts';
import { Migration20261130001757_knowledge_import_progress } from './migration-20261130001757-knowledge-import-progress.ts';
import { Migration20261130044500_replaced_api_keys } from './migration-20261130044500-replaced-api-keys.ts';

/** In the order in which they were written; applied ones never change. */
export const migrations = [
  Migration20261123004859_initial,
  Migration20261123011655_insert_only_audit,
  Migration20261123013300_order_outbox_by_position,
  Migration20261123014500_idempotency_keys,
  Migration20261123020233_inbox_order,
  Migration20261124233906_channel_messages,
  Migration20261124234503_leads_and_invitations,
  Migration20261124235103_message_search,
  Migration20261125002519_audit_and_metrics,
  Migration20261125012200_forget_redacted_words,
  Migration20261125025621_messaging,
  Migration20261125030334_people_and_teams,
  Migration20261125033110_whatsapp_sessions,
  Migration20261125033812_conversation_rating,
  Migration20261125041330_campaigns,
  Migration20261129203200_inlined_search_key,
  Migration20261129204238_early_status,
  Migration20261129203216_engine_of_replies,
  Migration20261129210642_catalogue_management,
  Migration20261129212236_judgement_corrections,
  Migration20261129214435_sources_of_replies,
  Migration20261129203246_identity_secrets,
  Migration20261129203957_files,
  Migration20261130001324_people_and_openers,
  Migration20261130002000_search_in_slices,
  Migration20261130001757_knowledge_import_progress,
  Migration20261130044500_replaced_api_keys,
];
