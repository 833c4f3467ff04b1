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
const written = z.array(
  z.object({ who: z.string(), phone: z.string(), status: z.string().nullable(), isMarked: z.boolean().nullable() }),
);
const everythingWritten = `
  select campaign_id || ' ' || contact_id as who, address as phone, status, possible_duplicate as "isMarked"
    from campaign_recipient left join outbound_message on outbound_message.id = outbound_message_id`;
const ofNoRecipient = `
  select id from outbound_message where not exists (
    select 1 from campaign_recipient where outbound_message_id = outbound_message.id)`;

/** What campaigns are sent with. */
interface SentWith {
  readonly connectorId: string;
  readonly templateId: string;
}

/** Leads who can be written to, and what campaigns are sent with. */
export async function prepareCampaigns({ deployment }: Traffic, leads: number): Promise<SentWith> {
  const { person } = deployment;
  const url = deployment.url(0);
  for (let number = 0; number < leads; number += 1) {
    const lead = { source: 'WEBSITE', intent: 'WARM', phone: `+2011${20_000_000 + number}` } as const;
    await send(url, CreateLeadDocument, { input: lead }, person);
  }
  const { createProject } = await send(url, CreateProjectDocument, { input: { name: 'Spring' } }, person);
  const whose = { projectId: createProject.project.id, name: 'Business' };
  const credentials = { phoneNumberId: '123456789', accessToken: 'EAAG' };
  const connector = { ...whose, type: 'WHATSAPP', credentials } as const;
  const { createConnector } = await send(url, CreateConnectorDocument, { input: connector }, person);
  const template = { ...whose, connectorType: 'WHATSAPP', content: 'Spring is here' } as const;
  const { createTemplate } = await send(url, CreateTemplateDocument, { input: template }, person);
  return { connectorId: createConnector.connector.id, templateId: createTemplate.template.id };
}

/** One campaign after the other: each goes on after every kill, and leaves nobody out. */
export async function runCampaigns(traffic: Traffic, sentWith: SentWith): Promise<Check> {
  const { outside, rows, isEnough } = traffic;
  while (!isEnough()) await runCampaign(traffic, sentWith);
  return async () => {
    const recipients = written.parse(await rows(everythingWritten));
    const callsFor = (phone: string) => outside.graph.calls.filter(({ recipient }) => phone.endsWith(recipient)).length;
    const of = (phone: string) => recipients.filter((one) => one.phone === phone);
    const isSilent = (phone: string) =>
      callsFor(phone) > of(phone).length && !of(phone).some(({ isMarked }) => isMarked === true);
    const phones = [...new Set(recipients.map(({ phone }) => phone))];
    return [
      { name: 'written to by campaigns', value: recipients.length, atLeast: 1 },
      never('recipients left out', recipients.filter(({ status }) => status !== 'SENT').length),
      never('recipients who were sent too little', phones.filter((phone) => callsFor(phone) < of(phone).length).length),
      never('recipients twice in a campaign', doubled(recipients.map(({ who }) => who)).length),
      never('messages of no recipient', (await rows(ofNoRecipient)).length),
      never('silent doubles of campaigns', phones.filter(isSilent).length),
    ];
  };
}

/** Made, started and followed as a person does it: whoever gets no answer looks how it stands. */
async function runCampaign({ deployment }: Traffic, sentWith: SentWith): Promise<void> {
  const { person } = deployment;
  const input = { name: 'Spring', ...sentWith, throttlePerMinute };
  const make = (url: string) => send(url, CreateCampaignDocument, { input }, person);
  const { id } = (await deployment.untilAnswered(make, 120, deployment.turn())).createCampaign.campaign;
  const look = async (url: string) => shown.parse(await sendText(url, state, { id }, person)).campaign.state;
  const begin = async (url: string) => {
    if ((await look(url)) === 'DRAFT') await sendText(url, start, { id }, person);
  };
  await deployment.untilAnswered(begin, 120, deployment.turn());
  while ((await deployment.untilAnswered(look)) !== 'DONE') await pause(200);
}
