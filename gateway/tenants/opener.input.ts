import { Language } from '@parley/schema/enums';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType('OpenerTextInput', { description: 'What an opener says in one language.' })
export class OpenerTextInput {
  @Field(() => Language, { description: 'The language it is in.' })
  language!: Language;

  @Field(() => String, { description: 'Plain text, 1-300 characters: it stands in a small bubble.' })
  @Length(1, 300, { message: 'text must have 1-300 characters' })
  text!: string;
}

@InputType('OpenerConditionInput', {
  description: 'When an opener is shown: where all of what is given here holds. At least one has to be given.',
})
export class OpenerConditionInput {
  @Field(() => Int, { nullable: true, description: 'Seconds since the page was opened, 1 to 3,600.' })
  @Min(1, { message: 'secondsOnPage must be between 1 and 3600' })
  @Max(3_600, { message: 'secondsOnPage must be between 1 and 3600' })
  secondsOnPage?: number | null;

  @Field(() => Int, { nullable: true, description: 'How much of the page has been seen, 1 to 100.' })
  @Min(1, { message: 'scrollPercent must be between 1 and 100' })
  @Max(100, { message: 'scrollPercent must be between 1 and 100' })
  scrollPercent?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The pointer has left the page at its upper edge, as it does on its way to the address or the tabs.',
  })
  exitIntent?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "All of these are in the page's address, in any letter case; up to 5 of 1-200 characters.",
  })
  @ArrayMaxSize(5, { message: 'urlContains must be at most 5' })
  @Length(1, 200, { each: true, message: 'urlContains must have 1-200 characters each' })
  urlContains?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "One of these is the page's path with its query, such as `/flats/*`: `*` stands for anything, also nothing; up to 5.",
  })
  @ArrayMaxSize(5, { message: 'urlMatches must be at most 5' })
  @Matches(/^[/*]/, { each: true, message: 'urlMatches must begin with / or * each' })
  @Length(1, 200, { each: true, message: 'urlMatches must have 1-200 characters each' })
  urlMatches?: string[] | null;
}

@InputType('OpenerInput', {
  description: 'What the chat says by itself to a visitor who has not talked yet, once.',
})
export class OpenerInput {
  @Field(() => String, {
    description: 'Its own in the tenant, 1-40 small letters, digits and dashes; whom it was shown is kept under it.',
  })
  @Matches(/^[a-z\d-]{1,40}$/, { message: 'name must be 1-40 small letters, digits and dashes' })
  name!: string;

  @Field(() => [OpenerTextInput], { description: 'What it says, once for each language that it is said in.' })
  @ArrayMinSize(1, { message: 'texts must have at least one text' })
  @ArrayUnique(({ language }: OpenerTextInput) => language, { message: 'texts must have one text for each language' })
  @ValidateNested()
  texts!: OpenerTextInput[];

  @Field(() => [OpenerConditionInput], {
    description: 'It is shown where any of these holds, and each holds where all that is given in it does; 1 to 10.',
  })
  @ArrayMinSize(1, { message: 'when must have at least one condition' })
  @ArrayMaxSize(10, { message: 'when must have at most 10 conditions' })
  @ConditionsGiven({ message: 'when must have conditions in which something is given' })
  @ValidateNested()
  when!: OpenerConditionInput[];
}

/** What is empty holds at once, and an opener at once is a window that opens by itself. */
function ConditionsGiven(options: { message: string }): PropertyDecorator {
  return (target, propertyName) => {
    const isGiven = (value: unknown): boolean => value === true || (Array.isArray(value) ? value.length > 0 : !!value);
    const validate = (conditions: unknown): boolean =>
      Array.isArray(conditions) && conditions.every((one: object) => Object.values(one).some(isGiven));
    registerDecorator({
      name: 'conditionsGiven',
      target: target.constructor,
      propertyName: String(propertyName),
      options,
      validator: { validate },
    });
  };
}
