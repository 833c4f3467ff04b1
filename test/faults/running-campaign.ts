import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateCampaignDocument,
  CreateConnectorDocument,
  CreateLeadDocument,
  CreateProjectDocument,
  CreateTemplateDocument,
} from '@parley/schema/generated/documents';
import { send, sendText } from '@parley/gateway/testing/graphql-client';
import { z } from 'zod';
import { never } from './figure.ts';
import { doubled, type Check, type Traffic } from './traffic.ts';

const throttlePerMinute = 600;
const start = `mutation ($id: ID!) { startCampaign(input: { id: $id }) { campaign { id } } }`;
const state = `query ($id: ID!) { campaign(id: $id) { state } }`;
const shown = z.object({ campaign: z.object({ state: z.string() }) });
const written = z.array(z.object({ recipient: z.string(), status: z.string(), isMarked: z.boolean() }));
const everythingWritten = `select recipient, status, possible_duplicate as "isMarked" from outbound_message`;

/** Makes a campaign to so many leads, and starts it. @returns its id. */
export async function startCampaign({ deployment }: Traffic, recipients: number): Promise<string> {
  const { person } = deployment;
  const url = deployment.url(0);
  for (let number = 0; number < recipients; number += 1) {
    const lead = { source: 'WEBSITE', intent: 'WARM', phone: `+2011${20_000_000 + number}` } as const;
    await send(url, CreateLeadDocument, { input: lead }, person);
  }
  const input = { name: 'Spring', ...(await makeTemplate(url, person)), throttlePerMinute };
  const { id } = (await send(url, CreateCampaignDocument, { input }, person)).createCampaign.campaign;
  await sendText(url, start, { id }, person);
  return id;
}

async function makeTemplate(url: string, person: string) {
  const { createProject } = await send(url, CreateProjectDocument, { input: { name: 'Spring' } }, person);
  const whose = { projectId: createProject.project.id, name: 'Business' };
  const credentials = { phoneNumberId: '123456789', accessToken: 'EAAG' };
  const connector = { ...whose, type: 'WHATSAPP', credentials } as const;
  const { createConnector } = await send(url, CreateConnectorDocument, { input: connector }, person);
  const template = { ...whose, connectorType: 'WHATSAPP', content: 'Spring is here' } as const;
  const { createTemplate } = await send(url, CreateTemplateDocument, { input: template }, person);
  return { connectorId: createConnector.connector.id, templateId: createTemplate.template.id };
}

/** It goes on after every kill, and leaves nobody out. */
export async function endCampaign({ deployment, outside, rows }: Traffic, id: string): Promise<Check> {
  const ask = () => deployment.untilAnswered((url) => sendText(url, state, { id }, deployment.person));
  while (shown.parse(await ask()).campaign.state !== 'DONE') await pause(200);
  return async () => {
    const messages = written.parse(await rows(everythingWritten));
    const [{ count } = { count: 0 }] = await rows(`select count(*)::int as count from campaign_recipient`);
    const callsFor = (phone: string) => outside.graph.calls.filter(({ recipient }) => phone.endsWith(recipient)).length;
    return [
      { name: 'written to by the campaign', value: messages.length, atLeast: 1 },
      never('recipients left out', Number(count) - new Set(messages.map(({ recipient }) => recipient)).size),
      never('recipients written to twice', doubled(messages.map(({ recipient }) => recipient)).length),
      never(
        'recipients who were sent nothing',
        messages.filter((one) => one.status !== 'SENT' || callsFor(one.recipient) === 0).length,
      ),
      never(
        'silent doubles of the campaign',
        messages.filter((one) => callsFor(one.recipient) > 1 && !one.isMarked).length,
      ),
    ];
  };
}
