import { Language } from '@parley/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../graphql/node.type.ts';

@ObjectType('Contact', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A person who talks to the tenant, on whichever channels.',
})
export class ContactType extends NodeType {
  @Field(() => String, { nullable: true, description: 'As they gave it.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Lower case.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'E.164, such as +201001234567.' })
  phone!: string | null;

  @Field(() => Language, { nullable: true, description: 'The language they write, as far as known.' })
  language!: Language | null;
}

/** What `selectContact` gives; `to_json(contact)` has it too. */
export interface ContactRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language | null;
}

/** What is shown of a contact, in SQL. */
export const selectContact = `json_build_object('id', contact.id, 'name', contact.name, 'email', contact.email,
                                                'phone', contact.phone, 'language', contact.language)`;

export function contactFrom({ id, name, email, phone, language }: ContactRow): ContactType {
  return Object.assign(new ContactType(), { id, name, email, phone, language });
}
