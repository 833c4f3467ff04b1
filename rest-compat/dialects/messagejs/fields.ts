import { z } from 'zod';

import type { ConnectorType } from '@parley/schema/generated/documents';

import { wordField } from '../../fields.ts';
import { found } from '../../found.ts';

/** messagejs.md's three, and the two that the contract's README adds. */
export const connectorTypes = ['whatsapp', 'telegram', 'twilio', 'instagram', 'messenger'] as const;

export const typeOfWord: Readonly<Record<(typeof connectorTypes)[number], ConnectorType>> = {
  whatsapp: 'WHATSAPP',
  telegram: 'TELEGRAM',
  twilio: 'TWILIO',
  instagram: 'INSTAGRAM',
  messenger: 'MESSENGER',
};

/** A connector's type, as a body or a query names it. */
export const connectorTypeField = () => wordField(connectorTypes);

/** A connector's type as an answer names it. */
export const wordOfType: Readonly<Record<ConnectorType, (typeof connectorTypes)[number]>> = {
  WHATSAPP: 'whatsapp',
  TELEGRAM: 'telegram',
  TWILIO: 'twilio',
  INSTAGRAM: 'instagram',
  MESSENGER: 'messenger',
};

/** What an answer's body without content is described as (RFC 9110, section 15.3.5). */
export const noContent = z.null();

/** Whatever belongs to a project is looked for in it. @throws RestError for one that does not exist. */
export function foundProject<Project>(project: Project | null): Project {
  return found(project, 'Project', 'PROJECT_NOT_FOUND');
}
