import { bearer, jsonRequest, jsonType, type ConformanceCase } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';

const documentedError = await readExample('lead-capture', 'Error Handling');

/** Contract README, "lead-capture": the document leaves the answer out. */
const received = { status: 'received' };

/** What one of Meta's channels sends: of the documented object, with one message in it. */
interface MetaChannel {
  readonly path: string;
  readonly object: string;
  readonly entry: object;
}

const messaging = (mid: string) => ({
  id: 'our-page',
  time: 1_749_416_383_205,
  messaging: [
    {
      sender: { id: 'somebody' },
      recipient: { id: 'our-page' },
      timestamp: 1_749_416_383_001,
      message: { mid, text: 'Do you deliver?' },
    },
  ],
});

const channels: readonly MetaChannel[] = [
  {
    path: '/api/v1/webhook/whatsapp',
    object: 'whatsapp_business_account',
    entry: {
      id: '102290129340398',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
            contacts: [{ profile: { name: 'Mona' }, wa_id: '201001234567' }],
            messages: [
              {
                from: '201001234567',
                id: 'wamid.1',
                timestamp: '1749416383',
                type: 'text',
                text: { body: 'عندكم شقق في المعادي؟' },
              },
            ],
          },
        },
      ],
    },
  },
  { path: '/api/v1/webhook/instagram', object: 'instagram', entry: messaging('instagram-1') },
  { path: '/api/v1/messenger', object: 'page', entry: messaging('messenger-1') },
];

const verified = { 'hub.verify_token': 'YOUR_VERIFY_TOKEN', 'hub.challenge': '1158201444' };

function verifications({ path }: MetaChannel): ConformanceCase[] {
  const operation = `GET ${path}/:tenant_id`;
  const asked = (query: Record<string, string>, tenant = 'demo') => ({
    path: `${path}/${tenant}?${new URLSearchParams(query).toString()}`,
  });
  const accepted = { operation, status: 200, names: '1158201444', headers: { 'content-type': /^text\/plain/ } };
  const refused = { operation, documented: documentedError };
  return [
    { ...accepted, name: 'answers the bare challenge', request: () => asked({ ...verified, 'hub.mode': 'subscribe' }) },
    { ...accepted, name: 'does without hub.mode, as documented', request: () => asked(verified) },
    {
      ...refused,
      name: 'refuses another token',
      request: () => asked({ ...verified, 'hub.verify_token': 'another' }),
      status: 403,
    },
    { ...refused, name: 'knows no such tenant', request: () => asked(verified, 'no-such-tenant'), status: 404 },
    ...Object.keys(verified).map((field): ConformanceCase => ({
      ...refused,
      name: `asks for ${field}`,
      request: () => asked(Object.fromEntries(Object.entries(verified).filter(([name]) => name !== field))),
      status: 400,
      names: field,
    })),
  ];
}

function deliveries({ path, object, entry }: MetaChannel): ConformanceCase[] {
  const operation = `POST ${path}/:tenant_id`;
  const taken = { operation, status: 200, documented: received };
  const refused = { operation, documented: documentedError };
  const body = { object, entry: [entry] };
  const empty = { object, entry: [] };
  return [
    { ...taken, name: 'takes a message', request: () => jsonRequest(`${path}/demo`, body) },
    { ...taken, name: 'takes it again', request: () => jsonRequest(`${path}/demo/`, body) },
    { ...taken, name: 'takes one that tells of nothing', request: () => jsonRequest(`${path}/demo`, empty) },
    {
      ...taken,
      name: 'looks at no token',
      request: ({ accessToken }) => jsonRequest(`${path}/demo`, empty, bearer(accessToken)),
    },
    { ...refused, name: 'knows no such tenant', request: () => jsonRequest(`${path}/none`, body), status: 404 },
    ...[
      { field: 'entry', wrong: { object } },
      { field: 'entry', wrong: { object, entry: 'none' } },
      { field: 'object', wrong: { object: 'another', entry: [] } },
      { field: 'object', wrong: { entry: [] } },
    ].map(({ field, wrong }): ConformanceCase => ({
      ...refused,
      name: `names ${field} of ${JSON.stringify(wrong)}`,
      request: () => jsonRequest(`${path}/demo`, wrong),
      status: 400,
      names: field,
    })),
    {
      ...refused,
      name: 'refuses malformed JSON',
      request: () => ({ path: `${path}/demo`, headers: jsonType, body: '{"object":' }),
      status: 400,
    },
    {
      ...refused,
      name: 'refuses another content type',
      request: () => ({ path: `${path}/demo`, headers: { 'content-type': 'text/xml' }, body: '<a/>' }),
      status: 400,
      names: 'Content-Type',
    },
    {
      ...refused,
      name: 'refuses over one mebibyte',
      request: () => jsonRequest(`${path}/demo`, { ...empty, more: 'a'.repeat(1_048_577) }),
      status: 413,
    },
  ];
}

/** lead-capture.md, "Webhook Endpoints". Signatures are held to in gateway/channels, where there is a secret. */
export const webhookCases: readonly ConformanceCase[] = channels.flatMap((channel) => [
  ...verifications(channel),
  ...deliveries(channel),
]);
