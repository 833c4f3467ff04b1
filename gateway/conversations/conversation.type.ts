import { Channel, ConversationState, Language } from '@parley/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { ContactType } from '../contacts/contact.type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { LeadType } from '../leads/lead.type.ts';
import type { ReadMessagePage } from './message-pages.ts';

@ObjectType('Conversation', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'What was said between a contact and the tenant on one channel.',
})
export class ConversationType extends NodeType {
  @Field(() => ConversationState, { description: 'Who answers.' })
  state!: ConversationState;

  @Field(() => Channel, { description: 'Where it takes place.' })
  channel!: Channel;

  @Field(() => Int, { description: 'The number of its last event; pass it as `after` to hear what comes next.' })
  lastSeq!: number;

  @Field(() => Int, { description: 'The visitor has read everything up to this number.' })
  readByVisitorSeq!: number;

  @Field(() => Int, { description: 'People have read everything up to this number.' })
  readByPeopleSeq!: number;

  @Field(() => Int, { nullable: true, description: 'How the visitor judged it, 1 to 5; null while they have not.' })
  rating!: number | null;

  @Field(() => String, { nullable: true, description: 'What the visitor wrote beside the rating.' })
  ratingComment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The name of the tenant's opener that the visitor answered by beginning it.",
  })
  opener!: string | null;

  @Field(() => ContactType, { description: 'With whom.' })
  contact!: ContactType;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When something last happened in it.' })
  updatedAt!: Date;

  // Without @Field: what its resolver answers from.
  tenantId!: string;
  channelAccount!: string | null;
  language!: Language | null;
  unreadByPeople!: number;
  unreadByVisitor!: number;
  assigneeId!: string | null;
  leadOfContact!: LeadType | null;
  /** Messages that were read in the same statement. */
  readPage?: ReadMessagePage;
}

@ObjectType('ConversationEdge', { simpleResolvers: true, description: 'A conversation in a list.' })
export class ConversationEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => ConversationType, { description: 'The conversation.' })
  node!: ConversationType;
}

@ObjectType('ConversationConnection', { simpleResolvers: true, description: 'A page of conversations.' })
export class ConversationConnectionType {
  @Field(() => [ConversationEdgeType], { description: 'Conversations with their cursors.' })
  edges!: ConversationEdgeType[];

  @Field(() => [ConversationType], { description: 'The conversations alone.' })
  nodes!: ConversationType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}
