import { ImportState, KnowledgeFormat, Language } from '@parley/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('KnowledgeImport', {
  simpleResolvers: true,
  implements: NodeType,
  description:
    'One import of knowledge, and how far it has come; `knowledgeImportProgress` tells when it comes further.',
})
export class KnowledgeImportType extends NodeType {
  @Field(() => KnowledgeFormat, { description: 'What it is made from.' })
  format!: KnowledgeFormat;

  @Field(() => Language, { description: 'The language of its entries.' })
  language!: Language;

  @Field(() => String, { nullable: true, description: "The page that a site's import begins with." })
  url!: string | null;

  @Field(() => ImportState, { description: 'How it stands.' })
  state!: ImportState;

  @Field(() => Int, { description: 'Pages that were looked at; 0 for a text.' })
  pagesRead!: number;

  @Field(() => Int, { description: 'Pages that are known of so far, those looked at included; 0 for a text.' })
  pagesFound!: number;

  @Field(() => Int, { description: 'Entries that were made or written anew.' })
  entriesStored!: number;

  @Field(() => [String], { description: 'What was left out and why, in English; the first 50.' })
  problems!: string[];

  // Without @Field: the place of a progress.
  revision!: number;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last came further.' })
  updatedAt!: Date;
}

export const KnowledgeImportConnectionType = connectionTypeOf(KnowledgeImportType, 'KnowledgeImport', [
  'import',
  'imports',
]);

/** `to_jsonb(knowledge_import)`. */
export interface KnowledgeImportRow {
  readonly id: string;
  readonly format: KnowledgeFormat;
  readonly language: Language;
  readonly url: string | null;
  readonly maximum_pages: number;
  readonly state: ImportState;
  readonly pages_read: number;
  readonly pages_found: number;
  readonly entries_stored: number;
  readonly problems: string[];
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export function knowledgeImportFrom(row: KnowledgeImportRow): KnowledgeImportType {
  return Object.assign(new KnowledgeImportType(), {
    id: row.id,
    format: row.format,
    language: row.language,
    url: row.url,
    state: row.state,
    pagesRead: row.pages_read,
    pagesFound: row.pages_found,
    entriesStored: row.entries_stored,
    problems: row.problems,
    revision: row.revision,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}
