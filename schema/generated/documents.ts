/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who joins which team. */
export type AddTeamMemberInput = {
  /** The account's id. */
  accountId: string;
  /** The team's id. */
  teamId: string;
};

/** The same template as WhatsApp has approved it. */
export type ApprovedTemplateInput = {
  /** Its language, as WhatsApp writes it: `en` or `en_US`. */
  language: string;
  /** Its name at WhatsApp: lower-case letters, digits and underscores. */
  name: string;
};

/** A message from a program without a socket, in the name of somebody it knows. */
export type AskInput = {
  /** Where the person wrote. */
  channel: Channel;
  /** Sending it again gives the same message. */
  clientId?: string | null | undefined;
  /** Plain text, 1 to 4000 characters. */
  content: string;
  /** Slug or id of the tenant. */
  tenant: string;
  /** The program's own id of the person; the same id continues the same lead and conversation. */
  userId: string;
};

/** Who is to answer on a session: a person or a team. */
export type AssignWahaSessionInput = {
  /** The person's account. */
  accountId?: string | null | undefined;
  /** The session's id. */
  sessionId: string;
  /** The team. */
  teamId?: string | null | undefined;
};

/** Which deeds; what is left out does not narrow. */
export type AuditLogFilter = {
  /** Done by this account. */
  accountId?: string | null | undefined;
  /** `create`, `update`, `delete` or `execute`. */
  action?: string | null | undefined;
  /** Done to the thing with this id. */
  resourceId?: string | null | undefined;
  /** Done to a thing of this kind. */
  resourceType?: string | null | undefined;
  /** Done at or after this moment. */
  since?: string | null | undefined;
};

/** Which contacts a campaign is for; what is left out does not narrow. */
export type CampaignAudienceInput = {
  /** That came by, or were reached by, any of these campaigns. At most 100. */
  campaigns?: Array<string> | null | undefined;
  /** Whether they agreed to campaigns on the campaign's channel, as far as is known. */
  hasConsent?: boolean | null | undefined;
  /** With any of these intents. */
  intents?: Array<Intent> | null | undefined;
  /** Heard of at or after this moment. */
  lastActivityFrom?: string | null | undefined;
  /** Heard of at or before this moment. */
  lastActivityTo?: string | null | undefined;
  /** That began on any of these channels. */
  sources?: Array<Channel> | null | undefined;
};

/** What a name in a campaign's template stands for. */
export type CampaignVariableInput = {
  /** What is filled in for each contact that has it. */
  contactField?: ContactField | null | undefined;
  /** As the template declares it. */
  name: string;
  /** What is filled in; where a field is named, for contacts without it. At most 4,000 characters. */
  value: string;
};

/** Where a conversation takes place. */
export type Channel =
  | 'API'
  | 'INSTAGRAM'
  | 'MESSENGER'
  | 'SMS'
  | 'TELEGRAM'
  | 'WEBSITE'
  | 'WHATSAPP';

/** Which provider messages go through; Twilio carries SMS and WhatsApp. */
export type ConnectorType =
  | 'INSTAGRAM'
  | 'MESSENGER'
  | 'TELEGRAM'
  | 'TWILIO'
  | 'WHATSAPP';

/** What is known of a contact. */
export type ContactField =
  | 'EMAIL'
  | 'NAME'
  | 'PHONE';

/** Which conversations; what is left out does not narrow. */
export type ConversationFilter = {
  /** On any of these channels. */
  channels?: Array<Channel> | null | undefined;
  /** In any of these states. */
  states?: Array<ConversationState> | null | undefined;
};

/** Who answers: the responder (BOT), a person (HUMAN), or nobody any more (CLOSED). */
export type ConversationState =
  | 'BOT'
  | 'CLOSED'
  | 'HUMAN';

/** A person to be let into the caller's tenant. */
export type CreateAccountInput = {
  /** The name shown beside their replies. */
  name: string;
  /** The password must have at least 8 characters, among them an upper-case letter, a lower-case letter and a digit. */
  password: string;
  /** What they may do. FORBIDDEN unless it is below the caller's own; a SUPER_ADMIN may create its equal. */
  role: MemberRole;
  /** 3-50 letters, digits, underscores or dashes; what they sign in with, in any letter case. */
  username: string;
};

/** A key to be made. */
export type CreateApiKeyInput = {
  /** Connectors of the project that it may use; all by default. */
  allowedConnectors?: Array<string> | null | undefined;
  /** For a key that is written into pages: their origins. Requests that name no other are taken. */
  allowedOrigins?: Array<string> | null | undefined;
  /** Templates of the project that it may send; all by default. */
  allowedTemplates?: Array<string> | null | undefined;
  /** When it ends; it does not by default. */
  expiresAt?: string | null | undefined;
  /** 1 to 200 characters. */
  name: string;
  /** The project it sends for. */
  projectId: string;
  /** Sends an hour, 1,000 by default; at most what the tenant's plan allows: 1,000, 10,000, or any number. */
  rateLimit?: number | null | undefined;
};

/** A campaign to be made; it starts when it is told to. */
export type CreateCampaignInput = {
  /** For whom it is; for all contacts by default. */
  audience?: CampaignAudienceInput | null | undefined;
  /** The connector it goes through. */
  connectorId: string;
  /** 1 to 200 characters. */
  name: string;
  /** A template of the connector's project and type. */
  templateId: string;
  /** Messages a minute, 1 to 6,000; 600 by default. */
  throttlePerMinute?: number | null | undefined;
  /** What the template's names stand for; each that it declares has to be given. At most 100. */
  variables?: Array<CampaignVariableInput> | null | undefined;
};

/** A development to be made. */
export type CreateCatalogueProjectInput = {
  /** The tenant's own fields: an object of at most 20,000 characters. */
  attributes?: unknown;
  /** Addresses of pictures, 30 at most; none by default. */
  images?: Array<string> | null | undefined;
  /** 1 to 200 characters. */
  name: string;
  /** 100 at most; none by default. */
  phases?: Array<ProjectPhaseInput> | null | undefined;
};

/** A connector to be made. */
export type CreateConnectorInput = {
  /** An object as the provider gives it: WHATSAPP {phoneNumberId, accessToken, appSecret, verifyToken}, TELEGRAM {botToken, webhookSecret}, TWILIO {accountSid, authToken, fromNumber}, INSTAGRAM {accountId, accessToken, appSecret, verifyToken}, MESSENGER {pageId, accessToken, appSecret, verifyToken}; secrets of webhooks may be left out. */
  credentials: unknown;
  /** 1 to 200 characters. */
  name: string;
  /** The project it belongs to. */
  projectId: string;
  /** At which provider. */
  type: ConnectorType;
};

/** A fact to be told. */
export type CreateKnowledgeEntryInput = {
  /** The answer, as it is told; 1 to 4,000 characters. */
  content: string;
  /** Told to visitors of this language. */
  language: Language;
  /** A page that says it too, http or https. */
  sourceUrl?: string | null | undefined;
  /** What it is about, best as a visitor would ask it; 1 to 300 characters. */
  title: string;
};

/** A lead that is brought along: a name, an e-mail address or a phone number at least. */
export type CreateLeadInput = {
  /** What they can pay. */
  budget?: string | null | undefined;
  /** The contact's e-mail address. */
  email?: string | null | undefined;
  /** The score follows: it lies in the band of the intent. */
  intent: Intent;
  /** The contact's name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** The contact's phone number; stored as E.164. */
  phone?: string | null | undefined;
  /** What is wanted. */
  requirement?: string | null | undefined;
  /** The channel it came by. */
  source: Channel;
  /** Slug or id of the tenant it is meant for; FORBIDDEN for any but the caller's, which is the default. */
  tenant?: string | null | undefined;
  /** When. */
  timeline?: string | null | undefined;
};

/** A listing to be offered. */
export type CreateListingInput = {
  /** Square metres, above 0. */
  area?: number | null | undefined;
  /** The tenant's own fields: an object of at most 20,000 characters. */
  attributes?: unknown;
  /** ISO 4217, such as EGP. */
  currency: string;
  /** What is searched beside title and place. */
  description?: LongLocalisedTextInput | null | undefined;
  /** The picture on its card: https, http, or a path on this server. */
  imageUrl?: string | null | undefined;
  /** Further pictures, 30 at most. */
  images?: Array<string> | null | undefined;
  /** The name of the project's phase, at most 100 characters. */
  phase?: string | null | undefined;
  /** Where it is, such as "Maadi, Cairo". */
  place: LocalisedTextInput;
  /** Whole units of the currency, 0 to 1e12; a month's rent where it is let. */
  price: number;
  /** The `CatalogueProject` it belongs to; null: to none. */
  projectId?: string | null | undefined;
  /** Whether it is sold or let. */
  purpose: ListingPurpose;
  /** Bedrooms, 0 to 100. */
  rooms?: number | null | undefined;
  /** As its card is headed. */
  title: LocalisedTextInput;
  /** Its page: https, http, or a path on this server. */
  url?: string | null | undefined;
};

/** A project to be made. */
export type CreateProjectInput = {
  /** At most 2,000 characters; empty by default. */
  description?: string | null | undefined;
  /** 1 to 200 characters. */
  name: string;
};

/** A team to be made. */
export type CreateTeamInput = {
  /** 1-100 characters; unique in the tenant. */
  name: string;
};

/** A template to be made. */
export type CreateTemplateInput = {
  /** For WhatsApp alone. */
  approved?: ApprovedTemplateInput | null | undefined;
  /** Connectors of this type send it. */
  connectorType: ConnectorType;
  /** The text, 1 to 4,000 characters, with `{{name}}` where a value is filled in. */
  content: string;
  /** 1 to 200 characters. */
  name: string;
  /** The project it belongs to. */
  projectId: string;
  /** Names that have to be given with every message; those in the text by default. At most 50. */
  variables?: Array<string> | null | undefined;
};

/** A WhatsApp session to be made. */
export type CreateWahaSessionInput = {
  /** 1-40 letters, digits, underscores or dashes; unique in the tenant. */
  name: string;
};

/** Who is kept out. */
export type DeactivateAccountInput = {
  /** The account's id. */
  accountId: string;
};

/** A key to be deleted. */
export type DeleteApiKeyInput = {
  /** The key. */
  id: string;
  /** Its project, where it may be of no other. */
  projectId?: string | null | undefined;
};

/** A connector to be deleted; what was sent through it stays. */
export type DeleteConnectorInput = {
  /** The connector. */
  id: string;
  /** Its project, where it may be of no other. */
  projectId?: string | null | undefined;
};

/** A project to be deleted, with all that belongs to it. */
export type DeleteProjectInput = {
  /** The project. */
  id: string;
};

/** A template to be deleted; what was sent with it stays. */
export type DeleteTemplateInput = {
  /** The template. */
  id: string;
  /** Its project, where it may be of no other. */
  projectId?: string | null | undefined;
};

/** Which session is unlinked and forgotten. */
export type DeleteWahaSessionInput = {
  /** The session's id. */
  id: string;
};

/** How far a message has come on its way to its reader; only ever forward, and FAILED is final unless it is replayed. */
export type DeliveryStatus =
  | 'DELIVERED'
  | 'FAILED'
  | 'PENDING'
  | 'PLAYED'
  | 'READ'
  | 'SENT';

/** The conversation that is to be sent. */
export type EmailTranscriptInput = {
  /** The conversation. */
  conversationId: string;
};

