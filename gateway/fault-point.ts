/**
 * The moments at which the end of a process is worst: before and after everything that stores, hands over or asks a
 * provider. Whatever has no name of its own here commits between `transaction.commit` and `transaction.committed`. The
 * fault harness (`test/faults`) fails when one of them is never reached.
 */
export const faultPoints = [
  'transaction.commit',
  'transaction.committed',
  'conversation.start',
  'conversation.started',
  'message.store',
  'message.stored',
  'work.claim',
  'work.claimed',
  'work.finish',
  'work.finished',
  'provider.call',
  'provider.answered',
  'reply.store',
  'reply.written',
  'reply.stored',
  'live.publish',
  'live.published',
  'idempotency.claim',
  'idempotency.claimed',
  'idempotency.worked',
  'idempotency.answered',
  'send.accept',
  'send.accepted',
  'delivery.begin',
  'delivery.begun',
  'delivery.answered',
  'delivery.noted',
  'inbound.store',
  'inbound.stored',
  'outgoing.begin',
  'outgoing.begun',
  'outgoing.answered',
  'outgoing.noted',
  'channel.call',
  'channel.answered',
  'waha.call',
  'waha.answered',
  'chat.store',
  'chat.stored',
  'mail.send',
  'mail.sent',
  'file.store',
  'file.stored',
  'file.taken',
  'login.store',
  'login.stored',
  'refresh.store',
  'refresh.stored',
  'logout.store',
  'logout.stored',
  'campaign.step',
  'campaign.stepped',
  'page.fetch',
  'page.fetched',
  'page.store',
  'page.stored',
  'audit.seal',
  'audit.sealed',
] as const;

export type FaultPoint = (typeof faultPoints)[number];

/** Ends or freezes the process at a point, or throws there; it cannot wait, since some points lie in synchronous code. */
export type FaultHook = (point: FaultPoint) => void;

let hook: FaultHook | undefined;

/** For the fault harness, which loads itself before the gateway. */
export function installFaultHook(installed: FaultHook): void {
  hook = installed;
}

/** Names a moment. It does nothing but in the fault harness. */
export function faultPoint(point: FaultPoint): void {
  hook?.(point);
}
