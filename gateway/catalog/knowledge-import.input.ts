import { KnowledgeFormat, Language } from '@parley/schema/enums';
import { IsUrl, Length, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

const pagesRule = { message: 'maximumPages must be between 1 and 200' };
const urlRule = { message: 'url must be a web address' };

@InputType('ImportKnowledgeInput', { description: 'A text whose entries are to be stored.' })
export class ImportKnowledgeInput {
  @Field(() => KnowledgeFormat, { description: 'How it is written; a site is imported by `importSite`.' })
  format!: KnowledgeFormat;

  @Field(() => Language, { description: 'The language of its entries.' })
  language!: Language;

  @Field(() => String, { description: 'The text, 1 to 900,000 characters.' })
  @Length(1, 900_000, { message: 'content must have 1 to 900,000 characters' })
  content!: string;
}

@InputType('ImportSiteInput', { description: 'A site whose pages are to be read.' })
export class ImportSiteInput {
  @Field(() => String, { description: 'The page to begin with, https or http; its origin is not left.' })
  @MaxLength(2000, urlRule)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false }, urlRule)
  url!: string;

  @Field(() => Language, { description: 'The language of its pages.' })
  language!: Language;

  @Field(() => Int, { nullable: true, description: '1 to 200; 50 by default.' })
  @ValidateIf((_input: ImportSiteInput, value: unknown) => value != null)
  @Min(1, pagesRule)
  @Max(200, pagesRule)
  maximumPages?: number | null;
}
