import { ErrorCode } from '@parley/schema/error-codes';
import type { ApiKeyCaller } from '../auth/caller.ts';
import { requireActive } from '../connectors/connector.service.ts';
import { connectorFrom, type ConnectorObjectType, type ConnectorRow } from '../connectors/connector.type.ts';
import type { Statement, StatementScope } from '../database/statement.ts';
import { forbidden, notFound, ParleyError } from '../errors.ts';
import { notFoundInProject } from '../projects/named-in-project.ts';
import { planIn } from '../tenants/plan-of-tenant.ts';
import type { PlanName } from '../tenants/plans.ts';
import { requireFittingTemplate } from './fitting-template.ts';
import { templateFrom, type TemplateRow, type TemplateType } from './template.type.ts';

/** For which project something is sent, and with what of it: with everything where a list is empty. */
export type Sender = Pick<ApiKeyCaller, 'projectId' | 'allowedConnectors' | 'allowedTemplates'>;

/** What a message is sent with. */
export interface SendTarget {
  readonly connector: ConnectorObjectType;
  readonly template: TemplateType;
}

interface TargetRow {
  readonly projectIsActive: boolean;
  readonly connector: ConnectorRow | null;
  readonly template: TemplateRow | null;
  readonly plan: PlanName | null;
  readonly monthlyMessages: number | null;
  readonly sentThisMonth: number;
  readonly secondsToNextMonth: number;
}

const targetStatement: Statement = {
  name: 'send_target',
  text: `
  select json_build_object(
           'projectIsActive', project.is_active, 'connector', to_jsonb(connector), 'template', to_jsonb(template),
           'plan', tenant.settings -> 'plan', 'monthlyMessages', tenant.settings -> 'monthlyMessages',
           'sentThisMonth', (select coalesce(sum(total), 0) from message_usage
                              where tenant_id = project.tenant_id and month = date_trunc('month', now(), 'UTC')::date),
           'secondsToNextMonth', ceil(extract(epoch from
              date_trunc('month', now() at time zone 'UTC') + interval '1 month' - now() at time zone 'UTC'))) as target
    from project
    join tenant on tenant.id = project.tenant_id
    left join connector on connector.id = $2 and connector.project_id = project.id
    left join template on template.id = $3 and template.project_id = project.id
   where project.id = $1`,
};

/**
 * Finds what a key asks to send with, in one statement, and whether it may.
 * @param ids UUIDs, or `null` for what is none.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT for a connector that is not active, BAD_USER_INPUT for a template of another type,
 * RATE_LIMITED for a tenant that has sent all that its plan allows: of sends at the same moment some more may be taken.
 */
export async function readSendTarget(
  scope: StatementScope,
  sender: Sender,
  ids: { readonly connectorId: string | null; readonly templateId: string | null },
): Promise<SendTarget> {
  const [target] = await scope.run<TargetRow>(targetStatement, [sender.projectId, ids.connectorId, ids.templateId]);
  // Its key would be gone with it.
  if (target === undefined) throw notFound('Project', 'PROJECT_NOT_FOUND');
  if (!target.projectIsActive) throw forbidden('This project is not active');
  const connector = connectorOf(sender, target.connector);
  const template = templateOf(sender, target.template);
  requireFittingTemplate(connector, template);
  refuseOverQuota(target);
  return { connector, template };
}

function connectorOf({ allowedConnectors }: Sender, row: ConnectorRow | null): ConnectorObjectType {
  if (row === null) throw notFoundInProject('connector');
  if (!isAllowed(allowedConnectors, row.id)) throw forbidden('This key may not use this connector');
  requireActive(row);
  return connectorFrom(row);
}

function templateOf({ allowedTemplates }: Sender, row: TemplateRow | null): TemplateType {
  if (row === null || !row.is_active) throw notFoundInProject('template');
  if (!isAllowed(allowedTemplates, row.id)) throw forbidden('This key may not send this template');
  return templateFrom(row);
}

const isAllowed = (allowed: readonly string[], id: string) => allowed.length === 0 || allowed.includes(id);

function refuseOverQuota({ plan, monthlyMessages, sentThisMonth, secondsToNextMonth }: TargetRow): void {
  const allowed = planIn({ ...(plan && { plan }), ...(monthlyMessages !== null && { monthlyMessages }) });
  if (allowed.monthlyMessages === null || sentThisMonth < allowed.monthlyMessages) return;
  throw new ParleyError(ErrorCode.RATE_LIMITED, `The quota of ${allowed.monthlyMessages} messages a month is used up`, {
    retryAfter: secondsToNextMonth,
    reason: 'QUOTA_EXCEEDED',
  });
}
