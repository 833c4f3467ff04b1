import type { CampaignState } from '@parley/schema/enums';
import { credentials, type AuditedProject } from './audited-project.ts';
import type { Scenario } from './scenario.ts';

const campaignRow = { action: 'execute', resource_type: 'campaign', who: 'person' } as const;

/** What the scenarios of a project are made with. */
interface ProjectWorld {
  /** One for all of them: what is made in it is changed, used, and deleted in the end. */
  readonly project: () => Promise<AuditedProject>;
  /** A new campaign of it. */
  readonly campaign: (state: CampaignState) => Promise<string>;
  readonly contactId: () => Promise<string>;
  readonly token: () => string;
}

/** In an order in which each finds what it needs. */
export function projectScenarios({
  project,
  campaign,
  contactId,
  token,
}: ProjectWorld): Readonly<Record<string, Scenario>> {
  return {
    createProject: {
      input: () => ({ name: 'Shop' }),
      token,
      row: { action: 'create', resource_type: 'project', who: 'person' },
    },
    updateProject: {
      input: async () => ({ id: (await project()).id, description: 'Flats' }),
      token,
      row: { action: 'update', resource_type: 'project', who: 'person' },
    },
    createApiKey: {
      input: async () => ({ projectId: (await project()).id, name: 'Production' }),
      token,
      row: { action: 'create', resource_type: 'api_key', who: 'person' },
    },
    rotateApiKey: {
      input: async () => ({ id: (await project()).apiKeyId }),
      token,
      row: { action: 'update', resource_type: 'api_key', who: 'person' },
    },
    createConnector: {
      input: async () => ({ projectId: (await project()).id, type: 'TELEGRAM', name: 'Bot', credentials }),
      token,
      row: { action: 'create', resource_type: 'connector', who: 'person' },
    },
    updateConnector: {
      input: async () => ({ id: (await project()).connectorId, credentials }),
      token,
      row: { action: 'update', resource_type: 'connector', who: 'person' },
    },
    createTemplate: {
      input: async () => ({ projectId: (await project()).id, name: 'Hello', connectorType: 'TELEGRAM', content: 'Hi' }),
      token,
      row: { action: 'create', resource_type: 'template', who: 'person' },
    },
    updateTemplate: {
      input: async () => ({ id: (await project()).templateId, content: 'Hello' }),
      token,
      row: { action: 'update', resource_type: 'template', who: 'person' },
    },
    sendTemplate: {
      input: async () => {
        const { connectorId, templateId } = await project();
        return { to: '4242', connectorId, templateId };
      },
      token: async () => (await project()).key,
      row: { action: 'create', resource_type: 'outbound_message', who: 'nobody' },
    },
    testConnector: {
      input: async () => ({ id: (await project()).connectorId }),
      token,
      row: { action: 'execute', resource_type: 'connector', who: 'person' },
    },
    createCampaign: {
      input: async () => {
        const { connectorId, templateId } = await project();
        return { connectorId, templateId, name: 'Spring' };
      },
      token,
      row: { action: 'create', resource_type: 'campaign', who: 'person' },
    },
    updateCampaign: {
      input: async () => ({ id: await campaign('DRAFT'), name: 'Summer' }),
      token,
      row: { action: 'update', resource_type: 'campaign', who: 'person' },
    },
    startCampaign: { input: async () => ({ id: await campaign('DRAFT') }), token, row: campaignRow },
    pauseCampaign: { input: async () => ({ id: await campaign('RUNNING') }), token, row: campaignRow },
    resumeCampaign: { input: async () => ({ id: await campaign('PAUSED') }), token, row: campaignRow },
    stopCampaign: { input: async () => ({ id: await campaign('DRAFT') }), token, row: campaignRow },
    setConnectorPrice: {
      input: async () => ({ connectorId: (await project()).connectorId, pricePerMessage: 0.25 }),
      token,
      row: { action: 'update', resource_type: 'connector', who: 'person' },
    },
    noteConsent: {
      input: async () => ({ contactId: await contactId(), channel: 'TELEGRAM', isGiven: true }),
      token,
      row: { action: 'update', resource_type: 'contact', who: 'person' },
    },
    deleteApiKey: {
      input: async () => ({ id: (await project()).apiKeyId }),
      token,
      row: { action: 'delete', resource_type: 'api_key', who: 'person' },
    },
    deleteTemplate: {
      input: async () => ({ id: (await project()).templateId }),
      token,
      row: { action: 'delete', resource_type: 'template', who: 'person' },
    },
    deleteConnector: {
      input: async () => ({ id: (await project()).connectorId }),
      token,
      row: { action: 'delete', resource_type: 'connector', who: 'person' },
    },
    deleteProject: {
      input: async () => ({ id: (await project()).id }),
      token,
      row: { action: 'delete', resource_type: 'project', who: 'person' },
    },
  };
}
