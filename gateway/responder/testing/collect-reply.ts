import type { Responder, ResponderInput, ResponderStep } from '../responder.ts';

type Done = Extract<ResponderStep, { kind: 'done' }>;

/** A whole reply: the pieces as they came, and the last step (`null` where there was none). */
export interface CollectedReply {
  readonly deltas: readonly string[];
  readonly done: Done | null;
}

export async function collectReply(
  responder: Responder,
  input: ResponderInput,
  signal: AbortSignal = new AbortController().signal,
): Promise<CollectedReply> {
  const deltas: string[] = [];
  let done: Done | null = null;
  for await (const step of responder.respond(input, signal)) {
    if (step.kind === 'delta') deltas.push(step.text);
    else done = step;
  }
  return { deltas, done };
}

/** A reply that must have come to its end. */
export async function wholeReply(
  responder: Responder,
  input: ResponderInput,
): Promise<Done & { readonly deltas: readonly string[] }> {
  const { deltas, done } = await collectReply(responder, input);
  if (done === null) throw new Error('The reply has no end.');
  return { ...done, deltas };
}
