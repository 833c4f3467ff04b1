import { Field, Int, ObjectType } from 'type-graphql';
import type { OfficeHours } from './office-hours.ts';

@ObjectType('OfficeHours', { simpleResolvers: true, description: 'When people answer.' })
export class OfficeHoursType implements OfficeHours {
  @Field(() => String, { description: 'IANA, such as `Africa/Cairo`.' })
  timeZone!: string;

  @Field(() => [Int], { description: 'ISO 8601: 1 is Monday, 7 is Sunday.' })
  days!: readonly number[];

  @Field(() => String, { description: 'Such as `09:00`.' })
  from!: string;

  @Field(() => String, { description: 'Such as `17:00`; where `from` is not before it, on the next day.' })
  until!: string;
}
