import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLabelled } from '../responder/training/read-conversations.ts';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

const update = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }`;

async function leadOf(visitor: TestVisitor): Promise<{ id: string }> {
  const query = `query ($id: ID!) { conversation(id: $id) { lead { id } } }`;
  const { conversation } = (await sendText(gateway.url, query, { id: visitor.conversationId }, person)) as {
    conversation: { lead: { id: string } };
  };
  return conversation.lead;
}

async function visitorWhoSaid(text: string): Promise<TestVisitor> {
  const visitor = await TestVisitor.start(gateway.url, { locale: 'en' });
  await visitor.say(text);
  await gateway.untilIdle();
  return visitor;
}

describe('a correction of a judgement', () => {
  const corrections = `query ($first: Int, $after: String) { judgementCorrections(first: $first, after: $after) {
    nodes { judgedIntent correctedIntent language engine correctedFields example evidence { feature } } pageInfo { hasNextPage } } }`;

  it('is kept with what was said up to then, in the form that is evaluated, and counted by rule', async () => {
    const visitor = await visitorWhoSaid('do you have a two bedroom flat in Maadi?');
    const { id } = await leadOf(visitor);
    await sendText(gateway.url, update, { input: { id, intent: 'HOT', budget: '4 million' } }, person);
    await visitor.say('thanks');
    await gateway.untilIdle();
    const { judgementCorrections } = (await sendText(gateway.url, corrections, { first: 1 }, person)) as {
      judgementCorrections: { nodes: { example: string; evidence: { feature: string }[] }[] };
    };
    const [correction] = judgementCorrections.nodes;
    expect(correction).toMatchObject({
      judgedIntent: 'WARM',
      correctedIntent: 'HOT',
      language: 'en',
      engine: 'embedded',
    });
    expect(correction).toMatchObject({ correctedFields: ['budget'] });
    const file = join(mkdtempSync(join(tmpdir(), 'corrections-')), 'corrections.jsonl');
    writeFileSync(file, `${correction?.example ?? ''}\n`);
    expect(readLabelled(file)).toMatchObject([
      { lang: 'en', intent: 'HOT', turns: [{ role: 'user', content: 'do you have a two bedroom flat in Maadi?' }] },
    ]);
    expect(readLabelled(file)[0]?.fields).toMatchObject({ budget: '4 million' });
    const report = await sendText(gateway.url, reported, {}, person);
    const rule = correction?.evidence[0]?.feature;
    expect(report).toMatchObject({
      judgementReport: {
        corrections: 1,
        intents: [{ language: 'en', judged: 'WARM', corrected: 'HOT', count: 1 }],
        rules: expect.arrayContaining([{ rule, language: 'en', judged: 'WARM', corrected: 'HOT', count: 1 }]),
        fields: [{ field: 'budget', count: 1 }],
      },
    });
  });

  const reported = `query ($from: DateTime, $to: DateTime) { judgementReport(from: $from, to: $to) { corrections judgements
    intents { language judged corrected count } rules { rule language judged corrected count } fields { field count } } }`;

  it('is not kept of what a person had said before, or of what nobody judged', async () => {
    const visitor = await visitorWhoSaid('hello there');
    const { id } = await leadOf(visitor);
    const count = async () =>
      ((await sendText(gateway.url, reported, {}, person)) as { judgementReport: { corrections: number } })
        .judgementReport.corrections;
    const before = await count();
    await sendText(gateway.url, update, { input: { id, intent: 'WARM' } }, person);
    await sendText(gateway.url, update, { input: { id, intent: 'HOT' } }, person);
    expect(await count()).toBe(before + 1);
  });

  it.each([
    ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ])('is not reported for the period from %s to %s', async (from, to) => {
    await expect(sendText(gateway.url, reported, { from, to }, person)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'from',
    });
  });
});

describe('the history of an intent', () => {
  it('tells every change, by whom, and no score that contradicts its label', async () => {
    const visitor = await visitorWhoSaid('Looking for a flat in Maadi');
    const { id } = await leadOf(visitor);
    await sendText(gateway.url, update, { input: { id, intent: 'COLD' } }, person);
    await sendText(gateway.url, update, { input: { id, intent: 'HOT' } }, person);
    const query = `query ($id: ID!) { lead(id: $id) { intentHistory { intentBefore intentAfter scoreAfter changedBy } } me { id } }`;
    const { lead, me } = (await sendText(gateway.url, query, { id }, person)) as {
      lead: { intentHistory: { intentAfter: string }[] };
      me: { id: string };
    };
    expect(lead.intentHistory).toEqual([
      { intentBefore: 'COLD', intentAfter: 'HOT', scoreAfter: 70, changedBy: me.id },
      { intentBefore: 'WARM', intentAfter: 'COLD', scoreAfter: 39, changedBy: me.id },
      { intentBefore: 'COLD', intentAfter: 'WARM', scoreAfter: expect.any(Number), changedBy: 'embedded' },
    ]);
    await expect(
      sendText(gateway.url, `query ($id: ID!) { lead(id: $id) { intentHistory(first: 101) { id } } }`, { id }, person),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});
