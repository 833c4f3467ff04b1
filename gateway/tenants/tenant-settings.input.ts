import { Language } from '@parley/schema/enums';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEmail,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsUrl,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { OfficeHoursInput } from '../office-hours/office-hours.input.ts';
import { OpenerInput } from './opener.input.ts';

@InputType('LocalizedTextInput', { description: 'One text for one language.' })
export class LocalizedTextInput {
  @Field(() => Language, { description: 'The language it is in.' })
  language!: Language;

  @Field(() => String, { description: 'Plain text, up to 500 characters.' })
  @MaxLength(500, { message: 'text must have at most 500 characters' })
  text!: string;
}

@InputType('UpdateTenantSettingsInput', { description: 'What is left out, or null where not said otherwise, stays.' })
export class UpdateTenantSettingsInput {
  @Field(() => String, { nullable: true, description: 'The name shown to people, 1-100 characters.' })
  @Length(1, 100, { message: 'name must be 1-100 characters' })
  name?: string | null;

  @Field(() => Language, { nullable: true, description: "The language of replies where the visitor's is not known." })
  language?: Language | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as EG.' })
  @IsISO31661Alpha2({ message: 'country must be two letters of ISO 3166-1, such as EG' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217, such as EGP.' })
  @IsISO4217CurrencyCode({ message: 'currency must be three letters of ISO 4217, such as EGP' })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: "The widget's colour, as `#rrggbb`." })
  @Matches(/^#[\da-f]{6}$/i, { message: 'accentColor must be written as #rrggbb' })
  accentColor?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a visitor may read what was understood of them.' })
  visitorSeesLead?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anybody may register an account here.' })
  openRegistration?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of a contact in the CRM with `{id}` or `{phone}` in it; empty for none.',
  })
  @ValidateIf((_input: UpdateTenantSettingsInput, value: unknown) => value !== '')
  @MaxLength(500, { message: 'crmLinkPattern must be at most 500 characters' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }, { message: 'crmLinkPattern must be a web address' })
  crmLinkPattern?: string | null;

  @Field(() => [String], { nullable: true, description: 'Who is told of hot leads by e-mail, 20 addresses at most.' })
  @ArrayMaxSize(20, { message: 'notificationEmails must be at most 20 addresses' })
  @IsEmail({}, { each: true, message: 'notificationEmails must be e-mail addresses' })
  notificationEmails?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an identity without a signature is refused; visitors of whom a page says nothing are not.',
  })
  requireIdentitySignature?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether nothing is kept in a visitor's browser before they agree to it.",
  })
  asksStorageConsent?: boolean | null;

  @Field(() => OfficeHoursInput, {
    nullable: true,
    description: 'When people answer in the chat; without any `days`, they always do.',
  })
  @ValidateNested()
  officeHours?: OfficeHoursInput | null;

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description:
      'What the chat says while people are away; the languages that are left out stay, an empty text is none.',
  })
  @ArrayMaxSize(10, { message: 'awayMessages must be at most 10' })
  @ValidateNested()
  awayMessages?: LocalizedTextInput[] | null;

  @Field(() => [OpenerInput], {
    nullable: true,
    description: 'All openers from now on, in place of those before; 20 at most.',
  })
  @ArrayMaxSize(20, { message: 'openers must be at most 20' })
  @ArrayUnique(({ name }: OpenerInput) => name, { message: 'openers must have a name of its own each' })
  @ValidateNested()
  openers?: OpenerInput[] | null;
}
