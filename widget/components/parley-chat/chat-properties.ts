import type { PropertyDeclarations } from 'lit';

/** What a page can set on the element, and what the element draws anew for. */
export const chatProperties: PropertyDeclarations = {
  tenant: {},
  endpoint: {},
  language: {},
  theme: { reflect: true },
  sound: { type: Boolean },
  ask: {},
  askLater: { type: Boolean, attribute: 'ask-later' },
  askConsent: { attribute: 'ask-consent' },
  opened: { type: Boolean, reflect: true, attribute: 'open' },
  opener: {},
  identity: { attribute: false },
  requestFailed: { state: true },
};
