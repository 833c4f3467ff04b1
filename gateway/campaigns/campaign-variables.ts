import type { ContactField } from '@parley/schema/enums';
import type { TemplateVariable } from '../messaging/compose-message.ts';

/** What a template's name stands for: what is known of the contact, else the value. */
export interface CampaignVariable {
  readonly name: string;
  readonly value: string;
  readonly contactField: ContactField | null;
}

/** What a message may say of whom it goes to. */
export interface KnownOfContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export function valuesFor(variables: readonly CampaignVariable[], contact: KnownOfContact): TemplateVariable[] {
  const known: Readonly<Record<ContactField, string | null>> = {
    NAME: contact.name,
    EMAIL: contact.email,
    PHONE: contact.phone,
  };
  return variables.map(({ name, value, contactField }) => ({
    name,
    value: (contactField && known[contactField]) || value,
  }));
}
