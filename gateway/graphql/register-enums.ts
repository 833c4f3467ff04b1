import {
  CampaignPauseReason,
  CampaignRecipientState,
  CampaignState,
  Channel,
  ConnectorType,
  ContactField,
  ConversationState,
  DeliveryStatus,
  ImportState,
  Intent,
  KnowledgeFormat,
  Language,
  ListingPurpose,
  MemberRole,
  MetricKind,
  MetricName,
  ResponderMode,
  Role,
  WahaAck,
  WahaSessionStatus,
} from '@parley/schema/enums';
import { registerEnumType } from 'type-graphql';

/** Gives the shared vocabulary its GraphQL types. Called once, before the schema is built. */
export function registerEnums(): void {
  registerEnumType(Intent, {
    name: 'Intent',
    description: 'How much a visitor wants to buy, after their last message.',
    valuesConfig: {
      HOT: { description: 'A salesperson should act now.' },
      WARM: { description: 'Real interest, no commitment yet.' },
      COLD: { description: 'Nothing to sell to now.' },
    },
  });
  registerEnumType(Role, { name: 'Role', description: 'Who wrote a message.' });
  registerEnumType(Channel, { name: 'Channel', description: 'Where a conversation takes place.' });
  registerEnumType(ConnectorType, {
    name: 'ConnectorType',
    description: 'Which provider messages go through; Twilio carries SMS and WhatsApp.',
  });
  registerEnumType(ConversationState, {
    name: 'ConversationState',
    description: 'Who answers: the responder (BOT), a person (HUMAN), or nobody any more (CLOSED).',
  });
  registerEnumType(DeliveryStatus, {
    name: 'DeliveryStatus',
    description:
      'How far a message has come on its way to its reader; only ever forward, and FAILED is final unless it is replayed.',
  });
  registerEnumType(ContactField, { name: 'ContactField', description: 'What is known of a contact.' });
  registerPeopleEnums();
  registerCatalogueEnums();
  registerMessagingEnums();
  registerCampaignEnums();
}

function registerCampaignEnums(): void {
  registerEnumType(CampaignRecipientState, {
    name: 'CampaignRecipientState',
    description: 'How far a campaign has come with one contact.',
    valuesConfig: {
      PENDING: { description: 'Their turn is to come.' },
      ACCEPTED: { description: 'There is a message to them, which says itself how far it has come.' },
      OPTED_OUT: { description: 'They want no campaigns on this channel.' },
      REFUSED: { description: 'Nothing can be sent to their address, or with their values.' },
    },
  });
  registerEnumType(CampaignState, {
    name: 'CampaignState',
    description: 'How far a campaign has come; STOPPED and DONE are final.',
    valuesConfig: {
      DRAFT: { description: 'Not started.' },
      SCHEDULED: { description: 'Starts by itself at its moment.' },
      RUNNING: { description: 'Its recipients are gathered, then written to.' },
      PAUSED: { description: 'Goes on where it was when it is resumed.' },
      STOPPED: { description: 'Ended by a person; who was not written to by then is not.' },
      DONE: { description: 'Everybody it reaches was written to.' },
    },
  });
  registerEnumType(CampaignPauseReason, {
    name: 'CampaignPauseReason',
    description: 'Why a campaign is paused.',
    valuesConfig: {
      PERSON: { description: 'A person asked for it.' },
      QUOTA_EXCEEDED: { description: "The tenant's messages of this month are used up." },
      CONNECTOR_NOT_ACTIVE: { description: 'Its connector is not active, or was deleted.' },
      CONNECTOR_CHANNEL_CHANGED: { description: 'Its connector was given credentials of another channel.' },
      TEMPLATE_NOT_SENDABLE: {
        description: 'Its template is not active, was deleted, or declares a name that the campaign has no value for.',
      },
      PROJECT_NOT_ACTIVE: { description: 'The project is not active.' },
      FAILURE: { description: 'The server failed at it again and again.' },
    },
  });
}

function registerPeopleEnums(): void {
  registerEnumType(Language, { name: 'Language', description: 'ISO 639-1 in upper case.' });
  registerEnumType(MemberRole, { name: 'MemberRole', description: "An account's role in a tenant." });
  registerEnumType(MetricName, {
    name: 'MetricName',
    description: 'What is counted, hour by hour.',
    valuesConfig: {
      MESSAGES_SENT: { description: 'Messages to contacts on WhatsApp.' },
      CAMPAIGNS_EXECUTED: { description: 'Campaigns that were carried out.' },
      CONVERSATIONS_CLOSED: { description: 'Conversations that were closed.' },
      CONTACTS_CREATED: { description: 'People who wrote for the first time.' },
      AGENTS_ONLINE: { description: 'People of the tenant who were online in the hour, each counted once.' },
    },
  });
}

function registerMessagingEnums(): void {
  registerEnumType(WahaSessionStatus, {
    name: 'WahaSessionStatus',
    description: 'How a WhatsApp session stands.',
    valuesConfig: {
      DISCONNECTED: { description: 'It was stopped, or nothing is known of it.' },
      CONNECTING: { description: 'It starts, or waits for its QR code to be scanned.' },
      CONNECTED: { description: 'It sends and receives.' },
      FAILED: { description: 'It has to be linked anew.' },
    },
  });
  registerEnumType(ResponderMode, {
    name: 'ResponderMode',
    description: 'When the responder answers what comes to a WhatsApp session.',
    valuesConfig: {
      ON: { description: 'Always.' },
      OFF: { description: 'Never: people answer.' },
      OUT_OF_HOURS: { description: 'When people do not.' },
    },
  });
  registerEnumType(WahaAck, {
    name: 'WahaAck',
    description: 'How far WhatsApp says that a message has come; only ever forward.',
    valuesConfig: {
      ERROR: { description: 'It was not delivered.' },
      PENDING: { description: 'On its way to WhatsApp.' },
      SERVER: { description: 'WhatsApp has it.' },
      DEVICE: { description: 'It has reached its reader.' },
      READ: { description: 'It was read.' },
      PLAYED: { description: 'It was listened to.' },
    },
  });
  registerEnumType(MetricKind, {
    name: 'MetricKind',
    description: 'How numbers are meant.',
    valuesConfig: {
      COUNTER: { description: 'They add up what happened.' },
      GAUGE: { description: 'They say how things stood.' },
    },
  });
}

function registerCatalogueEnums(): void {
  registerEnumType(ListingPurpose, { name: 'ListingPurpose', description: 'Whether a listing is sold or let.' });
  registerEnumType(KnowledgeFormat, {
    name: 'KnowledgeFormat',
    description: 'What knowledge is imported from.',
    valuesConfig: {
      MARKDOWN: { description: 'Each heading with the text below it is an entry.' },
      CSV: {
        description: 'A header line, then a line an entry: `title` and `content`, and `source_url` where there is one.',
      },
      JSON: { description: 'A list of objects with `title` and `content`, and `source_url` where there is one.' },
      SITE: { description: "A site's pages: each heading with the text below it is an entry." },
    },
  });
  registerEnumType(ImportState, {
    name: 'ImportState',
    description: 'How an import stands.',
    valuesConfig: {
      RUNNING: { description: 'Pages are being read.' },
      DONE: { description: 'What could be read is stored.' },
      FAILED: { description: 'Nothing could be read; the problems say why.' },
    },
  });
}