/** Whose data: the visitor of this conversation. */
export type ExportVisitorDataInput = {
  /** The conversation. */
  conversationId: string;
};

/** What the page says of its visitor. Signed, it leads to the visitor's one contact on every device; unsigned, nothing of it is proven: it names a new contact and never opens another's conversation. */
export type IdentityInput = {
  /** Their e-mail address. */
  email?: string | null | undefined;
  /** HMAC-SHA256 of the id under the tenant's identity secret (rotateIdentitySecret), as 64 hexadecimal digits; made on the tenant's own server. A wrong one is refused. */
  hash?: string | null | undefined;
  /** The page's own id of the visitor, 1 to 200 characters. */
  id: string;
  /** Their name. */
  name?: string | null | undefined;
  /** Their phone number. */
  phone?: string | null | undefined;
};

/** A text whose entries are to be stored. */
export type ImportKnowledgeInput = {
  /** The text, 1 to 900,000 characters. */
  content: string;
  /** How it is written; a site is imported by `importSite`. */
  format: KnowledgeFormat;
  /** The language of its entries. */
  language: Language;
};

/** A site whose pages are to be read. */
export type ImportSiteInput = {
  /** The language of its pages. */
  language: Language;
  /** 1 to 200; 50 by default. */
  maximumPages?: number | null | undefined;
  /** The page to begin with, https or http; its origin is not left. */
  url: string;
};

/** How an import stands. */
export type ImportState =
  /** What could be read is stored. */
  | 'DONE'
  /** Nothing could be read; the problems say why. */
  | 'FAILED'
  /** Pages are being read. */
  | 'RUNNING';

/** How much a visitor wants to buy, after their last message. */
export type Intent =
  /** Nothing to sell to now. */
  | 'COLD'
  /** A salesperson should act now. */
  | 'HOT'
  /** Real interest, no commitment yet. */
  | 'WARM';

/** What knowledge is imported from. */
export type KnowledgeFormat =
  /** A header line, then a line an entry: `title` and `content`, and `source_url` where there is one. */
  | 'CSV'
  /** A list of objects with `title` and `content`, and `source_url` where there is one. */
  | 'JSON'
  /** Each heading with the text below it is an entry. */
  | 'MARKDOWN'
  /** A site's pages: each heading with the text below it is an entry. */
  | 'SITE';

/** ISO 639-1 in upper case. */
export type Language =
  | 'AR'
  | 'DE'
  | 'EN'
  | 'ES'
  | 'FR';

/** Which leads; what is left out does not narrow. */
export type LeadFilter = {
  /** That came by any of these campaigns. */
  campaigns?: Array<string> | null | undefined;
  /** That began on any of these channels. */
  channels?: Array<Channel> | null | undefined;
  /** With any of these intents. */
  intents?: Array<Intent> | null | undefined;
  /** With exactly this last action. */
  lastAction?: string | null | undefined;
  /** Whose name, e-mail, phone or requirement contains this. */
  text?: string | null | undefined;
  /** With exactly this many messages that no person has read. */
  unread?: number | null | undefined;
  /** Heard of at or after this moment. */
  updatedFrom?: string | null | undefined;
  /** Heard of at or before this moment. */
  updatedTo?: string | null | undefined;
};

/** What a visitor says of themselves; what is left out stays as it is. */
export type LeaveDetailsInput = {
  /** What they agreed to, in the words that they saw; kept in the audit. */
  consent?: string | null | undefined;
  /** The conversation. */
  conversationId: string;
  /** Their e-mail address. */
  email?: string | null | undefined;
  /** Their name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** Their phone number; stored as E.164. */
  phone?: string | null | undefined;
};

/** Whether a listing is sold or let. */
export type ListingPurpose =
  | 'RENT'
  | 'SELL';

/** The same short text in the languages of the catalogue. */
export type LocalisedTextInput = {
  /** In Arabic, 1 to 300 characters. */
  ar: string;
  /** In English, 1 to 300 characters. */
  en: string;
};

/** Who signs in. */
export type LoginInput = {
  /** Minutes the access token is good for: 1 to the server's limit; 15 by default. */
  accessTokenMinutes?: number | null | undefined;
  /** E-mail address or username. */
  login: string;
  /** The account's password. */
  password: string;
  /** Slug or id of the tenant; the account's first one by default. */
  tenant?: string | null | undefined;
};

/** The same long text in the languages of the catalogue. */
export type LongLocalisedTextInput = {
  /** In Arabic, at most 5,000 characters. */
  ar: string;
  /** In English, at most 5,000 characters. */
  en: string;
};

/** How far the caller's side has read. */
export type MarkReadInput = {
  /** The conversation. */
  conversationId: string;
  /** Everything up to this number. */
  seq: number;
};

/** Which chat was read. */
export type MarkWahaChatReadInput = {
  /** The contact's id. */
  contactId: string;
  /** The session's id. */
  sessionId: string;
};

/** An account's role in a tenant. */
export type MemberRole =
  | 'ADMIN'
  | 'SUPER_ADMIN'
  | 'TEAM_MEMBER';

/** How numbers are meant. */
export type MetricKind =
  /** They add up what happened. */
  | 'COUNTER'
  /** They say how things stood. */
  | 'GAUGE';

/** What is counted, hour by hour. */
export type MetricName =
  /** People of the tenant who were online in the hour, each counted once. */
  | 'AGENTS_ONLINE'
  /** Campaigns that were carried out. */
  | 'CAMPAIGNS_EXECUTED'
  /** People who wrote for the first time. */
  | 'CONTACTS_CREATED'
  /** Conversations that were closed. */
  | 'CONVERSATIONS_CLOSED'
  /** Messages to contacts on WhatsApp. */
  | 'MESSAGES_SENT';

/** When people answer. */
export type OfficeHoursInput = {
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  days: Array<number>;
  /** Such as `09:00`. */
  from: string;
  /** IANA, such as `Africa/Cairo`. */
  timeZone: string;
  /** Such as `17:00`; where `from` is not before it, on the next day. */
  until: string;
};

/** Which messages; what is left out does not narrow. */
export type OutboundMessageFilter = {
  /** Sent through connectors of any of these types. */
  connectorTypes?: Array<ConnectorType> | null | undefined;
  /** Accepted at or after this moment. */
  from?: string | null | undefined;
  /** That have come so far and no further. */
  statuses?: Array<DeliveryStatus> | null | undefined;
  /** Accepted at or before this moment. */
  to?: string | null | undefined;
};

/** The page a chat was opened on. */
export type PageContextInput = {
  /** The page before it. */
  referrer?: string | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
  /** Its address. */
  url?: string | null | undefined;
};

/** A part of a project that is handed over by itself. */
export type ProjectPhaseInput = {
  /** When it is handed over, as `2027-06-30`. */
  deliveryDate?: string | null | undefined;
  /** 1 to 100 characters. */
  name: string;
  /** How many units it has, 0 to 1,000,000. */
  unitsCount?: number | null | undefined;
};

/** How the visitor judges the conversation. */
export type RateConversationInput = {
  /** What they say beside it, up to 1,000 characters. */
  comment?: string | null | undefined;
  /** The conversation. */
  conversationId: string;
  /** From 1, bad, to 5, good. */
  score: number;
};

/** Who is let in again. */
export type ReactivateAccountInput = {
  /** The account's id. */
  accountId: string;
};

/** A webhook of a connector as it came. */
export type ReceiveConnectorWebhookInput = {
  /** The request body, unchanged to the byte: JSON of Telegram, a form of Twilio. UTF-8. */
  body: string;
  /** The connector, as the address that its provider was told names it. */
  connectorId: string;
  /** What shows that it is the provider: `X-Telegram-Bot-Api-Secret-Token` or `X-Twilio-Signature`. */
  signature?: string | null | undefined;
  /** TELEGRAM or TWILIO. */
  type: ConnectorType;
  /** Where the request came to, with its query; its origin counts where the server has no `PUBLIC_URL`. */
  url: string;
};

/** A webhook of WAHA as it came. */
export type ReceiveWahaWebhookInput = {
  /** The request body, unchanged to the byte: the signature is over what WAHA wrote. UTF-8. */
  body: string;
  /** `X-Webhook-Hmac`: HMAC-SHA512 of the body, in hexadecimal. */
  signature?: string | null | undefined;
};

/** A webhook as it came. */
export type ReceiveWebhookInput = {
  /** The request body, unchanged to the byte: a signature is over what the provider wrote. UTF-8. */
  body: string;
  /** WHATSAPP, INSTAGRAM or MESSENGER. */
  channel: Channel;
  /** The signature with its scheme, such as `sha256=...` of `X-Hub-Signature-256`. */
  signature?: string | null | undefined;
  /** Slug or id of the tenant. */
  tenant: string;
};

/** A refresh token to be exchanged. */
export type RefreshTokenInput = {
  /** As the login or the last exchange gave it. */
  refreshToken: string;
  /** Whether the refresh token is exchanged too; the old one then ends its family when it is used again. */
  rotate?: boolean | null | undefined;
};

/** An account to be made in a tenant. */
export type RegisterInput = {
  /** The address to sign in with. */
  email: string;
  /** The token of an invitation into the tenant. */
  invitation?: string | null | undefined;
  /** The name shown beside replies. */
  name?: string | null | undefined;
  /** At least 8 characters. */
  password: string;
  /** Whether the account is signed in as well; not by default. */
  signIn?: boolean | null | undefined;
  /** Slug or id of a tenant; one that does not exist is opened and belongs to the account. By default a new one is opened under a name of its own, once for each account. */
  tenant?: string | null | undefined;
};

/** Who leaves which team. */
export type RemoveTeamMemberInput = {
  /** The account's id. */
  accountId: string;
  /** The team's id. */
  teamId: string;
};

/** The conversation to bring a person to. */
export type RequestHumanInput = {
  /** The conversation. */
  conversationId: string;
};

/** Which number is to be linked to which session. */
export type RequestPairingCodeInput = {
  /** The phone that the code is typed into, in any usual way of writing. */
  phoneNumber: string;
  /** The session's id. */
  sessionId: string;
};

/** Whose password, and what it is from now on. */
export type ResetPasswordInput = {
  /** The account's id. */
  accountId: string;
  /** The password must have at least 8 characters, among them an upper-case letter, a lower-case letter and a digit. */
  newPassword: string;
};

/** When the responder answers what comes to a WhatsApp session. */
export type ResponderMode =
  /** Never: people answer. */
  | 'OFF'
  /** Always. */
  | 'ON'
  /** When people do not. */
  | 'OUT_OF_HOURS';

/** Who wrote a message. */
export type Role =
  | 'AGENT'
  | 'ASSISTANT'
  | 'SYSTEM'
  | 'VISITOR';

/** A key to be replaced by another that may do the same. */
export type RotateApiKeyInput = {
  /** When the new one ends; when the old one was to, by default. */
  expiresAt?: string | null | undefined;
  /** The key. */
  id: string;
  /** Hours for which the old one goes on working beside the new one, 0 to 720; 24 by default. */
  overlapHours?: number | null | undefined;
};

/** A visitor's message. */
export type SendMessageInput = {
  /** Files to be sent with it, up to 10, that the caller has uploaded into this conversation by `POST /files` and not sent yet. */
  attachmentIds?: Array<string> | null | undefined;
  /** Made by the sender; sending it again gives the same message. */
  clientId: string;
  /** Plain text, 1 to 4000 characters. Blank beside files, their names are stored in its place. */
  content: string;
  /** The conversation. */
  conversationId: string;
};

