import type { Environment } from './environment.ts';
import type { ResponderSettings } from './responder/create-responder.ts';

/** The variable that holds each provider's key, and the model that is asked where AI_MODEL names none. */
const providers = {
  openai: { key: 'OPENAI_API_KEY', model: 'gpt-4o-mini' },
  openrouter: { key: 'OPENROUTER_API_KEY', model: 'openai/gpt-4o-mini' },
  gemini: { key: 'GEMINI_API_KEY', model: 'gemini-2.5-flash' },
} as const;

/** Which responder the environment asks for. @throws Error where a provider is named and its key is not there. */
export function responderSettings(environment: Environment): ResponderSettings {
  const paceMilliseconds = environment.REPLY_PACE === 'off' ? 0 : undefined;
  if (environment.AI_PROVIDER === 'none') return { provider: 'none', paceMilliseconds };
  const { key, model } = providers[environment.AI_PROVIDER];
  const apiKey = environment[key];
  if (apiKey === undefined) throw new Error(`AI_PROVIDER=${environment.AI_PROVIDER} needs ${key}`);
  return {
    provider: environment.AI_PROVIDER,
    apiKey,
    model: environment.AI_MODEL ?? model,
    ...(environment.OPENAI_BASE_URL !== undefined && { baseUrl: environment.OPENAI_BASE_URL }),
  };
}
