import { Language } from '@parley/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('KnowledgeEntry', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A fact that the responder may tell: what it is about, and what it says.',
})
export class KnowledgeEntryType extends NodeType {
  @Field(() => Language, { description: 'Told to visitors of this language.' })
  language!: Language;

  @Field(() => String, { description: 'What it is about, best as a visitor would ask it.' })
  title!: string;

  @Field(() => String, { description: 'The answer, as it is told.' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The page it was read from, which replies name as their source; null for what people wrote.',
  })
  sourceUrl!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const KnowledgeEntryConnectionType = connectionTypeOf(KnowledgeEntryType, 'KnowledgeEntry', [
  'knowledge entry',
  'knowledge entries',
]);

/** `to_jsonb(knowledge_entry)`. */
export interface KnowledgeEntryRow {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly content: string;
  readonly source_url: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export function knowledgeEntryFrom(row: KnowledgeEntryRow): KnowledgeEntryType {
  return Object.assign(new KnowledgeEntryType(), {
    id: row.id,
    language: row.language,
    title: row.title,
    content: row.content,
    sourceUrl: row.source_url,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}
