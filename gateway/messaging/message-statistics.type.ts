import { ConnectorType } from '@parley/schema/enums';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('DeliveryCounts', {
  simpleResolvers: true,
  description: 'Messages that left, and what became of them. Those that still wait to be sent are in none.',
})
export class DeliveryCountsType {
  @Field(() => Int, { description: 'All that left, whatever became of them.' })
  sent!: number;

  @Field(() => Int, { description: 'Of them, those that arrived.' })
  delivered!: number;

  @Field(() => Int, { description: 'Of them, those that failed.' })
  failed!: number;
}

@ObjectType('ConnectorTypeCounts', { simpleResolvers: true, description: 'What one type of connector carried.' })
export class ConnectorTypeCountsType extends DeliveryCountsType {
  @Field(() => ConnectorType, { description: 'The type.' })
  connectorType!: ConnectorType;
}

@ObjectType('DayCounts', { simpleResolvers: true, description: 'What was sent on one day.' })
export class DayCountsType extends DeliveryCountsType {
  @Field(() => String, { description: 'The day in UTC, as YYYY-MM-DD.' })
  day!: string;
}

@ObjectType('MessageStatistics', { simpleResolvers: true, description: 'What a project sent in a period.' })
export class MessageStatisticsType {
  @Field(() => DateTime, { description: 'The first moment counted.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The last moment counted.' })
  to!: Date;

  @Field(() => DeliveryCountsType, { description: 'All of it.' })
  totals!: DeliveryCountsType;

  @Field(() => Float, { description: 'Delivered of sent, 0 to 1; 0 where nothing was sent.' })
  deliveredRate!: number;

  @Field(() => [ConnectorTypeCountsType], {
    description: 'By type of connector, the busiest first; those that carried any.',
  })
  byConnectorType!: ConnectorTypeCountsType[];

  @Field(() => [DayCountsType], { description: 'Every day of the period, the first first.' })
  byDay!: DayCountsType[];
}

@ObjectType('ConnectorTypeUsage', {
  simpleResolvers: true,
  description: 'How many messages a type of connector was given.',
})
export class ConnectorTypeUsageType {
  @Field(() => ConnectorType, { description: 'The type.' })
  connectorType!: ConnectorType;

  @Field(() => Int, { description: 'Messages, those that wait included.' })
  messages!: number;
}

@ObjectType('MessagingUsage', { simpleResolvers: true, description: 'What has been sent so far, and with what.' })
export class MessagingUsageType {
  @Field(() => Int, { description: 'Messages, those that wait included.' })
  messages!: number;

  @Field(() => Int, { description: "The tenant's projects." })
  projects!: number;

  @Field(() => Int, { description: 'Connectors: of the project where one is named, else of the tenant.' })
  connectors!: number;

  @Field(() => Float, { description: 'Delivered of sent, 0 to 1; 0 where nothing was sent.' })
  deliveredRate!: number;

  @Field(() => [ConnectorTypeUsageType], { description: 'By type of connector, the busiest first.' })
  byConnectorType!: ConnectorTypeUsageType[];
}
