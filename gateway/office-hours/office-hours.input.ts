import { ArrayUnique, IsTimeZone, Matches, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType('OfficeHoursInput', { description: 'When people answer.' })
export class OfficeHoursInput {
  @Field(() => String, { description: 'IANA, such as `Africa/Cairo`.' })
  @IsTimeZone({ message: 'timeZone must be an IANA time zone such as Africa/Cairo' })
  timeZone!: string;

  @Field(() => [Int], { description: 'ISO 8601: 1 is Monday, 7 is Sunday.' })
  @Min(1, { each: true, message: 'days must be between 1 and 7' })
  @Max(7, { each: true, message: 'days must be between 1 and 7' })
  @ArrayUnique({ message: 'days must be given once each' })
  days!: number[];

  @Field(() => String, { description: 'Such as `09:00`.' })
  @Matches(time, { message: 'from must be a time such as 09:00' })
  from!: string;

  @Field(() => String, { description: 'Such as `17:00`; where `from` is not before it, on the next day.' })
  @Matches(time, { message: 'until must be a time such as 17:00' })
  until!: string;
}