/** A message to be sent. */
export type SendTemplateInput = {
  /** A connector of the key's project. */
  connectorId: string;
  /** 1 to 255 characters: the same key with the same message is one message, for 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** A template of the key's project, for connectors of that type. */
  templateId: string;
  /** To whom: a phone number with its country code, a Telegram chat or @name, or an id that Meta gave. */
  to: string;
  /** Values for its names; each that it declares has to be given. At most 100. */
  variables?: Array<TemplateVariableInput> | null | undefined;
};

/** A message to a phone number. */
export type SendWahaMessageInput = {
  /** 1-4,096 characters. */
  content: string;
  /** To whom, in any usual way of writing. */
  phoneNumber: string;
  /** The session's id. */
  sessionId: string;
};

/** Somebody types, or has stopped. */
export type SetTypingInput = {
  /** The conversation. */
  conversationId: string;
  /** Whether they type now. */
  typing: boolean;
};

/** A chat that is being opened. */
export type StartConversationInput = {
  /** The campaign that brought the visitor. */
  campaign?: string | null | undefined;
  /** Who the page says it is. */
  identity?: IdentityInput | null | undefined;
  /** BCP 47, such as `ar-EG`. */
  locale?: string | null | undefined;
  /** The name of the opener that the visitor answers: its text is the greeting of the conversation that begins. One that there is not any more is as none. */
  opener?: string | null | undefined;
  /** Where the chat is. */
  page?: PageContextInput | null | undefined;
  /** Slug or id of the tenant. */
  tenant: string;
  /** The token of an earlier start; a valid one continues its open conversation. */
  visitorToken?: string | null | undefined;
};

/** A value for a name in a template. */
export type TemplateVariableInput = {
  /** As the template declares it. */
  name: string;
  /** Filled in as it is: what it says is never filled in again. At most 4,000 characters. */
  value: string;
};

/** A connector to be tried. */
export type TestConnectorInput = {
  /** The connector. */
  id: string;
  /** Its project, where it may be of no other. */
  projectId?: string | null | undefined;
};

/** What is left out stays. */
export type UpdateConnectorInput = {
  /** New ones in the place of the old. An object as the provider gives it: WHATSAPP {phoneNumberId, accessToken, appSecret, verifyToken}, TELEGRAM {botToken, webhookSecret}, TWILIO {accountSid, authToken, fromNumber}, INSTAGRAM {accountId, accessToken, appSecret, verifyToken}, MESSENGER {pageId, accessToken, appSecret, verifyToken}; secrets of webhooks may be left out. */
  credentials?: unknown;
  /** The connector. */
  id: string;
  /** Whether messages go through it, and come by it. */
  isActive?: boolean | null | undefined;
  /** 1 to 200 characters. */
  name?: string | null | undefined;
  /** Its project, where it may be of no other. */
  projectId?: string | null | undefined;
};

/** What is left out stays. */
export type UpdateProjectInput = {
  /** At most 2,000 characters. */
  description?: string | null | undefined;
  /** The project. */
  id: string;
  /** Whether its keys may send. */
  isActive?: boolean | null | undefined;
  /** 1 to 200 characters. */
  name?: string | null | undefined;
};

/** What is left out stays. */
export type UpdateTemplateInput = {
  /** For WhatsApp alone; null: none any more. */
  approved?: ApprovedTemplateInput | null | undefined;
  /** 1 to 4,000 characters. */
  content?: string | null | undefined;
  /** The template. */
  id: string;
  /** Whether it may be sent. */
  isActive?: boolean | null | undefined;
  /** 1 to 200 characters. */
  name?: string | null | undefined;
  /** Its project, where it may be of no other. */
  projectId?: string | null | undefined;
  /** Names that have to be given with every message. At most 50. */
  variables?: Array<string> | null | undefined;
};

/** What is decided about a session; what is left out stays. */
export type UpdateWahaSessionInput = {
  /** The session's id. */
  id: string;
  /** When people answer. */
  officeHours?: OfficeHoursInput | null | undefined;
  /** When the responder answers. */
  responder?: ResponderMode | null | undefined;
};

/** What a provider asks before it sends webhooks. */
export type VerifyWebhookInput = {
  /** What is answered where the token is right. */
  challenge: string;
  /** WHATSAPP, INSTAGRAM or MESSENGER. */
  channel: Channel;
  /** `subscribe` where it is given. */
  mode?: string | null | undefined;
  /** Slug or id of the tenant. */
  tenant: string;
  /** What the tenant told the provider to say. */
  verifyToken: string;
};

/** How far WhatsApp says that a message has come; only ever forward. */
export type WahaAck =
  /** It has reached its reader. */
  | 'DEVICE'
  /** It was not delivered. */
  | 'ERROR'
  /** On its way to WhatsApp. */
  | 'PENDING'
  /** It was listened to. */
  | 'PLAYED'
  /** It was read. */
  | 'READ'
  /** WhatsApp has it. */
  | 'SERVER';

/** How a WhatsApp session stands. */
export type WahaSessionStatus =
  /** It sends and receives. */
  | 'CONNECTED'
  /** It starts, or waits for its QR code to be scanned. */
  | 'CONNECTING'
  /** It was stopped, or nothing is known of it. */
  | 'DISCONNECTED'
  /** It has to be linked anew. */
  | 'FAILED';

export type AskMutationVariables = Exact<{
  input: AskInput;
}>;


export type AskMutation = { ask: { followUp: boolean, leadId: string, intent: Intent, score: number, conversationId: string, reply: { content: string } | null } };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login: { accessToken: string, refreshToken: string, expiresAt: string, account: { id: string, email: string | null, username: string | null, name: string | null, role: MemberRole, tenant: { slug: string, name: string } } } };

export type RefreshTokenMutationVariables = Exact<{
  input: RefreshTokenInput;
}>;


export type RefreshTokenMutation = { refreshToken: { accessToken: string, refreshToken: string, expiresAt: string } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { loggedOut: boolean } };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register: { account: { id: string, email: string | null, tenant: { slug: string } } } };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign: { campaign: { id: string } } };

export type CreateCatalogueProjectMutationVariables = Exact<{
  input: CreateCatalogueProjectInput;
}>;


export type CreateCatalogueProjectMutation = { createCatalogueProject: { project: { id: string } } };

export type CreateListingMutationVariables = Exact<{
  input: CreateListingInput;
}>;


export type CreateListingMutation = { createListing: { listing: { id: string } } };

export type CreateKnowledgeEntryMutationVariables = Exact<{
  input: CreateKnowledgeEntryInput;
}>;


export type CreateKnowledgeEntryMutation = { createKnowledgeEntry: { entry: { id: string } } };

export type ImportKnowledgeMutationVariables = Exact<{
  input: ImportKnowledgeInput;
}>;


export type ImportKnowledgeMutation = { importKnowledge: { import: { id: string, state: ImportState, entriesStored: number, problems: Array<string> } } };

export type ImportSiteMutationVariables = Exact<{
  input: ImportSiteInput;
}>;


export type ImportSiteMutation = { importSite: { import: { id: string, state: ImportState } } };

export type KnowledgeImportQueryVariables = Exact<{
  id: string;
}>;


export type KnowledgeImportQuery = { knowledgeImport: { id: string, state: ImportState, pagesRead: number, pagesFound: number, entriesStored: number, problems: Array<string> } | null };

export type ListedConnectorFieldsFragment = { id: string, type: ConnectorType, name: string, isActive: boolean, createdAt: string };

export type ProjectConnectorsQueryVariables = Exact<{
  projectId: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type ProjectConnectorsQuery = { project: { connectors: { totalCount: number, nodes: Array<{ id: string, type: ConnectorType, name: string, isActive: boolean, createdAt: string }> } } | null };

export type ConnectorByIdQueryVariables = Exact<{
  id: string;
  projectId?: string | null | undefined;
}>;


export type ConnectorByIdQuery = { connector: { updatedAt: string, id: string, type: ConnectorType, name: string, isActive: boolean, createdAt: string } };

export type CreateConnectorMutationVariables = Exact<{
  input: CreateConnectorInput;
}>;


export type CreateConnectorMutation = { createConnector: { connector: { projectId: string, id: string, type: ConnectorType, name: string, isActive: boolean, createdAt: string } } };

export type UpdateConnectorMutationVariables = Exact<{
  input: UpdateConnectorInput;
}>;


export type UpdateConnectorMutation = { updateConnector: { connector: { id: string, name: string, isActive: boolean, updatedAt: string } } };

export type DeleteConnectorMutationVariables = Exact<{
  input: DeleteConnectorInput;
}>;


export type DeleteConnectorMutation = { deleteConnector: { id: string } };

export type TestConnectorMutationVariables = Exact<{
  input: TestConnectorInput;
}>;


export type TestConnectorMutation = { testConnector: { provider: string } };

export type ConversationListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ConversationFilter | null | undefined;
}>;


