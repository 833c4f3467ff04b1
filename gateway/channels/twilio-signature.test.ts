import { expect, it } from 'vitest';
import { z } from 'zod';
import { recordedJson } from './testing/channel-world.ts';
import { isSignedByTwilio } from './twilio-signature.ts';

const webhook = z.object({
  url: z.string(),
  auth_token: z.string(),
  headers: z.object({ 'X-Twilio-Signature': z.string() }),
  body: z.string(),
});
const vectors = z.object({
  sdk_vector: z.object({
    auth_token: z.string(),
    url: z.string(),
    params: z.record(z.string(), z.string()),
    expected: z.string(),
  }),
  json_body_vector: z.object({
    auth_token: z.string(),
    raw_body: z.string(),
    url: z.string(),
    signature: z.string(),
  }),
});

it.each([
  'inbound_mms',
  'inbound_sms',
  'inbound_whatsapp',
  'status_delivered',
  'status_failed',
  'status_read_whatsapp',
  'status_sent',
])('knows %s', async (name) => {
  const { url, auth_token: token, headers, body } = await recordedJson('TWILIO', name, webhook);
  const signature = headers['X-Twilio-Signature'];
  expect(isSignedByTwilio(token, { url, body }, signature)).toBe(true);
  for (const other of [url.replace('://', '://x'), `${url}/`, url.replace('conn_1', 'conn_2')]) {
    expect(isSignedByTwilio(token, { url: other, body }, signature)).toBe(false);
  }
  expect(isSignedByTwilio(token, { url, body: `${body}&New=1` }, signature)).toBe(false);
  expect(isSignedByTwilio('another', { url, body }, signature)).toBe(false);
  expect(isSignedByTwilio(token, { url, body }, '')).toBe(false);
});

it("knows the SDK's own vector, with the port and without, and in the order of names", async () => {
  const { sdk_vector: vector } = await recordedJson('TWILIO', 'signature_vectors', vectors);
  const fields = Object.entries(vector.params).toReversed();
  const body = new URLSearchParams(fields).toString();
  for (const url of [vector.url, vector.url.replace('.com/', '.com:443/')]) {
    expect(isSignedByTwilio(vector.auth_token, { url, body }, vector.expected)).toBe(true);
  }
});

it('knows a JSON body by the digest in its address', async () => {
  const { json_body_vector: vector } = await recordedJson('TWILIO', 'signature_vectors', vectors);
  const { auth_token: token, url, raw_body: body, signature } = vector;
  expect(isSignedByTwilio(token, { url, body }, signature)).toBe(true);
  expect(isSignedByTwilio(token, { url, body: '{"ok":false}' }, signature)).toBe(false);
});
