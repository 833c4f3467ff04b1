import { Language } from '@parley/schema/enums';
import { Length, MaxLength, ValidateIf } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType('SetReplyTemplateInput', { description: "A sentence of the tenant's own in place of the standard one." })
export class SetReplyTemplateInput {
  @Field(() => Language, { description: 'The language of the reply.' })
  language!: Language;

  @Field(() => String, { description: 'Which sentence, such as `greeting` or `ask.need`.' })
  @MaxLength(60, { message: 'key must have at most 60 characters' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The sentence, 1 to 500 characters; null brings the standard one back. It may hold the names in braces that the standard one holds, and has to ask for what that asks for.',
  })
  @ValidateIf((_input: SetReplyTemplateInput, value: unknown) => value != null)
  @Length(1, 500, { message: 'text must have 1 to 500 characters' })
  text?: string | null;
}