export type ConversationListQuery = { conversations: { nodes: Array<{ id: string, state: ConversationState, unreadCount: number, contact: { name: string | null, phone: string | null }, messages: { nodes: Array<{ id: string, role: Role, content: string, createdAt: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { status: string, version: string, database: string } };

export type LeadSummaryQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type LeadSummaryQuery = { leadAnalytics: { totalConversations: number, leadsCaptured: number, hotLeads: number, warmLeads: number, coldLeads: number, averageResponseSeconds: number | null, conversionRate: number } };

export type LeadAnalyticsQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type LeadAnalyticsQuery = { leadAnalytics: { from: string, to: string, totalConversations: number, leadsCaptured: number, hotLeads: number, warmLeads: number, coldLeads: number, averageResponseSeconds: number | null, conversionRate: number, responseSeconds: { replies: number, p50: number | null, p90: number | null, p95: number | null, p99: number | null }, bySource: Array<{ source: Channel, leads: number, captured: number, hot: number }>, byIntent: Array<{ intent: Intent, leads: number, captured: number }>, byDay: Array<{ day: string, conversations: number, leads: number, captured: number, hot: number }>, funnel: { leads: number, talkedOn: number, captured: number, qualified: number, hot: number } } };

export type LeadPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: LeadFilter | null | undefined;
}>;


export type LeadPageQuery = { me: { tenant: { id: string, slug: string } }, leads: { nodes: Array<{ phone: string | null, name: string | null, score: number, campaigns: Array<string>, lastAction: string, requirement: string | null, unreadCount: number, exchangeCount: number, updatedAt: string, contact: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean } } };

export type ContactHistoryQueryVariables = Exact<{
  idOrPhone: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type ContactHistoryQuery = { me: { tenant: { slug: string } }, contact: { id: string, phone: string | null, name: string | null, crmLink: string | null, lead: { campaigns: Array<string>, unreadCount: number, source: Channel } | null, exchanges: { totalCount: number, nodes: Array<{ askedAt: string, channel: Channel, source: string | null, campaign: string | null, listings: unknown, question: { content: string } | null, answer: { content: string } | null }> } } | null };

export type LeadRecordFragment = { id: string, name: string | null, email: string | null, phone: string | null, source: Channel, intent: Intent, score: number, createdAt: string, updatedAt: string };

export type CreateLeadMutationVariables = Exact<{
  input: CreateLeadInput;
}>;


export type CreateLeadMutation = { createLead: { lead: { id: string, name: string | null, email: string | null, phone: string | null, source: Channel, intent: Intent, score: number, createdAt: string, updatedAt: string, messages: Array<{ role: Role, content: string, createdAt: string }> } } };

export type LeadByIdQueryVariables = Exact<{
  id: string;
}>;


export type LeadByIdQuery = { me: { tenant: { slug: string } }, lead: { id: string, name: string | null, email: string | null, phone: string | null, source: Channel, intent: Intent, score: number, createdAt: string, updatedAt: string, messages: Array<{ role: Role, content: string, createdAt: string }> } | null };

export type LeadRecordsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: LeadFilter | null | undefined;
}>;


export type LeadRecordsQuery = { me: { tenant: { slug: string } }, leads: { nodes: Array<{ id: string, name: string | null, email: string | null, phone: string | null, source: Channel, intent: Intent, score: number, createdAt: string, updatedAt: string, messages: Array<{ role: Role, content: string, createdAt: string }> }> } };

export type ListedTemplateFieldsFragment = { id: string, name: string, connectorType: ConnectorType, isActive: boolean, createdAt: string };

export type TemplateFieldsFragment = { content: string, variables: Array<string>, id: string, name: string, connectorType: ConnectorType, isActive: boolean, createdAt: string };

export type ProjectTemplatesQueryVariables = Exact<{
  projectId: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type ProjectTemplatesQuery = { project: { templates: { totalCount: number, nodes: Array<{ id: string, name: string, connectorType: ConnectorType, isActive: boolean, createdAt: string }> } } | null };

export type TemplateByIdQueryVariables = Exact<{
  id: string;
  projectId?: string | null | undefined;
}>;


export type TemplateByIdQuery = { template: { updatedAt: string, content: string, variables: Array<string>, id: string, name: string, connectorType: ConnectorType, isActive: boolean, createdAt: string } };

export type CreateTemplateMutationVariables = Exact<{
  input: CreateTemplateInput;
}>;


export type CreateTemplateMutation = { createTemplate: { template: { content: string, variables: Array<string>, id: string, name: string, connectorType: ConnectorType, isActive: boolean, createdAt: string } } };

export type UpdateTemplateMutationVariables = Exact<{
  input: UpdateTemplateInput;
}>;


export type UpdateTemplateMutation = { updateTemplate: { template: { id: string, content: string, variables: Array<string>, updatedAt: string } } };

export type DeleteTemplateMutationVariables = Exact<{
  input: DeleteTemplateInput;
}>;


export type DeleteTemplateMutation = { deleteTemplate: { id: string } };

export type SendTemplateMutationVariables = Exact<{
  input: SendTemplateInput;
}>;


export type SendTemplateMutation = { sendTemplate: { messageId: string, isReplay: boolean } };

export type ProjectMessagesQueryVariables = Exact<{
  projectId: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  filter?: OutboundMessageFilter | null | undefined;
}>;


export type ProjectMessagesQuery = { project: { messages: { totalCount: number, nodes: Array<{ id: string, to: string, content: string, status: DeliveryStatus, connectorType: ConnectorType, sentAt: string | null, createdAt: string }> } } | null };

export type OutboundMessageByIdQueryVariables = Exact<{
  id: string;
}>;


export type OutboundMessageByIdQuery = { outboundMessage: { id: string, projectId: string, connectorId: string | null, to: string, content: string, status: DeliveryStatus, externalId: string | null, failureReason: string | null, possibleDuplicate: boolean, sentAt: string | null, deliveredAt: string | null, createdAt: string } | null };

export type CountsFragment = { sent: number, delivered: number, failed: number };

export type ProjectMessageStatisticsQueryVariables = Exact<{
  projectId: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ProjectMessageStatisticsQuery = { project: { messageStatistics: { from: string, to: string, deliveredRate: number, totals: { sent: number, delivered: number, failed: number }, byConnectorType: Array<{ connectorType: ConnectorType, sent: number, delivered: number, failed: number }>, byDay: Array<{ day: string, sent: number, delivered: number, failed: number }> } } | null };

export type MessagingUsageQueryVariables = Exact<{
  projectId?: string | null | undefined;
}>;


export type MessagingUsageQuery = { messagingUsage: { messages: number, projects: number, connectors: number, deliveredRate: number, byConnectorType: Array<{ connectorType: ConnectorType, messages: number }> } };

export type PersonFieldsFragment = { id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string } };

export type AccountsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { nodes: Array<{ id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string }> } };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { account: { id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, createdAt: string } } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { account: { id: string } } };

export type DeactivateAccountMutationVariables = Exact<{
  input: DeactivateAccountInput;
}>;


export type DeactivateAccountMutation = { deactivateAccount: { account: { id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string } } };

export type ReactivateAccountMutationVariables = Exact<{
  input: ReactivateAccountInput;
}>;


export type ReactivateAccountMutation = { reactivateAccount: { account: { id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string } } };

export type TeamFieldsFragment = { id: string, name: string, createdAt: string };

export type TeamsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TeamsQuery = { teams: { nodes: Array<{ id: string, name: string, createdAt: string }> } };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam: { team: { id: string, name: string, createdAt: string } } };

export type TeamMembersQueryVariables = Exact<{
  id: string;
}>;


export type TeamMembersQuery = { team: { members: Array<{ id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string }> } | null };

export type AddTeamMemberMutationVariables = Exact<{
  input: AddTeamMemberInput;
}>;


export type AddTeamMemberMutation = { addTeamMember: { team: { members: Array<{ id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string }> } } };

export type RemoveTeamMemberMutationVariables = Exact<{
  input: RemoveTeamMemberInput;
}>;


export type RemoveTeamMemberMutation = { removeTeamMember: { team: { members: Array<{ id: string, username: string | null, email: string | null, name: string | null, role: MemberRole, isActive: boolean, lastLoginAt: string | null, createdAt: string }> } } };

export type CurrentAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentAccountQuery = { me: { id: string, email: string | null, name: string | null, createdAt: string, lastLoginAt: string | null } };

export type RegisterAndSignInMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterAndSignInMutation = { register: { account: { id: string, email: string | null, name: string | null, createdAt: string }, auth: { accessToken: string, refreshToken: string } | null } };

export type ProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type ProjectsQuery = { projects: { totalCount: number, nodes: Array<{ id: string, name: string, description: string, createdAt: string, isActive: boolean }> } };

export type ProjectFieldsFragment = { id: string, createdBy: string | null, name: string, description: string, isActive: boolean, createdAt: string };

export type ProjectByIdQueryVariables = Exact<{
  id: string;
}>;


export type ProjectByIdQuery = { project: { updatedAt: string, id: string, createdBy: string | null, name: string, description: string, isActive: boolean, createdAt: string } | null };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject: { project: { id: string, createdBy: string | null, name: string, description: string, isActive: boolean, createdAt: string } } };

export type UpdateProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;


export type UpdateProjectMutation = { updateProject: { project: { id: string, name: string, description: string, updatedAt: string } } };

export type DeleteProjectMutationVariables = Exact<{
  input: DeleteProjectInput;
}>;


export type DeleteProjectMutation = { deleteProject: { id: string } };

export type ProjectApiKeysQueryVariables = Exact<{
  projectId: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type ProjectApiKeysQuery = { project: { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, lastUsedAt: string | null, rateLimit: number, isActive: boolean, createdAt: string }> } } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { key: string, apiKey: { id: string, name: string, rateLimit: number, isActive: boolean, createdAt: string } } };

export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;


export type RotateApiKeyMutation = { rotateApiKey: { key: string, apiKey: { id: string } } };

export type DeleteApiKeyMutationVariables = Exact<{
  input: DeleteApiKeyInput;
}>;


export type DeleteApiKeyMutation = { deleteApiKey: { id: string } };

export type AuditLogsQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: AuditLogFilter | null | undefined;
}>;


export type AuditLogsQuery = { me: { tenant: { id: string } }, auditLogs: { nodes: Array<{ id: string, accountId: string | null, action: string, resourceType: string, resourceId: string, changes: unknown, address: string | null, agent: string | null, createdAt: string }> } };

export type AccountActivityQueryVariables = Exact<{
  accountId?: string | null | undefined;
  days?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type AccountActivityQuery = { me: { id: string }, accountActivity: { nodes: Array<{ id: string, accountId: string | null, action: string, resourceType: string, resourceId: string, createdAt: string }> } };

export type ResourceHistoryQueryVariables = Exact<{
  resourceId: string;
  first?: number | null | undefined;
}>;


export type ResourceHistoryQuery = { resourceHistory: { nodes: Array<{ id: string, accountId: string | null, action: string, changes: unknown, createdAt: string }> } };

export type DailyMetricQueryVariables = Exact<{
  metric: MetricName;
  days?: number | null | undefined;
}>;


export type DailyMetricQuery = { dailyMetric: Array<{ date: string, total: number, count: number, average: number }> };

export type HourlyMetricQueryVariables = Exact<{
  metric: MetricName;
  hours?: number | null | undefined;
}>;


export type HourlyMetricQuery = { hourlyMetric: Array<{ hour: string, total: number }> };

export type MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricsQuery = { metrics: Array<{ name: MetricName, label: string, description: string, kind: MetricKind }> };

export type MessageHistoryQueryVariables = Exact<{
  conversationId: string;
  last?: number | null | undefined;
}>;


export type MessageHistoryQuery = { me: { tenant: { id: string } }, conversation: { contact: { id: string }, assignee: { id: string } | null, messages: { nodes: Array<{ id: string, role: Role, content: string, status: DeliveryStatus | null, createdAt: string, author: { id: string } | null, attachments: Array<{ url: string }> }> } } | null };

export type SearchMessagesQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchMessagesQuery = { searchMessages: { nodes: Array<{ score: number, message: { id: string, content: string, createdAt: string }, conversation: { id: string } }> } };

export type MessageFieldsFragment = { id: string, seq: number, clientId: string | null, role: Role, content: string, createdAt: string, replyTo: string | null, status: DeliveryStatus | null, quickReplies: Array<string>, author: { name: string | null, pictureUrl: string | null } | null, sources: Array<{ title: string, url: string | null }>, attachments: Array<{ id: string, name: string, contentType: string, size: number, url: string }>, cards: Array<{ id: string, title: string, subtitle: string | null, price: string | null, imageUrl: string | null, url: string | null, fields: Array<{ label: string, value: string }> }> };

export type ConversationFieldsFragment = { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null };

export type StartConversationMutationVariables = Exact<{
  input: StartConversationInput;
}>;


export type StartConversationMutation = { startConversation: { token: string, expiresAt: string, conversation: { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, messages: { nodes: Array<{ id: string, seq: number, clientId: string | null, role: Role, content: string, createdAt: string, replyTo: string | null, status: DeliveryStatus | null, quickReplies: Array<string>, author: { name: string | null, pictureUrl: string | null } | null, sources: Array<{ title: string, url: string | null }>, attachments: Array<{ id: string, name: string, contentType: string, size: number, url: string }>, cards: Array<{ id: string, title: string, subtitle: string | null, price: string | null, imageUrl: string | null, url: string | null, fields: Array<{ label: string, value: string }> }> }>, pageInfo: { hasPreviousPage: boolean } }, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null }, widget: { title: string, greeting: string, quickReplies: Array<string>, accentColor: string, language: Language, awayMessage: string | null, asksStorageConsent: boolean, emailsTranscripts: boolean } } };

export type EarlierMessagesQueryVariables = Exact<{
  conversationId: string;
  before: number;
}>;


export type EarlierMessagesQuery = { conversation: { id: string, messages: { nodes: Array<{ id: string, seq: number, clientId: string | null, role: Role, content: string, createdAt: string, replyTo: string | null, status: DeliveryStatus | null, quickReplies: Array<string>, author: { name: string | null, pictureUrl: string | null } | null, sources: Array<{ title: string, url: string | null }>, attachments: Array<{ id: string, name: string, contentType: string, size: number, url: string }>, cards: Array<{ id: string, title: string, subtitle: string | null, price: string | null, imageUrl: string | null, url: string | null, fields: Array<{ label: string, value: string }> }> }>, pageInfo: { hasPreviousPage: boolean } } } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string, seq: number, clientId: string | null, role: Role, content: string, createdAt: string, replyTo: string | null, status: DeliveryStatus | null, quickReplies: Array<string>, author: { name: string | null, pictureUrl: string | null } | null, sources: Array<{ title: string, url: string | null }>, attachments: Array<{ id: string, name: string, contentType: string, size: number, url: string }>, cards: Array<{ id: string, title: string, subtitle: string | null, price: string | null, imageUrl: string | null, url: string | null, fields: Array<{ label: string, value: string }> }> } } };

