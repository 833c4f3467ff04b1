import { Role } from '@parley/schema/enums';
import { z } from 'zod';
import {
  AssigneePresenceType,
  ReplyDeltaType,
  ReplyStartedType,
  type AnyConversationEvent,
} from './conversation-event.type.ts';

const index = z.number().int().min(0);

/**
 * What gateways tell each other of one conversation; its channel says which. A fact travels as its number alone and is
 * read from the database, so that nothing stored is ever taken from the wire.
 */
const wireMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact'), seq: z.number().int().min(1) }),
  z.object({ kind: z.literal('typing'), role: z.enum(Role), typing: z.boolean() }),
  z.object({ kind: z.literal('presence'), accountId: z.uuid(), isOnline: z.boolean() }),
  z.object({ kind: z.literal('reply-started'), replyId: z.uuid() }),
  z.object({ kind: z.literal('reply-delta'), replyId: z.uuid(), index, text: z.string() }),
  z.object({ kind: z.literal('reply-ended'), replyId: z.uuid() }),
  /** Whoever is speaking: what was said so far? */
  z.object({ kind: z.literal('reply-wanted'), asker: z.uuid() }),
  z.object({
    kind: z.literal('reply-so-far'),
    asker: z.uuid(),
    replyId: z.uuid(),
    text: z.string(),
    nextIndex: index,
  }),
]);

export type WireMessage = z.infer<typeof wireMessage>;

/** @throws for whatever is none. */
export function readWireMessage(text: string): WireMessage {
  return wireMessage.parse(JSON.parse(text));
}

export function wireMessageOf(event: AnyConversationEvent): WireMessage {
  if ('seq' in event) return { kind: 'fact', seq: event.seq };
  if (event instanceof ReplyStartedType) return { kind: 'reply-started', replyId: event.replyId };
  if (event instanceof ReplyDeltaType) {
    const { replyId, index: place, text } = event;
    return { kind: 'reply-delta', replyId, index: place, text };
  }
  if (event instanceof AssigneePresenceType) {
    return { kind: 'presence', accountId: event.accountId, isOnline: event.isOnline };
  }
  return { kind: 'typing', role: event.role, typing: event.typing };
}
