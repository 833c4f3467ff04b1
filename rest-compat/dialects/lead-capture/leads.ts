import {
  CreateLeadDocument,
  LeadByIdDocument,
  LeadRecordsDocument,
  type LeadFilter,
  type LeadRecordsQuery,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { intentField, integerOr, mostListed, offsetBounds, wordField } from '../../fields.ts';
import { found } from '../../found.ts';
import { route } from '../../route.ts';
import { milliseconds, withMilliseconds } from '../../timestamps.ts';
import { channelOfSource, sources } from './sources.ts';

/** lead-capture.md, "Message Model", and the contract README's lead. */
const leadOutput = z.object({
  id: z.string(),
  tenant_id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  source: z.string(),
  intent: z.enum(['HOT', 'WARM', 'COLD']),
  score: z.number(),
  messages: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string(), timestamp: milliseconds }))
    .describe('The last 500 of one lead, the last 50 of each in a list; oldest first.'),
  created_at: milliseconds,
  updated_at: milliseconds,
});

type Lead = LeadRecordsQuery['leads']['nodes'][number];

function leadBody(lead: Lead, tenantId: string): z.infer<typeof leadOutput> {
  const { id, name, email, phone, intent, score } = lead;
  return {
    id,
    tenant_id: tenantId,
    name,
    email,
    phone,
    source: lead.source.toLowerCase(),
    intent,
    score,
    messages: lead.messages.map(({ role, content, createdAt }) => ({
      role: role === 'VISITOR' ? ('user' as const) : ('assistant' as const),
      content,
      timestamp: withMilliseconds(createdAt),
    })),
    created_at: withMilliseconds(lead.createdAt),
    updated_at: withMilliseconds(lead.updatedAt),
  };
}

const createLead = route({
  method: 'POST',
  path: '/api/v1/lead',
  summary: 'Create a lead',
  document: CreateLeadDocument,
  input: z.object({
    body: z.object({
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      source: wordField(sources),
      intent: intentField(),
      tenant_id: z.string(),
    }),
  }),
  output: leadOutput,
  status: 201,
  fieldNames: { tenant: 'tenant_id' },
  variables: ({ body: { name, email, phone, source, intent, tenant_id: tenant } }) => ({
    input: {
      tenant,
      name: orNothing(name),
      email: orNothing(email),
      phone: orNothing(phone),
      source: channelOfSource[source],
      intent,
    },
  }),
  answer: ({ createLead: { lead } }, { body }) => leadBody(lead, body.tenant_id),
});

/** The document has no way to leave a field out: empty means that it is not known. */
function orNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

const oneLead = route({
  method: 'GET',
  path: '/api/v1/lead/:lead_id',
  summary: 'Read a lead',
  document: LeadByIdDocument,
  input: z.object({ params: z.object({ lead_id: z.string() }) }),
  output: leadOutput,
  fieldNames: { id: 'lead_id' },
  variables: ({ params }) => ({ id: params.lead_id }),
  answer: ({ me, lead }) => leadBody(found(lead, 'Lead'), me.tenant.slug),
});

const pageQuery = z.object({
  limit: integerOr(mostListed, { minimum: 1, maximum: mostListed }),
  offset: integerOr(0, offsetBounds),
});

/** A list of leads, newest first: all of them, or those that a path narrows it to. */
function leadList<Params>(
  path: string,
  summary: string,
  params: z.ZodType<Params>,
  filterOf: (params: Params) => LeadFilter,
) {
  return route({
    method: 'GET',
    path,
    summary,
    document: LeadRecordsDocument,
    input: z.object({ params, query: pageQuery }),
    output: z.array(leadOutput),
    fieldNames: { first: 'limit' },
    variables: (input) => ({
      first: input.query.limit,
      offset: input.query.offset,
      filter: filterOf(input.params),
    }),
    answer: ({ me, leads }) => leads.nodes.map((lead) => leadBody(lead, me.tenant.slug)),
  });
}

export const leadRoutes = [
  createLead,
  oneLead,
  leadList('/api/v1/lead', 'List leads', z.object({}), () => ({})),
  leadList(
    '/api/v1/lead/source/:source',
    'List leads that came by a source',
    z.object({ source: wordField(sources) }),
    ({ source }) => ({ channels: [channelOfSource[source]] }),
  ),
  leadList(
    '/api/v1/lead/intent/:intent',
    'List leads of an intent',
    z.object({ intent: intentField() }),
    ({ intent }) => ({ intents: [intent] }),
  ),
];
