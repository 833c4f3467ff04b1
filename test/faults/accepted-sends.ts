import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';
import { z } from 'zod';
import type { Deployment } from './deployment.ts';
import { never, type Figure } from './figure.ts';

/** How much is sent, and for how long at least. */
export interface SendingSize {
  readonly programs: number;
  readonly sends: number;
  /** Programs go on until this says so, and the messages are sent. */
  readonly enough?: () => boolean;
  /** How long the last message may take when everything runs again. */
  readonly deliverySeconds: number;
}

/** A message that a gateway has answered for with 202. */
interface AcceptedSend {
  readonly id: string;
  readonly recipient: string;
}

const made = z.looseObject({ id: z.string(), key: z.string().optional() });
const accepted = z.object({ messageId: z.string() });
const shown = z.object({
  status: z.string(),
  metadata: z.object({ possibleDuplicate: z.boolean().optional() }).optional(),
});

async function call(url: string, path: string, token: string, body?: object, key?: string): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(key && { 'idempotency-key': key }),
  };
  const request = { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) };
  const response = await fetch(`${url}/api/v1${path}`, request);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** What a send needs, in the tenant of the run. */
async function openProject(deployment: Deployment) {
  const create = async (path: string, body: object) =>
    made.parse(await deployment.untilAnswered((url) => call(url, path, deployment.person, body)));
  const { id: project } = await create('/projects', { name: 'Faults', description: '' });
  const { key = '' } = await create(`/projects/${project}/keys`, { name: 'Program', rateLimit: 1_000 });
  const credentials = { phoneNumberId: '123456789', accessToken: 'EAAG' };
  const connector = { type: 'whatsapp', name: 'Business', credentials };
  const template = { name: 'Code', connectorType: 'whatsapp', content: 'Your code', variables: [] };
  const { id: connectorId } = await create(`/projects/${project}/connectors`, connector);
  const { id: templateId } = await create(`/projects/${project}/templates`, template);
  return { key, connectorId, templateId };
}

/** Sends as programs do, each message to a number of its own and under a key of its own, until it is accepted. */
export async function sendMessages(deployment: Deployment, size: SendingSize): Promise<AcceptedSend[]> {
  const { key, connectorId, templateId } = await openProject(deployment);
  const sends: AcceptedSend[] = [];
  let begun = 0;
  const send = async () => {
    while (begun < size.sends || !(size.enough?.() ?? true)) {
      begun += 1;
      const recipient = `+2010${10_000_000 + begun}`;
      const body = { to: recipient, connectorId, templateId, variables: {} };
      const once = randomUUID();
      const ask = (url: string) => call(url, '/messages', key, body, once);
      const answer = await deployment.untilAnswered(ask, 120, deployment.turn());
      sends.push({ id: accepted.parse(answer).messageId, recipient });
    }
  };
  await Promise.all(Array.from({ length: size.programs }, send));
  return sends;
}

/** What became of what was accepted, by the provider's own word and by what the program can read. */
export async function checkSends(
  deployment: Deployment,
  graph: GraphStandIn,
  sends: readonly AcceptedSend[],
  seconds: number,
): Promise<Figure[]> {
  const deadline = Date.now() + seconds * 1_000;
  const outcomes: Outcome[] = [];
  const waiting = [...sends];
  const check = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      outcomes.push(await outcomeOf(deployment, graph, next, deadline));
  };
  await Promise.all(Array.from({ length: 16 }, check));
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  return [
    { name: 'accepted', value: sends.length },
    { name: 'calls of the provider', value: graph.calls.length },
    { name: 'marked as possible doubles', value: count(({ isMarked }) => isMarked) },
    never('messages with several answers', sends.length - new Set(sends.map(({ id }) => id)).size),
    never(
      'accepted and never sent',
      count(({ isSent, calls }) => !isSent || calls === 0),
    ),
    never(
      'silent doubles',
      count(({ isMarked, calls }) => calls > 1 && !isMarked),
    ),
  ];
}

interface Outcome {
  readonly isSent: boolean;
  readonly isMarked: boolean;
  readonly calls: number;
}

async function outcomeOf(
  deployment: Deployment,
  graph: GraphStandIn,
  { id, recipient }: AcceptedSend,
  deadline: number,
): Promise<Outcome> {
  for (;;) {
    const answer = await deployment.untilAnswered((url) => call(url, `/messages/${id}`, deployment.person));
    const { status, metadata } = shown.parse(answer);
    const isSent = status === 'sent';
    const calls = graph.calls.filter((seen) => recipient.endsWith(seen.recipient)).length;
    if (isSent || Date.now() > deadline) return { isSent, isMarked: metadata?.possibleDuplicate === true, calls };
    await pause(100);
  }
}
