import { MetricKind, MetricName } from '@parley/schema/enums';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('Metric', { simpleResolvers: true, description: 'Something that is counted, hour by hour.' })
export class MetricType {
  @Field(() => MetricName, { description: 'What its statistics are asked for by.' })
  name!: MetricName;

  @Field(() => String, { description: 'A title for people, in English.' })
  label!: string;

  @Field(() => String, { description: 'What is counted, in English.' })
  description!: string;

  @Field(() => MetricKind, { description: 'How its numbers are meant.' })
  kind!: MetricKind;
}

@ObjectType('DailyMetric', { simpleResolvers: true, description: 'What was counted on one day.' })
export class DailyMetricType {
  @Field(() => String, { description: 'The day in UTC: `2026-01-27`.' })
  date!: string;

  @Field(() => Float, { description: 'The sum of its hours.' })
  total!: number;

  @Field(() => Int, { description: 'Hours in which something was counted: 0 to 24.' })
  count!: number;

  @Field(() => Float, { description: '`total` over `count`, rounded to two places; 0 on an empty day.' })
  average!: number;
}

@ObjectType('HourlyMetric', { simpleResolvers: true, description: 'What was counted in one hour.' })
export class HourlyMetricType {
  @Field(() => DateTime, { description: "The hour's first moment." })
  hour!: Date;

  @Field(() => Float, { description: 'How many.' })
  total!: number;
}
