import type { ConnectorObjectType } from '../connectors/connector.type.ts';
import { badInput } from '../errors.ts';
import type { TemplateType } from './template.type.ts';

/** A template is written for connectors of one type. @throws BAD_USER_INPUT */
export function requireFittingTemplate(
  { type }: Pick<ConnectorObjectType, 'type'>,
  { connectorType }: Pick<TemplateType, 'connectorType'>,
): void {
  if (connectorType === type) return;
  throw badInput('templateId', `templateId must be of a template for ${type}`, 'INVALID_CONNECTOR_TYPE');
}
