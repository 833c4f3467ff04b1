import { Channel, Intent } from '@parley/schema/enums';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { contactFrom, ContactType, type ContactRow } from '../contacts/contact.type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { LeadEvidence } from './lead-evidence.ts';

@ObjectType('Evidence', { simpleResolvers: true, description: 'Why an intent was given.' })
export class EvidenceType implements LeadEvidence {
  @Field(() => String, { description: 'A stable key, such as `BUDGET_STATED`.' })
  feature!: string;

  @Field(() => String, { description: 'The same in words, such as "budget stated".' })
  text!: string;
}

@ObjectType('Lead', {
  simpleResolvers: true,
  implements: NodeType,
  description: "What is understood of a contact's wish to buy.",
})
export class LeadType extends NodeType {
  @Field(() => Intent, { description: 'Judged after the last message.' })
  intent!: Intent;

  @Field(() => Float, { description: '0-100, in the band of its intent: HOT 70-100, WARM 40-69, COLD 0-39.' })
  score!: number;

  @Field(() => [EvidenceType], { description: 'What the judgement rests on.' })
  evidence!: LeadEvidence[];

  @Field(() => String, { nullable: true, description: "The contact's name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "The contact's e-mail address, lower case." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "The contact's phone number in E.164." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "What is wanted, in the contact's own words." })
  requirement!: string | null;

  @Field(() => String, { nullable: true, description: 'What they can or want to pay, in their own words.' })
  budget!: string | null;

  @Field(() => String, { nullable: true, description: 'When, in their own words.' })
  timeline!: string | null;

  @Field(() => String, {
    description:
      '`Qualified lead` once requirement and a way to reach them are known, else what is missing or was done.',
  })
  lastAction!: string;

  @Field(() => [String], { description: 'Campaigns they came by.' })
  campaigns!: string[];

  @Field(() => Channel, { description: 'The channel it began on.' })
  source!: Channel;

  @Field(() => Int, { description: 'Their messages that no person has read.' })
  unreadCount!: number;

  @Field(() => Int, { description: 'Questions together with their answers.' })
  exchangeCount!: number;

  @Field(() => ContactType, { description: 'Who it is.' })
  contact!: ContactType;

  @Field(() => DateTime, { description: 'When their first message came, or a person made it.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When a message or a change last came.' })
  updatedAt!: Date;
}

@ObjectType('LeadEdge', { simpleResolvers: true, description: 'A lead in a list.' })
export class LeadEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => LeadType, { description: 'The lead.' })
  node!: LeadType;
}

@ObjectType('LeadConnection', { simpleResolvers: true, description: 'A page of leads.' })
export class LeadConnectionType {
  @Field(() => [LeadEdgeType], { description: 'Leads with their cursors.' })
  edges!: LeadEdgeType[];

  @Field(() => [LeadType], { description: 'The leads alone.' })
  nodes!: LeadType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

/** `to_jsonb(lead)`. */
export interface LeadRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly contact_id: string;
  readonly intent: Intent;
  readonly score: number;
  readonly evidence: LeadEvidence[];
  readonly requirement: string | null;
  readonly budget: string | null;
  readonly timeline: string | null;
  readonly last_action: string;
  readonly campaigns: string[];
  readonly source: Channel;
  readonly unread_count: number;
  readonly exchange_count: number;
  readonly engine: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export function leadFrom(row: LeadRow, contact: ContactRow): LeadType {
  return Object.assign(new LeadType(), {
    id: row.id,
    intent: row.intent,
    score: row.score,
    evidence: row.evidence,
    name: contact.name,
    email: contact.email,
    phone: contact.phone,
    requirement: row.requirement,
    budget: row.budget,
    timeline: row.timeline,
    lastAction: row.last_action,
    campaigns: row.campaigns,
    source: row.source,
    unreadCount: row.unread_count,
    exchangeCount: row.exchange_count,
    contact: contactFrom(contact),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}
