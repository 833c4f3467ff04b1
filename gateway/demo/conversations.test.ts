import { Channel, Intent, Language, Role } from '@parley/schema/enums';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { demoConversations, type DemoConversation } from './conversations.ts';

const ARABIC = /\p{Script=Arabic}/u;
const BANDS: Record<Intent, readonly [lowest: number, highest: number]> = {
  [Intent.HOT]: [70, 100],
  [Intent.WARM]: [40, 69],
  [Intent.COLD]: [0, 39],
};
const everythingOf = (key: (conversation: DemoConversation) => string) => new Set(demoConversations.map(key));

describe('together', () => {
  test('they show every intent, both languages of the agency, and several channels and campaigns', () => {
    expect(everythingOf(({ lead }) => lead.intent)).toEqual(new Set(Object.values(Intent)));
    expect(everythingOf(({ language }) => language)).toEqual(new Set([Language.EN, Language.AR]));
    expect(everythingOf(({ channel }) => channel)).toEqual(new Set(Object.values(Channel)));
    expect(everythingOf(({ campaign }) => campaign)).toEqual(new Set(['demo', 'ramadan-2026', 'north-coast']));
  });

  test('the newest comes first, and no two people share a phone or an e-mail', () => {
    const ages = demoConversations.map(({ minutesAgo }) => minutesAgo);
    expect(ages).toEqual(ages.toSorted((one, other) => one - other));
    const identifiers = demoConversations.flatMap(({ contact }) => [contact.phone, contact.email]).filter(Boolean);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });
});

describe.each(demoConversations)('$channel, $minutesAgo minutes ago', (conversation) => {
  const { contact, language, lead, turns } = conversation;

  test('the score lies in the band of its intent', () => {
    const [lowest, highest] = BANDS[lead.intent];
    expect(lead.score).toBeGreaterThanOrEqual(lowest);
    expect(lead.score).toBeLessThanOrEqual(highest);
    expect(lead.evidence.length).toBeGreaterThan(0);
  });

  test('the last action follows from intent, requirement and contact', () => {
    const reachable = (contact.phone ?? contact.email) !== null;
    const interested = reachable ? ['Qualified lead'] : ['Missing contact'];
    expect(lead.intent === Intent.COLD ? ['Not a lead', 'Not interested', 'Support request'] : interested).toContain(
      lead.lastAction,
    );
    expect(lead.requirement === null).toBe(lead.intent === Intent.COLD);
  });

  test('the visitor speaks first, in the language named', () => {
    expect(turns[0]?.role).toBe(Role.VISITOR);
    expect(ARABIC.test(turns[0]?.content ?? '')).toBe(language === Language.AR);
  });

  test('budget and timeline are in words that were said', () => {
    const said = turns.map(({ content }) => content.toLowerCase()).join('\n');
    const stated = [lead.budget, lead.timeline].filter((value) => value !== null);
    expect(stated.filter((value) => !said.includes(value.toLowerCase()))).toEqual([]);
  });
});

const phones = demoConversations.flatMap(({ contact }) => contact.phone ?? []);

test.each(phones)('%s is E.164 of a number that can exist', (number) => {
  const phone = parsePhoneNumberFromString(number);
  expect(phone?.isValid()).toBe(true);
  expect(phone?.number).toBe(number);
});
