import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalizedText } from './localized-text.ts';
import { LocalizedTextType } from './localized-text.type.ts';
import type { OpenerCondition } from './opener.ts';

@ObjectType('OpenerCondition', {
  simpleResolvers: true,
  description: 'When an opener is shown: where all of what is not null here holds.',
})
export class OpenerConditionType implements OpenerCondition {
  @Field(() => Int, { nullable: true, description: 'Seconds since the page was opened.' })
  secondsOnPage?: number | null;

  @Field(() => Int, { nullable: true, description: 'How much of the page has been seen, 1 to 100.' })
  scrollPercent?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The pointer has left the page at its upper edge.' })
  exitIntent?: boolean | null;

  @Field(() => [String], { nullable: true, description: "All of these are in the page's address, in any letter case." })
  urlContains?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "One of these is the page's path with its query; `*` stands for anything, also nothing.",
  })
  urlMatches?: readonly string[] | null;
}

@ObjectType('OpenerSettings', {
  simpleResolvers: true,
  description: 'What the chat says by itself to a visitor who has not talked yet, once.',
})
export class OpenerSettingsType {
  @Field(() => String, { description: 'Its own in the tenant; whom it was shown is kept under it.' })
  name!: string;

  @Field(() => [LocalizedTextType], { description: 'What it says.' })
  texts!: readonly LocalizedText[];

  @Field(() => [OpenerConditionType], { description: 'It is shown where any of these holds.' })
  when!: readonly OpenerCondition[];
}

@ObjectType('Opener', { simpleResolvers: true, description: 'An opener as a page shows it, in one language.' })
export class OpenerType {
  @Field(() => String, { description: 'Its own in the tenant; passed to startConversation by who answers it.' })
  name!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => [OpenerConditionType], { description: 'It is shown where any of these holds.' })
  when!: readonly OpenerCondition[];
}

@ObjectType('OpenersPayload', { simpleResolvers: true, description: "What a page has to know of a tenant's openers." })
export class OpenersPayload {
  @Field(() => [OpenerType], { description: 'In the order of the tenant: of several that hold, the first is shown.' })
  openers!: OpenerType[];

  @Field(() => Boolean, {
    description:
      "Whether nothing may be kept in the visitor's browser before they agree: not what they were shown either.",
  })
  asksStorageConsent!: boolean;
}
