import {
  CreateApiKeyDocument,
  CreateConnectorDocument,
  CreateProjectDocument,
  CreateTemplateDocument,
} from '@parley/schema/generated/documents';
import { send } from '../../testing/graphql-client.ts';

/** Of a Telegram bot, which nobody has. */
export const credentials = { botToken: '123456:ABC-DEF-secret' };

export interface AuditedProject {
  readonly id: string;
  readonly key: string;
  readonly apiKeyId: string;
  readonly connectorId: string;
  readonly templateId: string;
}

/** A project with one of everything in it. */
export async function addAuditedProject(url: string, token: string): Promise<AuditedProject> {
  const { createProject } = await send(url, CreateProjectDocument, { input: { name: 'Audited' } }, token);
  const projectId = createProject.project.id;
  const { createApiKey } = await send(url, CreateApiKeyDocument, { input: { projectId, name: 'Key' } }, token);
  const connector = { projectId, type: 'TELEGRAM', name: 'Bot', credentials } as const;
  const { createConnector } = await send(url, CreateConnectorDocument, { input: connector }, token);
  const template = { projectId, name: 'Welcome', connectorType: 'TELEGRAM', content: 'Hello' } as const;
  const { createTemplate } = await send(url, CreateTemplateDocument, { input: template }, token);
  return {
    id: projectId,
    key: createApiKey.key,
    apiKeyId: createApiKey.apiKey.id,
    connectorId: createConnector.connector.id,
    templateId: createTemplate.template.id,
  };
}
