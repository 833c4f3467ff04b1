import { MetricBucket } from '../analytics/metric-bucket.entity.ts';
import { AuditRow } from '../audit/audit-row.entity.ts';
import { AuditSeal } from '../audit/audit-seal.entity.ts';
import { UnsealedAuditRow } from '../audit/unsealed-audit-row.entity.ts';
import { Account } from '../auth/account.entity.ts';
import { Invitation } from '../auth/invitation.entity.ts';
import { LoginSession } from '../auth/login-session.entity.ts';
import { Membership } from '../auth/membership.entity.ts';
import { CampaignRecipient } from '../campaigns/campaign-recipient.entity.ts';
import { Campaign } from '../campaigns/campaign.entity.ts';
import { ConnectorPrice } from '../campaigns/connector-price.entity.ts';
import { CatalogueProject } from '../catalog/catalogue-project.entity.ts';
import { KnowledgeEntry } from '../catalog/knowledge-entry.entity.ts';
import { KnowledgeImport } from '../catalog/knowledge-import.entity.ts';
import { Listing } from '../catalog/listing.entity.ts';
import { ConnectorOwner } from '../connectors/connector-owner.entity.ts';
import { Connector } from '../connectors/connector.entity.ts';
import { ContactConsent } from '../contacts/contact-consent.entity.ts';
import { ContactIdentifier } from '../contacts/contact-identifier.entity.ts';
import { Contact } from '../contacts/contact.entity.ts';
import { EarlyStatus } from '../conversations/early-status.entity.ts';
import { ConversationEvent } from '../conversations/conversation-event.entity.ts';
import { Conversation } from '../conversations/conversation.entity.ts';
import { Message } from '../conversations/message.entity.ts';
import { OutboxEntry } from '../events/outbox-entry.entity.ts';
import { AttachmentChunk } from '../files/attachment-chunk.entity.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.entity.ts';
import { JudgementCorrection } from '../leads/judgement-correction.entity.ts';
import { IdentitySecret } from '../identity/identity-secret.entity.ts';
import { LeadChange } from '../leads/lead-change.entity.ts';
import { LeadOwner } from '../leads/lead-owner.entity.ts';
import { Lead } from '../leads/lead.entity.ts';
import { MessageSearch } from '../message-search/message-search.entity.ts';
import { MessageUsage } from '../messaging/message-usage.entity.ts';
import { OutboundMessage } from '../messaging/outbound-message.entity.ts';
import { Template } from '../messaging/template.entity.ts';
import { ApiKey } from '../projects/api-key.entity.ts';
import { Project } from '../projects/project.entity.ts';
import { WahaSessionAssignment } from '../sessions/waha-session-assignment.entity.ts';
import { WahaSessionOwner } from '../sessions/waha-session-owner.entity.ts';
import { WahaSession } from '../sessions/waha-session.entity.ts';
import { TeamMember } from '../teams/team-member.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { Picture } from '../people/picture.entity.ts';
import { JudgementReview } from '../responder/judgement-review.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** Every table of Parley; a migration is made from the difference between these and the ones before. */
export const entities = [
  Tenant,
  Account,
  Membership,
  Picture,
  LoginSession,
  Invitation,
  Team,
  TeamMember,
  WahaSession,
  WahaSessionOwner,
  WahaSessionAssignment,
  Contact,
  ContactIdentifier,
  ContactConsent,
  IdentitySecret,
  EarlyStatus,
  Conversation,
  Message,
  Attachment,
  AttachmentChunk,
  MessageSearch,
  ConversationEvent,
  Lead,
  LeadChange,
  LeadOwner,
  JudgementReview,
  JudgementCorrection,
  CatalogueProject,
  Listing,
  KnowledgeEntry,
  KnowledgeImport,
  Project,
  ApiKey,
  Connector,
  ConnectorOwner,
  Template,
  OutboundMessage,
  MessageUsage,
  Campaign,
  CampaignRecipient,
  ConnectorPrice,
  OutboxEntry,
  IdempotencyKey,
  MetricBucket,
  AuditRow,
  UnsealedAuditRow,
  AuditSeal,
];
