import type { Environment } from './environment.ts';
import type { WahaSettings } from './sessions/waha-client.ts';

/** How WAHA is reached, and how it reaches us; `undefined` where there is none. */
export function wahaSettings(environment: Environment): WahaSettings | undefined {
  const { WAHA_URL: url, WAHA_API_KEY: apiKey, WAHA_WEBHOOK_HMAC_KEY: hmacKey } = environment;
  if (url === undefined) return undefined;
  const ownOrigin = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
  return { url, apiKey, hmacKey, webhookUrl: environment.WAHA_WEBHOOK_URL ?? ownOrigin };
}
