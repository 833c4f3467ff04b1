/** Purchase intent after the visitor's last message: HOT is worth a call now, WARM is interested, COLD has nothing to sell to. */
export const Intent = {
  HOT: 'HOT',
  WARM: 'WARM',
  COLD: 'COLD',
} as const;
export type Intent = (typeof Intent)[keyof typeof Intent];

/** Who wrote a message. */
export const Role = {
  VISITOR: 'VISITOR',
  ASSISTANT: 'ASSISTANT',
  AGENT: 'AGENT',
  SYSTEM: 'SYSTEM',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Where a conversation takes place. */
export const Channel = {
  WEBSITE: 'WEBSITE',
  WHATSAPP: 'WHATSAPP',
  INSTAGRAM: 'INSTAGRAM',
  MESSENGER: 'MESSENGER',
  TELEGRAM: 'TELEGRAM',
  SMS: 'SMS',
  API: 'API',
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** Which provider's account messages go through; Twilio carries SMS and WhatsApp (messagejs.md, "Create Connector"). */
export const ConnectorType = {
  WHATSAPP: 'WHATSAPP',
  TELEGRAM: 'TELEGRAM',
  TWILIO: 'TWILIO',
  INSTAGRAM: 'INSTAGRAM',
  MESSENGER: 'MESSENGER',
} as const;
export type ConnectorType = (typeof ConnectorType)[keyof typeof ConnectorType];

/** Who answers: the responder (BOT), a person (HUMAN), or nobody any more (CLOSED). */
export const ConversationState = {
  BOT: 'BOT',
  HUMAN: 'HUMAN',
  CLOSED: 'CLOSED',
} as const;
export type ConversationState = (typeof ConversationState)[keyof typeof ConversationState];

/** How far a message has come on its way to its reader. It only moves forward; FAILED is final, unless it is replayed. */
export const DeliveryStatus = {
  PENDING: 'PENDING',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  READ: 'READ',
  PLAYED: 'PLAYED',
  FAILED: 'FAILED',
} as const;
export type DeliveryStatus = (typeof DeliveryStatus)[keyof typeof DeliveryStatus];

/** How far a campaign has come. STOPPED and DONE are final. */
export const CampaignState = {
  DRAFT: 'DRAFT',
  SCHEDULED: 'SCHEDULED',
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  STOPPED: 'STOPPED',
  DONE: 'DONE',
} as const;
export type CampaignState = (typeof CampaignState)[keyof typeof CampaignState];

/** Why a campaign is paused: a person asked for it, or it could not go on. */
export const CampaignPauseReason = {
  PERSON: 'PERSON',
  QUOTA_EXCEEDED: 'QUOTA_EXCEEDED',
  CONNECTOR_NOT_ACTIVE: 'CONNECTOR_NOT_ACTIVE',
  CONNECTOR_CHANNEL_CHANGED: 'CONNECTOR_CHANNEL_CHANGED',
  TEMPLATE_NOT_SENDABLE: 'TEMPLATE_NOT_SENDABLE',
  PROJECT_NOT_ACTIVE: 'PROJECT_NOT_ACTIVE',
  FAILURE: 'FAILURE',
} as const;
export type CampaignPauseReason = (typeof CampaignPauseReason)[keyof typeof CampaignPauseReason];

/** How far a campaign has come with one contact. */
export const CampaignRecipientState = {
  PENDING: 'PENDING',
  ACCEPTED: 'ACCEPTED',
  OPTED_OUT: 'OPTED_OUT',
  REFUSED: 'REFUSED',
} as const;
export type CampaignRecipientState = (typeof CampaignRecipientState)[keyof typeof CampaignRecipientState];

/** What a campaign's message may say of each contact. */
export const ContactField = {
  NAME: 'NAME',
  EMAIL: 'EMAIL',
  PHONE: 'PHONE',
} as const;
export type ContactField = (typeof ContactField)[keyof typeof ContactField];

/** The tongues the responder and the widget speak, as ISO 639-1 codes in upper case. */
export const Language = {
  EN: 'EN',
  AR: 'AR',
  ES: 'ES',
  FR: 'FR',
  DE: 'DE',
} as const;
export type Language = (typeof Language)[keyof typeof Language];

/** A person's role in a tenant. Whoever opens a tenant is its SUPER_ADMIN; nobody stands above the tenants. */
export const MemberRole = {
  SUPER_ADMIN: 'SUPER_ADMIN',
  ADMIN: 'ADMIN',
  TEAM_MEMBER: 'TEAM_MEMBER',
} as const;
export type MemberRole = (typeof MemberRole)[keyof typeof MemberRole];

/** What is counted, hour by hour (services.md, "Available Metrics"). */
export const MetricName = {
  MESSAGES_SENT: 'MESSAGES_SENT',
  CAMPAIGNS_EXECUTED: 'CAMPAIGNS_EXECUTED',
  CONVERSATIONS_CLOSED: 'CONVERSATIONS_CLOSED',
  CONTACTS_CREATED: 'CONTACTS_CREATED',
  AGENTS_ONLINE: 'AGENTS_ONLINE',
} as const;
export type MetricName = (typeof MetricName)[keyof typeof MetricName];

/** How a metric's numbers are meant: a COUNTER adds up what happened, a GAUGE says how things stood. */
export const MetricKind = {
  COUNTER: 'COUNTER',
  GAUGE: 'GAUGE',
} as const;
export type MetricKind = (typeof MetricKind)[keyof typeof MetricKind];

/** How a WhatsApp session stands. Only a CONNECTED one sends and receives. */
export const WahaSessionStatus = {
  DISCONNECTED: 'DISCONNECTED',
  CONNECTING: 'CONNECTING',
  CONNECTED: 'CONNECTED',
  FAILED: 'FAILED',
} as const;
export type WahaSessionStatus = (typeof WahaSessionStatus)[keyof typeof WahaSessionStatus];

/** When the responder answers what comes to a WhatsApp session. */
export const ResponderMode = {
  ON: 'ON',
  OFF: 'OFF',
  OUT_OF_HOURS: 'OUT_OF_HOURS',
} as const;
export type ResponderMode = (typeof ResponderMode)[keyof typeof ResponderMode];

/** How far WhatsApp says that a message has come. It only moves forward. */
export const WahaAck = {
  ERROR: 'ERROR',
  PENDING: 'PENDING',
  SERVER: 'SERVER',
  DEVICE: 'DEVICE',
  READ: 'READ',
  PLAYED: 'PLAYED',
} as const;
export type WahaAck = (typeof WahaAck)[keyof typeof WahaAck];

/** What knowledge is imported from. */
export const KnowledgeFormat = {
  MARKDOWN: 'MARKDOWN',
  CSV: 'CSV',
  JSON: 'JSON',
  SITE: 'SITE',
} as const;
export type KnowledgeFormat = (typeof KnowledgeFormat)[keyof typeof KnowledgeFormat];

/** How an import stands. */
export const ImportState = {
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

/** Whether a listing is sold or let. */
export const ListingPurpose = {
  SELL: 'SELL',
  RENT: 'RENT',
} as const;
export type ListingPurpose = (typeof ListingPurpose)[keyof typeof ListingPurpose];