export type SetTypingMutationVariables = Exact<{
  input: SetTypingInput;
}>;


export type SetTypingMutation = { setTyping: { conversationId: string } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { conversation: { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null } } };

export type RequestHumanMutationVariables = Exact<{
  input: RequestHumanInput;
}>;


export type RequestHumanMutation = { requestHuman: { conversation: { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null } } };

export type RateConversationMutationVariables = Exact<{
  input: RateConversationInput;
}>;


export type RateConversationMutation = { rateConversation: { conversation: { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null } } };

export type LeaveDetailsMutationVariables = Exact<{
  input: LeaveDetailsInput;
}>;


export type LeaveDetailsMutation = { leaveDetails: { conversation: { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null } } };

export type ExportVisitorDataMutationVariables = Exact<{
  input: ExportVisitorDataInput;
}>;


export type ExportVisitorDataMutation = { exportVisitorData: { fileName: string, data: string } };

export type EmailTranscriptMutationVariables = Exact<{
  input: EmailTranscriptInput;
}>;


export type EmailTranscriptMutation = { emailTranscript: { email: string } };

export type ConversationEventsSubscriptionVariables = Exact<{
  conversationId: string;
  after?: number | null | undefined;
}>;


export type ConversationEventsSubscription = { conversationEvents:
    | { __typename: 'AssigneePresence', accountId: string, isOnline: boolean, conversationId: string }
    | { __typename: 'ConversationChanged', seq: number, conversationId: string, conversation: { id: string, state: ConversationState, lastSeq: number, unreadCount: number, readByPeopleSeq: number, readByVisitorSeq: number, rating: number | null, assignee: { id: string, name: string | null, pictureUrl: string | null, isOnline: boolean } | null } }
    | { __typename: 'MessageAdded', seq: number, conversationId: string, message: { id: string, seq: number, clientId: string | null, role: Role, content: string, createdAt: string, replyTo: string | null, status: DeliveryStatus | null, quickReplies: Array<string>, author: { name: string | null, pictureUrl: string | null } | null, sources: Array<{ title: string, url: string | null }>, attachments: Array<{ id: string, name: string, contentType: string, size: number, url: string }>, cards: Array<{ id: string, title: string, subtitle: string | null, price: string | null, imageUrl: string | null, url: string | null, fields: Array<{ label: string, value: string }> }> } }
    | { __typename: 'MessageChanged', seq: number, conversationId: string, message: { id: string, seq: number, clientId: string | null, role: Role, content: string, createdAt: string, replyTo: string | null, status: DeliveryStatus | null, quickReplies: Array<string>, author: { name: string | null, pictureUrl: string | null } | null, sources: Array<{ title: string, url: string | null }>, attachments: Array<{ id: string, name: string, contentType: string, size: number, url: string }>, cards: Array<{ id: string, title: string, subtitle: string | null, price: string | null, imageUrl: string | null, url: string | null, fields: Array<{ label: string, value: string }> }> } }
    | { __typename: 'ReplyDelta', replyId: string, index: number, text: string, conversationId: string }
    | { __typename: 'ReplyStarted', replyId: string, conversationId: string }
    | { __typename: 'Typing', role: Role, typing: boolean, conversationId: string }
   };

export type VisibleLeadQueryVariables = Exact<{
  conversationId: string;
}>;


export type VisibleLeadQuery = { conversation: { id: string, lead: { id: string, intent: Intent, score: number, name: string | null, email: string | null, phone: string | null, requirement: string | null, budget: string | null, timeline: string | null, lastAction: string, evidence: Array<{ feature: string, text: string }> } | null } | null };

export type OpenersQueryVariables = Exact<{
  tenant: string;
  locale?: string | null | undefined;
}>;


export type OpenersQuery = { openers: { asksStorageConsent: boolean, openers: Array<{ name: string, text: string, when: Array<{ secondsOnPage: number | null, scrollPercent: number | null, exitIntent: boolean | null, urlContains: Array<string> | null, urlMatches: Array<string> | null }> }> } };

export type VerifyWebhookQueryVariables = Exact<{
  input: VerifyWebhookInput;
}>;


export type VerifyWebhookQuery = { verifyWebhook: string };

export type ReceiveWebhookMutationVariables = Exact<{
  input: ReceiveWebhookInput;
}>;


export type ReceiveWebhookMutation = { receiveWebhook: { events: number } };

export type ReceiveConnectorWebhookMutationVariables = Exact<{
  input: ReceiveConnectorWebhookInput;
}>;


export type ReceiveConnectorWebhookMutation = { receiveConnectorWebhook: { events: number } };

export type WahaSessionFieldsFragment = { id: string, name: string, status: WahaSessionStatus, phone: string | null, lastConnectedAt: string | null, createdAt: string };

export type WahaSessionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WahaSessionsQuery = { wahaSessions: { nodes: Array<{ id: string, name: string, status: WahaSessionStatus, phone: string | null, lastConnectedAt: string | null, createdAt: string }> } };

export type CreateWahaSessionMutationVariables = Exact<{
  input: CreateWahaSessionInput;
}>;


export type CreateWahaSessionMutation = { createWahaSession: { session: { id: string, name: string, status: WahaSessionStatus, createdAt: string } } };

export type UpdateWahaSessionMutationVariables = Exact<{
  input: UpdateWahaSessionInput;
}>;


export type UpdateWahaSessionMutation = { updateWahaSession: { session: { responder: ResponderMode, id: string, name: string, status: WahaSessionStatus, phone: string | null, lastConnectedAt: string | null, createdAt: string, officeHours: { timeZone: string, days: Array<number>, from: string, until: string } | null } } };

export type DeleteWahaSessionMutationVariables = Exact<{
  input: DeleteWahaSessionInput;
}>;


export type DeleteWahaSessionMutation = { deleteWahaSession: { id: string } };

export type AssignWahaSessionMutationVariables = Exact<{
  input: AssignWahaSessionInput;
}>;


export type AssignWahaSessionMutation = { assignWahaSession: { assignment: { id: string, sessionId: string, accountId: string | null, teamId: string | null, assignedAt: string } } };

export type WahaSessionQrQueryVariables = Exact<{
  sessionId: string;
}>;


export type WahaSessionQrQuery = { wahaSessionQr: string };

export type RequestPairingCodeMutationVariables = Exact<{
  input: RequestPairingCodeInput;
}>;


export type RequestPairingCodeMutation = { requestPairingCode: { code: string, phone: string } };

export type WahaMessageFieldsFragment = { id: string, wahaMessageId: string | null, media: string | null, content: string, fromMe: boolean, ack: WahaAck, createdAt: string };

export type WahaChatFieldsFragment = { isGroup: boolean, conversationId: string, unreadCount: number, contact: { id: string, name: string | null, phone: string | null }, lastMessage: { id: string, wahaMessageId: string | null, media: string | null, content: string, fromMe: boolean, ack: WahaAck, createdAt: string } };

export type WahaChatsQueryVariables = Exact<{
  sessionId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;


export type WahaChatsQuery = { wahaChats: { nodes: Array<{ isGroup: boolean, conversationId: string, unreadCount: number, contact: { id: string, name: string | null, phone: string | null }, lastMessage: { id: string, wahaMessageId: string | null, media: string | null, content: string, fromMe: boolean, ack: WahaAck, createdAt: string } }> } };

export type WahaMessagesQueryVariables = Exact<{
  sessionId: string;
  contactId: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type WahaMessagesQuery = { wahaMessages: Array<{ id: string, wahaMessageId: string | null, media: string | null, content: string, fromMe: boolean, ack: WahaAck, createdAt: string }> };

export type SendWahaMessageMutationVariables = Exact<{
  input: SendWahaMessageInput;
}>;


export type SendWahaMessageMutation = { sendWahaMessage: { messageId: string, wahaMessageId: string, contactId: string, sentAt: string } };

export type MarkWahaChatReadMutationVariables = Exact<{
  input: MarkWahaChatReadInput;
}>;


export type MarkWahaChatReadMutation = { markWahaChatRead: { markedCount: number } };

export type SearchWahaMessagesQueryVariables = Exact<{
  sessionId: string;
  query: string;
  first?: number | null | undefined;
}>;


export type SearchWahaMessagesQuery = { searchWahaMessages: { nodes: Array<{ message: { id: string, role: Role, content: string, createdAt: string }, conversation: { contact: { id: string, name: string | null } } }> } };

export type ReceiveWahaWebhookMutationVariables = Exact<{
  input: ReceiveWahaWebhookInput;
}>;


export type ReceiveWahaWebhookMutation = { receiveWahaWebhook: { events: number } };

export type WahaSessionEventsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WahaSessionEventsSubscription = { wahaSessionEvents: { sessionId: string, session: { id: string, name: string, status: WahaSessionStatus, phone: string | null, lastConnectedAt: string | null, createdAt: string } | null } };

export type WahaChatEventsSubscriptionVariables = Exact<{
  sessionId: string;
  after?: string | null | undefined;
}>;


export type WahaChatEventsSubscription = { wahaChatEvents: { cursor: string, chat: { isGroup: boolean, conversationId: string, unreadCount: number, contact: { id: string, name: string | null, phone: string | null }, lastMessage: { id: string, wahaMessageId: string | null, media: string | null, content: string, fromMe: boolean, ack: WahaAck, createdAt: string } } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ListedConnectorFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ListedConnectorFields on Connector {
  id
  type
  name
  isActive
  createdAt
}
    `, {"fragmentName":"ListedConnectorFields"}) as unknown as TypedDocumentString<ListedConnectorFieldsFragment, unknown>;
export const LeadRecordFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LeadRecord on Lead {
  id
  name
  email
  phone
  source
  intent
  score
  createdAt
  updatedAt
}
    `, {"fragmentName":"LeadRecord"}) as unknown as TypedDocumentString<LeadRecordFragment, unknown>;
export const ListedTemplateFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ListedTemplateFields on Template {
  id
  name
  connectorType
  isActive
  createdAt
}
    `, {"fragmentName":"ListedTemplateFields"}) as unknown as TypedDocumentString<ListedTemplateFieldsFragment, unknown>;
export const TemplateFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TemplateFields on Template {
  ...ListedTemplateFields
  content
  variables
}
    fragment ListedTemplateFields on Template {
  id
  name
  connectorType
  isActive
  createdAt
}`, {"fragmentName":"TemplateFields"}) as unknown as TypedDocumentString<TemplateFieldsFragment, unknown>;
export const CountsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Counts on DeliveryCounts {
  sent
  delivered
  failed
}
    `, {"fragmentName":"Counts"}) as unknown as TypedDocumentString<CountsFragment, unknown>;
export const PersonFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}
    `, {"fragmentName":"PersonFields"}) as unknown as TypedDocumentString<PersonFieldsFragment, unknown>;
export const TeamFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TeamFields on Team {
  id
  name
  createdAt
}
    `, {"fragmentName":"TeamFields"}) as unknown as TypedDocumentString<TeamFieldsFragment, unknown>;
export const ProjectFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProjectFields on Project {
  id
  createdBy
  name
  description
  isActive
  createdAt
}
    `, {"fragmentName":"ProjectFields"}) as unknown as TypedDocumentString<ProjectFieldsFragment, unknown>;
