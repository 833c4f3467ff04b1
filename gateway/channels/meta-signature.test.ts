import { expect, it } from 'vitest';
import { z } from 'zod';
import { isSignedByMeta } from './meta-signature.ts';
import { appSecret, recorded, recordedJson } from './testing/channel-world.ts';

const signatures = z.object({ files: z.record(z.string(), z.record(z.string(), z.string())) });

const signedFiles = await Promise.all(
  (['WHATSAPP', 'INSTAGRAM', 'MESSENGER'] as const).map(async (channel) => {
    const { files } = await recordedJson(channel, 'signatures', signatures);
    return Object.entries(files).flatMap(([file, headers]) =>
      Object.values(headers).map((signature) => [channel, file.replace('.json', ''), signature] as const),
    );
  }),
);

// Some recorded exchanges are not kept here.
const kept = signedFiles.flat().filter(([, file]) => file !== 'template_status_rejected');

it.each(kept)('knows %s %s by %s', async (channel, file, signature) => {
  const body = Buffer.from(await recorded(channel, file));
  expect(isSignedByMeta(appSecret, body, signature)).toBe(true);
  expect(isSignedByMeta('another_secret', body, signature)).toBe(false);
  expect(isSignedByMeta(appSecret, Buffer.concat([body, Buffer.from('\n')]), signature)).toBe(false);
});

it.each([null, '', 'sha256', 'sha256=', 'sha256=zz', `sha256=${'0'.repeat(64)}`, 'md5=0', `sha1=${'0'.repeat(39)}`])(
  'knows nobody by %j',
  (signature) => {
    expect(isSignedByMeta(appSecret, Buffer.from('{}'), signature)).toBe(false);
  },
);
