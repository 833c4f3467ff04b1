import type { ConnectorType } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';

/** The first and the last moment of what is counted. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Messages that left: `failed` and `delivered` are a part of `sent`, and what still waits is in none. */
export interface DeliveryCounts {
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
}

/** What one type of connector carried on one day. */
interface CountedDay extends DeliveryCounts {
  readonly connectorType: ConnectorType;
  readonly day: string;
}

const nothing: DeliveryCounts = { sent: 0, delivered: 0, failed: 0 };

const counts = `
  count(*) filter (where status <> 'PENDING')::int as sent,
  count(*) filter (where status in ('DELIVERED', 'READ'))::int as delivered,
  count(*) filter (where status = 'FAILED')::int as failed`;

/** By the day, in UTC, on which they were accepted. */
export function countDays(transaction: Transaction, projectId: string, { from, to }: Period): Promise<CountedDay[]> {
  return transaction.query<CountedDay>(
    `select connector_type as "connectorType", to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, ${counts}
       from outbound_message where project_id = $1 and created_at >= $2 and created_at <= $3
      group by 1, 2`,
    [projectId, from, to],
  );
}

function sum(counted: readonly DeliveryCounts[]): DeliveryCounts {
  return counted.reduce(
    (total, { sent, delivered, failed }) => ({
      sent: total.sent + sent,
      delivered: total.delivered + delivered,
      failed: total.failed + failed,
    }),
    nothing,
  );
}

/** Delivered of sent, as a fraction; 0 where nothing was sent. */
export function deliveredRate({ sent, delivered }: DeliveryCounts): number {
  return sent === 0 ? 0 : Math.round((delivered / sent) * 10_000) / 10_000;
}

const dayMilliseconds = 86_400_000;

/** Every day that the period touches, as `YYYY-MM-DD`. */
function daysOf({ from, to }: Period): string[] {
  const first = Math.floor(from.getTime() / dayMilliseconds);
  const last = Math.floor(to.getTime() / dayMilliseconds);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    new Date((first + index) * dayMilliseconds).toISOString().slice(0, 10),
  );
}

/** Figures of a project, of what was counted. */
export function statisticsOf(period: Period, counted: readonly CountedDay[]) {
  const byType = Map.groupBy(counted, ({ connectorType }) => connectorType);
  const byDay = Map.groupBy(counted, ({ day }) => day);
  const totals = sum(counted);
  return {
    ...period,
    totals,
    deliveredRate: deliveredRate(totals),
    byConnectorType: [...byType]
      .map(([connectorType, days]) => ({ connectorType, ...sum(days) }))
      .toSorted((one, other) => other.sent - one.sent),
    byDay: daysOf(period).map((day) => ({ day, ...sum(byDay.get(day) ?? []) })),
  };
}

/** What a type of connector has carried, ever. */
interface CountedType extends DeliveryCounts {
  readonly connectorType: ConnectorType;
  readonly messages: number;
}

interface UsageRow {
  readonly projects: number;
  readonly connectors: number;
  readonly types: readonly CountedType[];
}

/** @param projectId `null`: all of the tenant's. */
export async function readUsage(transaction: Transaction, tenantId: string, projectId: string | null) {
  const [counted] = await transaction.query<{ usage: UsageRow }>(
    `select json_build_object(
              'projects', (select count(*) from project where tenant_id = $1),
              'connectors', (select count(*) from connector
                              where tenant_id = $1 and ($2::uuid is null or project_id = $2::uuid)),
              'types', (select coalesce(json_agg(type), '[]') from (
                 select connector_type as "connectorType", count(*)::int as messages, ${counts}
                   from outbound_message where tenant_id = $1 and ($2::uuid is null or project_id = $2::uuid)
                  group by 1 order by 2 desc) type)) as usage`,
    [tenantId, projectId],
  );
  const { projects, connectors, types } = counted?.usage ?? { projects: 0, connectors: 0, types: [] };
  return {
    messages: types.reduce((total, { messages }) => total + messages, 0),
    projects,
    connectors,
    deliveredRate: deliveredRate(sum(types)),
    byConnectorType: types.map(({ connectorType, messages }) => ({ connectorType, messages })),
  };
}
