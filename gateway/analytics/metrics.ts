import { MetricKind, MetricName } from '@parley/schema/enums';
import type { MetricType } from './metric.type.ts';

/** Every metric, in the words and the order of services.md, "Get Available Metrics". */
export const metrics: readonly MetricType[] = [
  {
    name: MetricName.MESSAGES_SENT,
    label: 'Messages Sent',
    description: 'Total WhatsApp messages sent',
    kind: MetricKind.COUNTER,
  },
  {
    name: MetricName.CAMPAIGNS_EXECUTED,
    label: 'Campaigns Executed',
    description: 'Total campaigns executed',
    kind: MetricKind.COUNTER,
  },
  {
    name: MetricName.CONVERSATIONS_CLOSED,
    label: 'Conversations Closed',
    description: 'Total conversations closed',
    kind: MetricKind.GAUGE,
  },
  {
    name: MetricName.CONTACTS_CREATED,
    label: 'Contacts Created',
    description: 'Total new contacts created',
    kind: MetricKind.COUNTER,
  },
  {
    name: MetricName.AGENTS_ONLINE,
    label: 'Agents Online',
    description: 'Number of online agents',
    kind: MetricKind.GAUGE,
  },
];
