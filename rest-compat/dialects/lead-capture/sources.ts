import type { Channel } from '@parley/schema/generated/documents';

/** Contract README, lead-capture: the document's three and those that came since. */
export const sources = ['website', 'whatsapp', 'instagram', 'messenger', 'telegram', 'sms'] as const;

export const channelOfSource: Readonly<Record<(typeof sources)[number], Channel>> = {
  website: 'WEBSITE',
  whatsapp: 'WHATSAPP',
  instagram: 'INSTAGRAM',
  messenger: 'MESSENGER',
  telegram: 'TELEGRAM',
  sms: 'SMS',
};
