import { ResponderMode, WahaSessionStatus } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType } from '../graphql/node.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { OfficeHours } from '../office-hours/office-hours.ts';
import { OfficeHoursType } from '../office-hours/office-hours.type.ts';

@ObjectType('WahaSessionAssignment', {
  simpleResolvers: true,
  description: 'Who answers on a WhatsApp session: one person or one team.',
})
export class WahaSessionAssignmentType {
  @Field(() => ID, { description: 'UUID; another one each time that it is assigned.' })
  id!: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { nullable: true, description: 'The person; `node` tells who that is.' })
  accountId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The team; `team` tells who is in it.' })
  teamId!: string | null;

  @Field(() => DateTime, { description: 'Since when.' })
  assignedAt!: Date;
}

@ObjectType('WahaSession', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A WhatsApp number that is linked by a QR code or a pairing code, as a phone links WhatsApp Web.',
})
export class WahaSessionType extends NodeType {
  @Field(() => String, { description: 'What its people call it; unique in the tenant.' })
  name!: string;

  @Field(() => WahaSessionStatus, { description: 'How it stands; only a CONNECTED one sends.' })
  status!: WahaSessionStatus;

  @Field(() => String, { nullable: true, description: 'E.164; known once it was linked.' })
  phone!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last connected.' })
  lastConnectedAt!: Date | null;

  @Field(() => ResponderMode, { description: 'When the responder answers what comes to it.' })
  responder!: ResponderMode;

  @Field(() => OfficeHoursType, {
    nullable: true,
    description: 'When people answer. The responder that is on OUT_OF_HOURS is always on where there are none.',
  })
  officeHours!: OfficeHoursType | null;

  @Field(() => WahaSessionAssignmentType, { nullable: true, description: 'Who answers on it.' })
  assignment!: WahaSessionAssignmentType | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  // Without @Field: what it is called at WAHA.
  wahaName!: string;
}

@ObjectType('WahaSessionEdge', { simpleResolvers: true, description: 'A WhatsApp session in a list.' })
class WahaSessionEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => WahaSessionType, { description: 'The session.' })
  node!: WahaSessionType;
}

@ObjectType('WahaSessionConnection', { simpleResolvers: true, description: 'A page of WhatsApp sessions.' })
export class WahaSessionConnectionType {
  @Field(() => [WahaSessionEdgeType], { description: 'Sessions with their cursors.' })
  edges!: WahaSessionEdgeType[];

  @Field(() => [WahaSessionType], { description: 'The sessions alone.' })
  nodes!: WahaSessionType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

/** `to_jsonb(waha_session_assignment)`. */
export interface WahaSessionAssignmentRow {
  readonly id: string;
  readonly session_id: string;
  readonly account_id: string | null;
  readonly team_id: string | null;
  readonly assigned_at: string;
}

/** `to_jsonb(waha_session)`. */
export interface WahaSessionRow {
  readonly id: string;
  readonly name: string;
  readonly status: WahaSessionStatus;
  readonly phone: string | null;
  readonly last_connected_at: string | null;
  readonly responder: ResponderMode;
  readonly office_hours: OfficeHours | null;
  readonly created_at: string;
}

/** A session with what is read beside it. */
export interface WahaSessionRows {
  readonly session: WahaSessionRow;
  readonly assignment: WahaSessionAssignmentRow | null;
  readonly wahaName: string;
}

export function wahaSessionFrom({ session, assignment, wahaName }: WahaSessionRows): WahaSessionType {
  return Object.assign(new WahaSessionType(), {
    id: session.id,
    name: session.name,
    status: session.status,
    phone: session.phone,
    lastConnectedAt: session.last_connected_at === null ? null : new Date(session.last_connected_at),
    responder: session.responder,
    officeHours: session.office_hours,
    assignment: assignment && assignmentFrom(assignment),
    createdAt: new Date(session.created_at),
    wahaName,
  });
}

export function assignmentFrom(row: WahaSessionAssignmentRow): WahaSessionAssignmentType {
  const { id, session_id: sessionId, account_id: accountId, team_id: teamId } = row;
  return { id, sessionId, accountId, teamId, assignedAt: new Date(row.assigned_at) };
}
