import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('DeadLetterReference', { description: 'Something that the work is about.' })
export class DeadLetterReferenceType {
  @Field(() => String, { description: 'What it is, such as `conversationId`.' })
  name!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@ObjectType('DeadLetter', {
  description: 'Work that was promised by a commit and failed for good: it is no longer tried, until it is replayed.',
})
export class DeadLetterType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What was to be done, such as `conversation.visitor-message`.' })
  topic!: string;

  @Field(() => [DeadLetterReferenceType], { description: 'What it is about: ids only.' })
  references!: DeadLetterReferenceType[];

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last attempt failed, in at most 500 characters, without addresses, tokens and numbers.',
  })
  lastError!: string | null;

  @Field(() => DateTime, { description: 'When it was promised.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was given up.' })
  deadAt!: Date;
}

@ObjectType('DeadLetterEdge', { description: 'A dead letter in a list.' })
export class DeadLetterEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => DeadLetterType, { description: 'The dead letter.' })
  node!: DeadLetterType;
}

@ObjectType('DeadLetterConnection', { description: 'A page of dead letters.' })
export class DeadLetterConnectionType {
  @Field(() => [DeadLetterEdgeType], { description: 'Dead letters with their cursors.' })
  edges!: DeadLetterEdgeType[];

  @Field(() => [DeadLetterType], { description: 'The dead letters alone.' })
  nodes!: DeadLetterType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

/** `to_jsonb(outbox_entry)` of an entry that is dead. */
export interface DeadLetterRow {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly created_at: string;
  readonly dead_at: string;
}

export function deadLetterFrom(row: DeadLetterRow): DeadLetterType {
  return Object.assign(new DeadLetterType(), {
    id: row.id,
    topic: row.topic,
    references: Object.entries(row.payload).map(([name, id]) =>
      Object.assign(new DeadLetterReferenceType(), { name, id }),
    ),
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: new Date(row.created_at),
    deadAt: new Date(row.dead_at),
  });
}
