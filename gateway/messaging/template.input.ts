import { ConnectorType } from '@parley/schema/enums';
import { Length, Matches, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';

const contentRule = { message: 'content must have 1 to 4,000 characters' };
const approvedNameRule = { message: 'approvedName must be lower-case letters, digits and underscores' };
const approvedLanguageRule = { message: 'approvedLanguage must be such as en or en_US' };

@InputType('ApprovedTemplateInput', { description: 'The same template as WhatsApp has approved it.' })
export class ApprovedTemplateInput {
  @Field(() => String, { description: 'Its name at WhatsApp: lower-case letters, digits and underscores.' })
  @Matches(/^[a-z0-9_]{1,512}$/, approvedNameRule)
  name!: string;

  @Field(() => String, { description: 'Its language, as WhatsApp writes it: `en` or `en_US`.' })
  @Matches(/^[a-z]{2,3}(_[A-Z]{2,4})?$/, approvedLanguageRule)
  language!: string;
}

@InputType('CreateTemplateInput', { description: 'A template to be made.' })
export class CreateTemplateInput {
  @Field(() => ID, { description: 'The project it belongs to.' })
  projectId!: string;

  @Field(() => String, { description: '1 to 200 characters.' })
  @NameLength()
  name!: string;

  @Field(() => ConnectorType, { description: 'Connectors of this type send it.' })
  connectorType!: ConnectorType;

  @Field(() => String, { description: 'The text, 1 to 4,000 characters, with `{{name}}` where a value is filled in.' })
  @Length(1, 4000, contentRule)
  content!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Names that have to be given with every message; those in the text by default. At most 50.',
  })
  variables?: string[] | null;

  @Field(() => ApprovedTemplateInput, { nullable: true, description: 'For WhatsApp alone.' })
  @ValidateNested()
  approved?: ApprovedTemplateInput | null;
}

@InputType('UpdateTemplateInput', { description: 'What is left out stays.' })
export class UpdateTemplateInput {
  @Field(() => ID, { description: 'The template.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @NameLength()
  name?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 4,000 characters.' })
  @Length(1, 4000, contentRule)
  content?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names that have to be given with every message. At most 50.' })
  variables?: string[] | null;

  @Field(() => ApprovedTemplateInput, { nullable: true, description: 'For WhatsApp alone; null: none any more.' })
  @ValidateNested()
  approved?: ApprovedTemplateInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it may be sent.' })
  isActive?: boolean | null;
}

@InputType('DeleteTemplateInput', { description: 'A template to be deleted; what was sent with it stays.' })
export class DeleteTemplateInput {
  @Field(() => ID, { description: 'The template.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
  projectId?: string | null;
}

@InputType('TemplateVariableInput', { description: 'A value for a name in a template.' })
export class TemplateVariableInput {
  @Field(() => String, { description: 'As the template declares it.' })
  name!: string;

  @Field(() => String, {
    description: 'Filled in as it is: what it says is never filled in again. At most 4,000 characters.',
  })
  @Length(0, 4000, { message: 'value must have at most 4,000 characters' })
  value!: string;
}
