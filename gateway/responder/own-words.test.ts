import { describe, expect, it } from 'vitest';
import { Language } from '@parley/schema/enums';
import type { OfficeHours } from '../office-hours/office-hours.ts';
import { EmbeddedResponder } from './embedded-responder.ts';
import { wholeReply } from './testing/collect-reply.ts';
import type { KnowledgeHit } from './responder.ts';
import { BUSINESS, inputOf } from './testing/library-stand-in.ts';

const responder = new EmbeddedResponder(0);
const always: OfficeHours = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00' };
/** From midnight to midnight of a day that is neither today nor about to begin or end. */
const notNow: OfficeHours = { ...always, days: [((new Date().getUTCDay() + 2) % 7) + 1] };

const say = (said: string[], changes: object) =>
  wholeReply(responder, inputOf(said, { business: { ...BUSINESS, ...changes } }));

describe("a tenant's own sentences", () => {
  it('take the place of the standard ones of their language alone, and are filled in', async () => {
    const templates = {
      EN: { greeting: 'Good day from {business}!', 'ask.need': 'What are you looking for exactly?' },
    };
    expect((await say(['hello'], { templates })).content).toMatch(/^Good day from Nile Homes! How can I help/);
    expect((await say(['السلام عليكم'], { templates })).content).toMatch(/^أهلًا وسهلًا بكم في Nile Homes/);
  });
});

describe('working hours', () => {
  const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date(2024, 0, notNow.days[0]));

  it('are told to whoever is promised a person while nobody is there, and the question stays at the end', async () => {
    const { content } = await say(['can I talk to a person?'], { hours: notNow });
    expect(content).toMatch(new RegExp(`^Our colleagues are back on ${day} at 00:00\\.\\n\\nGladly, a colleague`));
    const arabic = await say(['عايز أكلم موظف'], { hours: notNow });
    expect(arabic.content).toMatch(/يعود زملاؤنا يوم/);
  });

  it('are told once, and not while people are there or where nothing is promised', async () => {
    const first = (await say(['can I talk to a person?'], { hours: notNow })).content;
    const again = await say(['can I talk to a person?', first, 'a person please'], { hours: notNow });
    expect(again.content).not.toContain('are back');
    expect((await say(['can I talk to a person?'], { hours: always })).content).not.toContain('are back');
    expect((await say(['hello'], { hours: notNow })).content).not.toContain('are back');
    expect((await say(['can I talk to a person?'], { hours: null })).content).not.toContain('are back');
  });
});

const FEES: KnowledgeHit = {
  id: 'k',
  language: Language.EN,
  title: 'Fees',
  content: 'Two percent.',
  sourceUrl: 'https://homes.example/fees',
};
const library = { findListings: () => Promise.resolve([]), findKnowledge: () => Promise.resolve([FEES]) };

it('names the page that an answer was read on', async () => {
  const { content, sources } = await wholeReply(responder, inputOf(['what are your fees?'], { library }));
  expect(sources).toMatchObject([{ id: 'k', title: 'Fees' }]);
  expect(content).toContain('Two percent.\nhttps://homes.example/fees');
});

it.each([
  ['¿cuánto es la comisión?', 'Esto solo lo tengo en inglés:'],
  ['vos honoraires sont de combien ?', "Je n'ai cette information qu'en anglais :"],
  ['wie hoch ist Ihre Provision?', 'Das habe ich nur auf Englisch:'],
  ['العمولة كام؟', 'لدي هذه المعلومة بلغة أخرى فقط (الإنجليزية):'],
])('announces an answer to %s that is written in another language', async (question, announced) => {
  const { content } = await wholeReply(responder, inputOf([question], { library }));
  expect(content).toContain(`${announced}\nTwo percent.\nhttps://homes.example/fees`);
});