export const MessageFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MessageFields on Message {
  id
  seq
  clientId
  role
  content
  createdAt
  replyTo
  status
  quickReplies
  author {
    name
    pictureUrl
  }
  sources {
    title
    url
  }
  attachments {
    id
    name
    contentType
    size
    url
  }
  cards {
    id
    title
    subtitle
    price
    imageUrl
    url
    fields {
      label
      value
    }
  }
}
    `, {"fragmentName":"MessageFields"}) as unknown as TypedDocumentString<MessageFieldsFragment, unknown>;
export const ConversationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}
    `, {"fragmentName":"ConversationFields"}) as unknown as TypedDocumentString<ConversationFieldsFragment, unknown>;
export const WahaSessionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WahaSessionFields on WahaSession {
  id
  name
  status
  phone
  lastConnectedAt
  createdAt
}
    `, {"fragmentName":"WahaSessionFields"}) as unknown as TypedDocumentString<WahaSessionFieldsFragment, unknown>;
export const WahaMessageFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WahaMessageFields on WahaMessage {
  id
  wahaMessageId
  media
  content
  fromMe
  ack
  createdAt
}
    `, {"fragmentName":"WahaMessageFields"}) as unknown as TypedDocumentString<WahaMessageFieldsFragment, unknown>;
export const WahaChatFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WahaChatFields on WahaChat {
  contact {
    id
    name
    phone
  }
  isGroup
  conversationId
  lastMessage {
    ...WahaMessageFields
  }
  unreadCount
}
    fragment WahaMessageFields on WahaMessage {
  id
  wahaMessageId
  media
  content
  fromMe
  ack
  createdAt
}`, {"fragmentName":"WahaChatFields"}) as unknown as TypedDocumentString<WahaChatFieldsFragment, unknown>;
export const AskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Ask($input: AskInput!) {
  ask(input: $input) {
    followUp
    reply {
      content
    }
    leadId
    intent
    score
    conversationId
  }
}
    `) as unknown as TypedDocumentString<AskMutation, AskMutationVariables>;
