import { Language } from '@parley/schema/enums';
import { IsUrl, Length, Matches, ValidateIf } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const titleRule = { message: 'title must have 1 to 300 characters' };
const contentRule = { message: 'content must have 1 to 4,000 characters' };
const notBlank = (field: string) => ({ message: `${field} must not be blank` });
const given = (_input: object, value: unknown) => value != null;

@InputType('CreateKnowledgeEntryInput', { description: 'A fact to be told.' })
export class CreateKnowledgeEntryInput {
  @Field(() => Language, { description: 'Told to visitors of this language.' })
  language!: Language;

  @Field(() => String, { description: 'What it is about, best as a visitor would ask it; 1 to 300 characters.' })
  @Length(1, 300, titleRule)
  @Matches(/\S/, notBlank('title'))
  title!: string;

  @Field(() => String, { description: 'The answer, as it is told; 1 to 4,000 characters.' })
  @Length(1, 4000, contentRule)
  @Matches(/\S/, notBlank('content'))
  content!: string;

  @Field(() => String, { nullable: true, description: 'A page that says it too, http or https.' })
  @ValidateIf(given)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'sourceUrl must be a web address' })
  sourceUrl?: string | null;
}

@InputType('UpdateKnowledgeEntryInput', { description: 'What is left out stays.' })
export class UpdateKnowledgeEntryInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Language, { nullable: true, description: 'Told to visitors of this language.' })
  language?: Language | null;

  @Field(() => String, { nullable: true, description: '1 to 300 characters.' })
  @ValidateIf(given)
  @Length(1, 300, titleRule)
  @Matches(/\S/, notBlank('title'))
  title?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 4,000 characters.' })
  @ValidateIf(given)
  @Length(1, 4000, contentRule)
  @Matches(/\S/, notBlank('content'))
  content?: string | null;
}

@InputType('DeleteKnowledgeEntryInput', { description: 'An entry to be deleted; what was said with it stays.' })
export class DeleteKnowledgeEntryInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;
}
