import { Language } from '@parley/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import type { OfficeHours } from '../office-hours/office-hours.ts';
import { OfficeHoursType } from '../office-hours/office-hours.type.ts';
import type { LocalizedText } from './localized-text.ts';
import { LocalizedTextType } from './localized-text.type.ts';
import type { Opener } from './opener.ts';
import { OpenerSettingsType } from './opener.type.ts';

@ObjectType('TenantSettings', { simpleResolvers: true, description: 'What a tenant decides about itself.' })
export class TenantSettingsType {
  @Field(() => String, { description: 'The name shown to people.' })
  name!: string;

  @Field(() => Language, { description: "The language of replies where the visitor's is not known, and of e-mails." })
  language!: Language;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2; completes phone numbers written without a country code.' })
  country!: string;

  @Field(() => String, { description: 'ISO 4217; what an amount without a currency is taken for.' })
  currency!: string;

  @Field(() => String, { description: "The widget's colour, as `#rrggbb`." })
  accentColor!: string;

  @Field(() => Boolean, { description: 'Whether a visitor may read what was understood of them.' })
  visitorSeesLead!: boolean;

  @Field(() => Boolean, { description: 'Whether anybody may register an account here, as TEAM_MEMBER.' })
  openRegistration!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The address of a contact in the CRM; `{id}` and `{phone}` are filled in.',
  })
  crmLinkPattern!: string | null;

  @Field(() => [String], {
    description: "Who is told of hot leads by e-mail; where it is empty, those of the server's NOTIFICATION_EMAILS.",
  })
  notificationEmails!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether a page that says who its visitor is must have signed their id; see rotateIdentitySecret.',
  })
  requireIdentitySignature!: boolean;

  @Field(() => Boolean, { description: "Whether nothing is kept in a visitor's browser before they agree to it." })
  asksStorageConsent!: boolean;

  @Field(() => OfficeHoursType, { nullable: true, description: 'When people answer in the chat; always, where null.' })
  officeHours!: OfficeHours | null;

  @Field(() => [LocalizedTextType], {
    description: 'What the chat says while people are away; words of the server for a language without one.',
  })
  awayMessages!: readonly LocalizedText[];

  @Field(() => [OpenerSettingsType], {
    description:
      'What the chat says by itself, on pages whose script tag has `data-openers`; of several that hold, the first.',
  })
  openers!: readonly Opener[];
}

@ObjectType('UpdateTenantSettingsPayload', { simpleResolvers: true, description: 'What a tenant has decided now.' })
export class UpdateTenantSettingsPayload {
  @Field(() => TenantSettingsType, { description: 'All of it, changed or not.' })
  settings!: TenantSettingsType;
}