export const LoginDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    accessToken
    refreshToken
    expiresAt
    account {
      id
      email
      username
      name
      role
      tenant {
        slug
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const RefreshTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RefreshToken($input: RefreshTokenInput!) {
  refreshToken(input: $input) {
    accessToken
    refreshToken
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<RefreshTokenMutation, RefreshTokenMutationVariables>;
export const LogoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Logout {
  logout {
    loggedOut
  }
}
    `) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const RegisterDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    account {
      id
      email
      tenant {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const CreateCampaignDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateCampaign($input: CreateCampaignInput!) {
  createCampaign(input: $input) {
    campaign {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const CreateCatalogueProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateCatalogueProject($input: CreateCatalogueProjectInput!) {
  createCatalogueProject(input: $input) {
    project {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCatalogueProjectMutation, CreateCatalogueProjectMutationVariables>;
export const CreateListingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateListing($input: CreateListingInput!) {
  createListing(input: $input) {
    listing {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateListingMutation, CreateListingMutationVariables>;
export const CreateKnowledgeEntryDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateKnowledgeEntry($input: CreateKnowledgeEntryInput!) {
  createKnowledgeEntry(input: $input) {
    entry {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateKnowledgeEntryMutation, CreateKnowledgeEntryMutationVariables>;
export const ImportKnowledgeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ImportKnowledge($input: ImportKnowledgeInput!) {
  importKnowledge(input: $input) {
    import {
      id
      state
      entriesStored
      problems
    }
  }
}
    `) as unknown as TypedDocumentString<ImportKnowledgeMutation, ImportKnowledgeMutationVariables>;
export const ImportSiteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ImportSite($input: ImportSiteInput!) {
  importSite(input: $input) {
    import {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ImportSiteMutation, ImportSiteMutationVariables>;
export const KnowledgeImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KnowledgeImport($id: ID!) {
  knowledgeImport(id: $id) {
    id
    state
    pagesRead
    pagesFound
    entriesStored
    problems
  }
}
    `) as unknown as TypedDocumentString<KnowledgeImportQuery, KnowledgeImportQueryVariables>;
export const ProjectConnectorsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectConnectors($projectId: ID!, $first: Int, $offset: Int) {
  project(id: $projectId) {
    connectors(first: $first, offset: $offset) {
      nodes {
        ...ListedConnectorFields
      }
      totalCount
    }
  }
}
    fragment ListedConnectorFields on Connector {
  id
  type
  name
  isActive
  createdAt
}`) as unknown as TypedDocumentString<ProjectConnectorsQuery, ProjectConnectorsQueryVariables>;
export const ConnectorByIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConnectorById($id: ID!, $projectId: ID) {
  connector(id: $id, projectId: $projectId) {
    ...ListedConnectorFields
    updatedAt
  }
}
    fragment ListedConnectorFields on Connector {
  id
  type
  name
  isActive
  createdAt
}`) as unknown as TypedDocumentString<ConnectorByIdQuery, ConnectorByIdQueryVariables>;
export const CreateConnectorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateConnector($input: CreateConnectorInput!) {
  createConnector(input: $input) {
    connector {
      ...ListedConnectorFields
      projectId
    }
  }
}
    fragment ListedConnectorFields on Connector {
  id
  type
  name
  isActive
  createdAt
}`) as unknown as TypedDocumentString<CreateConnectorMutation, CreateConnectorMutationVariables>;
export const UpdateConnectorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateConnector($input: UpdateConnectorInput!) {
  updateConnector(input: $input) {
    connector {
      id
      name
      isActive
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateConnectorMutation, UpdateConnectorMutationVariables>;
export const DeleteConnectorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteConnector($input: DeleteConnectorInput!) {
  deleteConnector(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeleteConnectorMutation, DeleteConnectorMutationVariables>;
export const TestConnectorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TestConnector($input: TestConnectorInput!) {
  testConnector(input: $input) {
    provider
  }
}
    `) as unknown as TypedDocumentString<TestConnectorMutation, TestConnectorMutationVariables>;
export const ConversationListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationList($first: Int, $after: String, $filter: ConversationFilter) {
  conversations(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      state
      unreadCount
      contact {
        name
        phone
      }
      messages(last: 3) {
        nodes {
          id
          role
          content
          createdAt
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationListQuery, ConversationListQueryVariables>;
export const HealthDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Health {
  health {
    status
    version
    database
  }
}
    `) as unknown as TypedDocumentString<HealthQuery, HealthQueryVariables>;
export const LeadSummaryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LeadSummary($from: DateTime, $to: DateTime) {
  leadAnalytics(from: $from, to: $to) {
    totalConversations
    leadsCaptured
    hotLeads
    warmLeads
    coldLeads
    averageResponseSeconds
    conversionRate
  }
}
    `) as unknown as TypedDocumentString<LeadSummaryQuery, LeadSummaryQueryVariables>;
export const LeadAnalyticsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LeadAnalytics($from: DateTime, $to: DateTime) {
  leadAnalytics(from: $from, to: $to) {
    from
    to
    totalConversations
    leadsCaptured
    hotLeads
    warmLeads
    coldLeads
    averageResponseSeconds
    conversionRate
    responseSeconds {
      replies
      p50
      p90
      p95
      p99
    }
    bySource {
      source
      leads
      captured
      hot
    }
    byIntent {
      intent
      leads
      captured
    }
    byDay {
      day
      conversations
      leads
      captured
      hot
    }
    funnel {
      leads
      talkedOn
      captured
      qualified
      hot
    }
  }
}
    `) as unknown as TypedDocumentString<LeadAnalyticsQuery, LeadAnalyticsQueryVariables>;
export const LeadPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LeadPage($first: Int, $after: String, $last: Int, $before: String, $filter: LeadFilter) {
  me {
    tenant {
      id
      slug
    }
  }
  leads(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    nodes {
      phone
      name
      score
      campaigns
      lastAction
      requirement
      unreadCount
      exchangeCount
      updatedAt
      contact {
        id
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
  }
}
    `) as unknown as TypedDocumentString<LeadPageQuery, LeadPageQueryVariables>;
export const ContactHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ContactHistory($idOrPhone: String!, $first: Int, $offset: Int) {
  me {
    tenant {
      slug
    }
  }
  contact(idOrPhone: $idOrPhone) {
    id
    phone
    name
    crmLink
    lead {
      campaigns
      unreadCount
      source
    }
    exchanges(first: $first, offset: $offset) {
      totalCount
      nodes {
        askedAt
        channel
        source
        campaign
        listings
        question {
          content
        }
        answer {
          content
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContactHistoryQuery, ContactHistoryQueryVariables>;
export const CreateLeadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateLead($input: CreateLeadInput!) {
  createLead(input: $input) {
    lead {
      ...LeadRecord
      messages(last: 500) {
        role
        content
        createdAt
      }
    }
  }
}
    fragment LeadRecord on Lead {
  id
  name
  email
  phone
  source
  intent
  score
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateLeadMutation, CreateLeadMutationVariables>;
export const LeadByIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LeadById($id: ID!) {
  me {
    tenant {
      slug
    }
  }
  lead(id: $id, refuseForeign: true) {
    ...LeadRecord
    messages(last: 500) {
      role
      content
      createdAt
    }
  }
}
    fragment LeadRecord on Lead {
  id
  name
  email
  phone
  source
  intent
  score
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<LeadByIdQuery, LeadByIdQueryVariables>;
export const LeadRecordsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LeadRecords($first: Int, $offset: Int, $filter: LeadFilter) {
  me {
    tenant {
      slug
    }
  }
  leads(
    first: $first
    offset: $offset
    filter: $filter
    orderBy: {field: CREATED_AT, direction: DESC}
  ) {
    nodes {
      ...LeadRecord
      messages(last: 50) {
        role
        content
        createdAt
      }
    }
  }
}
    fragment LeadRecord on Lead {
  id
  name
  email
  phone
  source
  intent
  score
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<LeadRecordsQuery, LeadRecordsQueryVariables>;
export const ProjectTemplatesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectTemplates($projectId: ID!, $first: Int, $offset: Int) {
  project(id: $projectId) {
    templates(first: $first, offset: $offset) {
      nodes {
        ...ListedTemplateFields
      }
      totalCount
    }
  }
}
    fragment ListedTemplateFields on Template {
  id
  name
  connectorType
  isActive
  createdAt
}`) as unknown as TypedDocumentString<ProjectTemplatesQuery, ProjectTemplatesQueryVariables>;
export const TemplateByIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TemplateById($id: ID!, $projectId: ID) {
  template(id: $id, projectId: $projectId) {
    ...TemplateFields
    updatedAt
  }
}
    fragment ListedTemplateFields on Template {
  id
  name
  connectorType
  isActive
  createdAt
}
fragment TemplateFields on Template {
  ...ListedTemplateFields
  content
  variables
}`) as unknown as TypedDocumentString<TemplateByIdQuery, TemplateByIdQueryVariables>;
export const CreateTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateTemplate($input: CreateTemplateInput!) {
  createTemplate(input: $input) {
    template {
      ...TemplateFields
    }
  }
}
    fragment ListedTemplateFields on Template {
  id
  name
  connectorType
  isActive
  createdAt
}
fragment TemplateFields on Template {
  ...ListedTemplateFields
  content
  variables
}`) as unknown as TypedDocumentString<CreateTemplateMutation, CreateTemplateMutationVariables>;
export const UpdateTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateTemplate($input: UpdateTemplateInput!) {
  updateTemplate(input: $input) {
    template {
      id
      content
      variables
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateTemplateMutation, UpdateTemplateMutationVariables>;
export const DeleteTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteTemplate($input: DeleteTemplateInput!) {
  deleteTemplate(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeleteTemplateMutation, DeleteTemplateMutationVariables>;
export const SendTemplateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendTemplate($input: SendTemplateInput!) {
  sendTemplate(input: $input) {
    messageId
    isReplay
  }
}
    `) as unknown as TypedDocumentString<SendTemplateMutation, SendTemplateMutationVariables>;
export const ProjectMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectMessages($projectId: ID!, $first: Int, $offset: Int, $filter: OutboundMessageFilter) {
  project(id: $projectId) {
    messages(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        to
        content
        status
        connectorType
        sentAt
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectMessagesQuery, ProjectMessagesQueryVariables>;
export const OutboundMessageByIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OutboundMessageById($id: ID!) {
  outboundMessage(id: $id) {
    id
    projectId
    connectorId
    to
    content
    status
    externalId
    failureReason
    possibleDuplicate
    sentAt
    deliveredAt
    createdAt
  }
}
    `) as unknown as TypedDocumentString<OutboundMessageByIdQuery, OutboundMessageByIdQueryVariables>;
export const ProjectMessageStatisticsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectMessageStatistics($projectId: ID!, $from: DateTime, $to: DateTime) {
  project(id: $projectId) {
    messageStatistics(from: $from, to: $to) {
      from
      to
      totals {
        ...Counts
      }
      deliveredRate
      byConnectorType {
        connectorType
        sent
        delivered
        failed
      }
      byDay {
        day
        sent
        delivered
        failed
      }
    }
  }
}
    fragment Counts on DeliveryCounts {
  sent
  delivered
  failed
}`) as unknown as TypedDocumentString<ProjectMessageStatisticsQuery, ProjectMessageStatisticsQueryVariables>;
export const MessagingUsageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MessagingUsage($projectId: ID) {
  messagingUsage(projectId: $projectId) {
    messages
    projects
    connectors
    deliveredRate
    byConnectorType {
      connectorType
      messages
    }
  }
}
    `) as unknown as TypedDocumentString<MessagingUsageQuery, MessagingUsageQueryVariables>;
export const MeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Me {
  me {
    ...PersonFields
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const AccountsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Accounts($first: Int, $after: String) {
  accounts(first: $first, after: $after) {
    nodes {
      ...PersonFields
    }
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const CreateAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) {
    account {
      id
      username
      email
      name
      role
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAccountMutation, CreateAccountMutationVariables>;
export const ResetPasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    account {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const DeactivateAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeactivateAccount($input: DeactivateAccountInput!) {
  deactivateAccount(input: $input) {
    account {
      ...PersonFields
    }
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<DeactivateAccountMutation, DeactivateAccountMutationVariables>;
export const ReactivateAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReactivateAccount($input: ReactivateAccountInput!) {
  reactivateAccount(input: $input) {
    account {
      ...PersonFields
    }
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<ReactivateAccountMutation, ReactivateAccountMutationVariables>;
export const TeamsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Teams($first: Int, $after: String) {
  teams(first: $first, after: $after) {
    nodes {
      ...TeamFields
    }
  }
}
    fragment TeamFields on Team {
  id
  name
  createdAt
}`) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;
export const CreateTeamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateTeam($input: CreateTeamInput!) {
  createTeam(input: $input) {
    team {
      ...TeamFields
    }
  }
}
    fragment TeamFields on Team {
  id
  name
  createdAt
}`) as unknown as TypedDocumentString<CreateTeamMutation, CreateTeamMutationVariables>;
export const TeamMembersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TeamMembers($id: ID!) {
  team(id: $id) {
    members {
      ...PersonFields
    }
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<TeamMembersQuery, TeamMembersQueryVariables>;
export const AddTeamMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddTeamMember($input: AddTeamMemberInput!) {
  addTeamMember(input: $input) {
    team {
      members {
        ...PersonFields
      }
    }
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<AddTeamMemberMutation, AddTeamMemberMutationVariables>;
export const RemoveTeamMemberDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {
  removeTeamMember(input: $input) {
    team {
      members {
        ...PersonFields
      }
    }
  }
}
    fragment PersonFields on Account {
  id
  username
  email
  name
  role
  isActive
  lastLoginAt
  createdAt
}`) as unknown as TypedDocumentString<RemoveTeamMemberMutation, RemoveTeamMemberMutationVariables>;
export const CurrentAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CurrentAccount {
  me {
    id
    email
    name
    createdAt
    lastLoginAt
  }
}
    `) as unknown as TypedDocumentString<CurrentAccountQuery, CurrentAccountQueryVariables>;
export const RegisterAndSignInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RegisterAndSignIn($input: RegisterInput!) {
  register(input: $input) {
    account {
      id
      email
      name
      createdAt
    }
    auth {
      accessToken
      refreshToken
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterAndSignInMutation, RegisterAndSignInMutationVariables>;
export const ProjectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Projects($first: Int, $offset: Int) {
  projects(first: $first, offset: $offset) {
    nodes {
      id
      name
      description
      createdAt
      isActive
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ProjectsQuery, ProjectsQueryVariables>;
export const ProjectByIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectById($id: ID!) {
  project(id: $id) {
    ...ProjectFields
    updatedAt
  }
}
    fragment ProjectFields on Project {
  id
  createdBy
  name
  description
  isActive
  createdAt
}`) as unknown as TypedDocumentString<ProjectByIdQuery, ProjectByIdQueryVariables>;
export const CreateProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateProject($input: CreateProjectInput!) {
  createProject(input: $input) {
    project {
      ...ProjectFields
    }
  }
}
    fragment ProjectFields on Project {
  id
  createdBy
  name
  description
  isActive
  createdAt
}`) as unknown as TypedDocumentString<CreateProjectMutation, CreateProjectMutationVariables>;
export const UpdateProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateProject($input: UpdateProjectInput!) {
  updateProject(input: $input) {
    project {
      id
      name
      description
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateProjectMutation, UpdateProjectMutationVariables>;
export const DeleteProjectDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteProject($input: DeleteProjectInput!) {
  deleteProject(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeleteProjectMutation, DeleteProjectMutationVariables>;
export const ProjectApiKeysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProjectApiKeys($projectId: ID!, $first: Int, $offset: Int) {
  project(id: $projectId) {
    apiKeys(first: $first, offset: $offset) {
      nodes {
        id
        name
        lastUsedAt
        rateLimit
        isActive
        createdAt
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectApiKeysQuery, ProjectApiKeysQueryVariables>;
export const CreateApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    key
    apiKey {
      id
      name
      rateLimit
      isActive
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RotateApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RotateApiKey($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) {
    key
    apiKey {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const DeleteApiKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteApiKey($input: DeleteApiKeyInput!) {
  deleteApiKey(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeleteApiKeyMutation, DeleteApiKeyMutationVariables>;
export const AuditLogsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditLogs($first: Int, $filter: AuditLogFilter) {
  me {
    tenant {
      id
    }
  }
  auditLogs(first: $first, filter: $filter) {
    nodes {
      id
      accountId
      action
      resourceType
      resourceId
      changes
      address
      agent
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogsQuery, AuditLogsQueryVariables>;
export const AccountActivityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AccountActivity($accountId: ID, $days: Int, $first: Int) {
  me {
    id
  }
  accountActivity(accountId: $accountId, days: $days, first: $first) {
    nodes {
      id
      accountId
      action
      resourceType
      resourceId
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<AccountActivityQuery, AccountActivityQueryVariables>;
export const ResourceHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ResourceHistory($resourceId: String!, $first: Int) {
  resourceHistory(resourceId: $resourceId, first: $first) {
    nodes {
      id
      accountId
      action
      changes
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<ResourceHistoryQuery, ResourceHistoryQueryVariables>;
export const DailyMetricDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DailyMetric($metric: MetricName!, $days: Int) {
  dailyMetric(metric: $metric, days: $days) {
    date
    total
    count
    average
  }
}
    `) as unknown as TypedDocumentString<DailyMetricQuery, DailyMetricQueryVariables>;
export const HourlyMetricDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HourlyMetric($metric: MetricName!, $hours: Int) {
  hourlyMetric(metric: $metric, hours: $hours) {
    hour
    total
  }
}
    `) as unknown as TypedDocumentString<HourlyMetricQuery, HourlyMetricQueryVariables>;
export const MetricsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Metrics {
  metrics {
    name
    label
    description
    kind
  }
}
    `) as unknown as TypedDocumentString<MetricsQuery, MetricsQueryVariables>;
export const MessageHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MessageHistory($conversationId: ID!, $last: Int) {
  me {
    tenant {
      id
    }
  }
  conversation(id: $conversationId) {
    contact {
      id
    }
    assignee {
      id
    }
    messages(last: $last) {
      nodes {
        id
        role
        content
        status
        createdAt
        author {
          id
        }
        attachments {
          url
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MessageHistoryQuery, MessageHistoryQueryVariables>;
export const SearchMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SearchMessages($query: String!, $first: Int, $after: String) {
  searchMessages(query: $query, first: $first, after: $after) {
    nodes {
      score
      message {
        id
        content
        createdAt
      }
      conversation {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchMessagesQuery, SearchMessagesQueryVariables>;
export const StartConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartConversation($input: StartConversationInput!) {
  startConversation(input: $input) {
    token
    expiresAt
    conversation {
      ...ConversationFields
      messages(last: 50) {
        nodes {
          ...MessageFields
        }
        pageInfo {
          hasPreviousPage
        }
      }
    }
    widget {
      title
      greeting
      quickReplies
      accentColor
      language
      awayMessage
      asksStorageConsent
      emailsTranscripts
    }
  }
}
    fragment MessageFields on Message {
  id
  seq
  clientId
  role
  content
  createdAt
  replyTo
  status
  quickReplies
  author {
    name
    pictureUrl
  }
  sources {
    title
    url
  }
  attachments {
    id
    name
    contentType
    size
    url
  }
  cards {
    id
    title
    subtitle
    price
    imageUrl
    url
    fields {
      label
      value
    }
  }
}
fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}`) as unknown as TypedDocumentString<StartConversationMutation, StartConversationMutationVariables>;
export const EarlierMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query EarlierMessages($conversationId: ID!, $before: Int!) {
  conversation(id: $conversationId) {
    id
    messages(last: 50, before: $before) {
      nodes {
        ...MessageFields
      }
      pageInfo {
        hasPreviousPage
      }
    }
  }
}
    fragment MessageFields on Message {
  id
  seq
  clientId
  role
  content
  createdAt
  replyTo
  status
  quickReplies
  author {
    name
    pictureUrl
  }
  sources {
    title
    url
  }
  attachments {
    id
    name
    contentType
    size
    url
  }
  cards {
    id
    title
    subtitle
    price
    imageUrl
    url
    fields {
      label
      value
    }
  }
}`) as unknown as TypedDocumentString<EarlierMessagesQuery, EarlierMessagesQueryVariables>;
export const SendMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...MessageFields
    }
  }
}
    fragment MessageFields on Message {
  id
  seq
  clientId
  role
  content
  createdAt
  replyTo
  status
  quickReplies
  author {
    name
    pictureUrl
  }
  sources {
    title
    url
  }
  attachments {
    id
    name
    contentType
    size
    url
  }
  cards {
    id
    title
    subtitle
    price
    imageUrl
    url
    fields {
      label
      value
    }
  }
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const SetTypingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetTyping($input: SetTypingInput!) {
  setTyping(input: $input) {
    conversationId
  }
}
    `) as unknown as TypedDocumentString<SetTypingMutation, SetTypingMutationVariables>;
export const MarkReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkRead($input: MarkReadInput!) {
  markRead(input: $input) {
    conversation {
      ...ConversationFields
    }
  }
}
    fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}`) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const RequestHumanDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestHuman($input: RequestHumanInput!) {
  requestHuman(input: $input) {
    conversation {
      ...ConversationFields
    }
  }
}
    fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}`) as unknown as TypedDocumentString<RequestHumanMutation, RequestHumanMutationVariables>;
export const RateConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RateConversation($input: RateConversationInput!) {
  rateConversation(input: $input) {
    conversation {
      ...ConversationFields
    }
  }
}
    fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}`) as unknown as TypedDocumentString<RateConversationMutation, RateConversationMutationVariables>;
export const LeaveDetailsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LeaveDetails($input: LeaveDetailsInput!) {
  leaveDetails(input: $input) {
    conversation {
      ...ConversationFields
    }
  }
}
    fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}`) as unknown as TypedDocumentString<LeaveDetailsMutation, LeaveDetailsMutationVariables>;
export const ExportVisitorDataDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExportVisitorData($input: ExportVisitorDataInput!) {
  exportVisitorData(input: $input) {
    fileName
    data
  }
}
    `) as unknown as TypedDocumentString<ExportVisitorDataMutation, ExportVisitorDataMutationVariables>;
export const EmailTranscriptDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EmailTranscript($input: EmailTranscriptInput!) {
  emailTranscript(input: $input) {
    email
  }
}
    `) as unknown as TypedDocumentString<EmailTranscriptMutation, EmailTranscriptMutationVariables>;
export const ConversationEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConversationEvents($conversationId: ID!, $after: Int) {
  conversationEvents(conversationId: $conversationId, after: $after) {
    __typename
    conversationId
    ... on MessageAdded {
      seq
      message {
        ...MessageFields
      }
    }
    ... on MessageChanged {
      seq
      message {
        ...MessageFields
      }
    }
    ... on ConversationChanged {
      seq
      conversation {
        ...ConversationFields
      }
    }
    ... on ReplyStarted {
      replyId
    }
    ... on ReplyDelta {
      replyId
      index
      text
    }
    ... on Typing {
      role
      typing
    }
    ... on AssigneePresence {
      accountId
      isOnline
    }
  }
}
    fragment MessageFields on Message {
  id
  seq
  clientId
  role
  content
  createdAt
  replyTo
  status
  quickReplies
  author {
    name
    pictureUrl
  }
  sources {
    title
    url
  }
  attachments {
    id
    name
    contentType
    size
    url
  }
  cards {
    id
    title
    subtitle
    price
    imageUrl
    url
    fields {
      label
      value
    }
  }
}
fragment ConversationFields on Conversation {
  id
  state
  lastSeq
  unreadCount
  readByPeopleSeq
  readByVisitorSeq
  rating
  assignee {
    id
    name
    pictureUrl
    isOnline
  }
}`) as unknown as TypedDocumentString<ConversationEventsSubscription, ConversationEventsSubscriptionVariables>;
export const VisibleLeadDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VisibleLead($conversationId: ID!) {
  conversation(id: $conversationId) {
    id
    lead {
      id
      intent
      score
      name
      email
      phone
      requirement
      budget
      timeline
      lastAction
      evidence {
        feature
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisibleLeadQuery, VisibleLeadQueryVariables>;
export const OpenersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Openers($tenant: String!, $locale: String) {
  openers(tenant: $tenant, locale: $locale) {
    openers {
      name
      text
      when {
        secondsOnPage
        scrollPercent
        exitIntent
        urlContains
        urlMatches
      }
    }
    asksStorageConsent
  }
}
    `) as unknown as TypedDocumentString<OpenersQuery, OpenersQueryVariables>;
export const VerifyWebhookDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VerifyWebhook($input: VerifyWebhookInput!) {
  verifyWebhook(input: $input)
}
    `) as unknown as TypedDocumentString<VerifyWebhookQuery, VerifyWebhookQueryVariables>;
export const ReceiveWebhookDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReceiveWebhook($input: ReceiveWebhookInput!) {
  receiveWebhook(input: $input) {
    events
  }
}
    `) as unknown as TypedDocumentString<ReceiveWebhookMutation, ReceiveWebhookMutationVariables>;
export const ReceiveConnectorWebhookDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReceiveConnectorWebhook($input: ReceiveConnectorWebhookInput!) {
  receiveConnectorWebhook(input: $input) {
    events
  }
}
    `) as unknown as TypedDocumentString<ReceiveConnectorWebhookMutation, ReceiveConnectorWebhookMutationVariables>;
export const WahaSessionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WahaSessions($first: Int, $after: String) {
  wahaSessions(first: $first, after: $after) {
    nodes {
      ...WahaSessionFields
    }
  }
}
    fragment WahaSessionFields on WahaSession {
  id
  name
  status
  phone
  lastConnectedAt
  createdAt
}`) as unknown as TypedDocumentString<WahaSessionsQuery, WahaSessionsQueryVariables>;
export const CreateWahaSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateWahaSession($input: CreateWahaSessionInput!) {
  createWahaSession(input: $input) {
    session {
      id
      name
      status
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWahaSessionMutation, CreateWahaSessionMutationVariables>;
export const UpdateWahaSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateWahaSession($input: UpdateWahaSessionInput!) {
  updateWahaSession(input: $input) {
    session {
      ...WahaSessionFields
      responder
      officeHours {
        timeZone
        days
        from
        until
      }
    }
  }
}
    fragment WahaSessionFields on WahaSession {
  id
  name
  status
  phone
  lastConnectedAt
  createdAt
}`) as unknown as TypedDocumentString<UpdateWahaSessionMutation, UpdateWahaSessionMutationVariables>;
export const DeleteWahaSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteWahaSession($input: DeleteWahaSessionInput!) {
  deleteWahaSession(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeleteWahaSessionMutation, DeleteWahaSessionMutationVariables>;
export const AssignWahaSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignWahaSession($input: AssignWahaSessionInput!) {
  assignWahaSession(input: $input) {
    assignment {
      id
      sessionId
      accountId
      teamId
      assignedAt
    }
  }
}
    `) as unknown as TypedDocumentString<AssignWahaSessionMutation, AssignWahaSessionMutationVariables>;
export const WahaSessionQrDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WahaSessionQr($sessionId: ID!) {
  wahaSessionQr(sessionId: $sessionId)
}
    `) as unknown as TypedDocumentString<WahaSessionQrQuery, WahaSessionQrQueryVariables>;
export const RequestPairingCodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestPairingCode($input: RequestPairingCodeInput!) {
  requestPairingCode(input: $input) {
    code
    phone
  }
}
    `) as unknown as TypedDocumentString<RequestPairingCodeMutation, RequestPairingCodeMutationVariables>;
export const WahaChatsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WahaChats($sessionId: ID!, $first: Int, $after: String, $offset: Int) {
  wahaChats(sessionId: $sessionId, first: $first, after: $after, offset: $offset) {
    nodes {
      ...WahaChatFields
    }
  }
}
    fragment WahaMessageFields on WahaMessage {
  id
  wahaMessageId
  media
  content
  fromMe
  ack
  createdAt
}
fragment WahaChatFields on WahaChat {
  contact {
    id
    name
    phone
  }
  isGroup
  conversationId
  lastMessage {
    ...WahaMessageFields
  }
  unreadCount
}`) as unknown as TypedDocumentString<WahaChatsQuery, WahaChatsQueryVariables>;
export const WahaMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WahaMessages($sessionId: ID!, $contactId: ID!, $first: Int, $offset: Int) {
  wahaMessages(
    sessionId: $sessionId
    contactId: $contactId
    first: $first
    offset: $offset
  ) {
    ...WahaMessageFields
  }
}
    fragment WahaMessageFields on WahaMessage {
  id
  wahaMessageId
  media
  content
  fromMe
  ack
  createdAt
}`) as unknown as TypedDocumentString<WahaMessagesQuery, WahaMessagesQueryVariables>;
export const SendWahaMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendWahaMessage($input: SendWahaMessageInput!) {
  sendWahaMessage(input: $input) {
    messageId
    wahaMessageId
    contactId
    sentAt
  }
}
    `) as unknown as TypedDocumentString<SendWahaMessageMutation, SendWahaMessageMutationVariables>;
export const MarkWahaChatReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkWahaChatRead($input: MarkWahaChatReadInput!) {
  markWahaChatRead(input: $input) {
    markedCount
  }
}
    `) as unknown as TypedDocumentString<MarkWahaChatReadMutation, MarkWahaChatReadMutationVariables>;
export const SearchWahaMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SearchWahaMessages($sessionId: ID!, $query: String!, $first: Int) {
  searchWahaMessages(sessionId: $sessionId, query: $query, first: $first) {
    nodes {
      message {
        id
        role
        content
        createdAt
      }
      conversation {
        contact {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchWahaMessagesQuery, SearchWahaMessagesQueryVariables>;
export const ReceiveWahaWebhookDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReceiveWahaWebhook($input: ReceiveWahaWebhookInput!) {
  receiveWahaWebhook(input: $input) {
    events
  }
}
    `) as unknown as TypedDocumentString<ReceiveWahaWebhookMutation, ReceiveWahaWebhookMutationVariables>;
export const WahaSessionEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WahaSessionEvents {
  wahaSessionEvents {
    sessionId
    session {
      ...WahaSessionFields
    }
  }
}
    fragment WahaSessionFields on WahaSession {
  id
  name
  status
  phone
  lastConnectedAt
  createdAt
}`) as unknown as TypedDocumentString<WahaSessionEventsSubscription, WahaSessionEventsSubscriptionVariables>;
export const WahaChatEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription WahaChatEvents($sessionId: ID!, $after: String) {
  wahaChatEvents(sessionId: $sessionId, after: $after) {
    cursor
    chat {
      ...WahaChatFields
    }
  }
}
    fragment WahaMessageFields on WahaMessage {
  id
  wahaMessageId
  media
  content
  fromMe
  ack
  createdAt
}
fragment WahaChatFields on WahaChat {
  contact {
    id
    name
    phone
  }
  isGroup
  conversationId
  lastMessage {
    ...WahaMessageFields
  }
  unreadCount
}`) as unknown as TypedDocumentString<WahaChatEventsSubscription, WahaChatEventsSubscriptionVariables>;