/** How to reach a model. `deadlineMilliseconds` bounds a whole reply, the embedded answer that replaces a failed one included. */
export interface ModelSettings {
  readonly provider: 'openai' | 'openrouter' | 'gemini';
  readonly apiKey: string;
  readonly model: string;
  /** Replaces the provider's own address: a proxy, or a stand-in in tests. */
  readonly baseUrl?: string;
  readonly deadlineMilliseconds?: number;
  /** The longest silence between two pieces of an answer. */
  readonly idleMilliseconds?: number;
  /** After so many in a row the provider is left alone for a while. */
  readonly outagesInARow?: number;
}

/**
 * Where each provider speaks the OpenAI protocol: https://openrouter.ai/docs/quickstart and
 * https://ai.google.dev/gemini-api/docs/openai.
 */
export const BASE_URLS: Readonly<Record<ModelSettings['provider'], string>> = {
  openai: 'https://api.openai.com/v1',
  openrouter: 'https://openrouter.ai/api/v1',
  gemini: 'https://generativelanguage.googleapis.com/v1beta/openai/',
};

export const DEFAULT_DEADLINE_MILLISECONDS = 8_000;
export const DEFAULT_IDLE_MILLISECONDS = 3_000;
