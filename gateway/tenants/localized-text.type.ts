import { Language } from '@parley/schema/enums';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('LocalizedText', { simpleResolvers: true, description: 'One text for one language.' })
export class LocalizedTextType {
  @Field(() => Language, { description: 'The language it is in.' })
  language!: Language;

  @Field(() => String, { description: 'Plain text.' })
  text!: string;
}
