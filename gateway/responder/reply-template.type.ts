import { Language } from '@parley/schema/enums';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('ReplyTemplate', {
  simpleResolvers: true,
  description: 'One of the sentences that the embedded responder makes its replies of.',
})
export class ReplyTemplateType {
  @Field(() => Language, { description: 'The language of the reply.' })
  language!: Language;

  @Field(() => String, { description: 'What it is for, such as `greeting` or `ask.need`.' })
  key!: string;

  @Field(() => String, {
    description:
      'As it is said: with `{business}`, `{name}`, `{need}`, `{contact}` or `{language}` where that is filled in.',
  })
  text!: string;

  @Field(() => String, { description: 'As it is said where the tenant has no text of its own.' })
  standardText!: string;
}
