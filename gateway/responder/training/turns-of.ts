import type { Turn } from '../responder.ts';

/** The turns of a conversation whose last one is the visitor's. */
export function turnsOf(said: readonly string[]): Turn[] {
  return said.map((content, index) => ({ role: (said.length - 1 - index) % 2 === 0 ? 'user' : 'assistant', content }));
}
