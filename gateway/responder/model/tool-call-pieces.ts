import type OpenAI from 'openai';
import type { ToolCall } from './model-tools.ts';

type Piece = OpenAI.ChatCompletionChunk.Choice.Delta.ToolCall;

/** More calls in one answer are no longer somebody looking something up. */
const MOST_CALLS = 6;

/** Calls whose names and arguments arrive piece by piece. */
export class ToolCallPieces {
  readonly #calls = new Map<number, ToolCall>();

  add(pieces: readonly Piece[]): void {
    for (const { index, id, function: piece } of pieces) {
      const begun = this.#calls.get(index) ?? { id: '', name: '', arguments: '' };
      this.#calls.set(index, {
        id: id ?? begun.id,
        name: begun.name + (piece?.name ?? ''),
        arguments: begun.arguments + (piece?.arguments ?? ''),
      });
    }
  }

  whole(): ToolCall[] {
    return [...this.#calls.values()].slice(0, MOST_CALLS);
  }
}
