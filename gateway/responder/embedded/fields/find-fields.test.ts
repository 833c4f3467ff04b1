import { describe, expect, it } from 'vitest';
import { qualify } from '../../classify.ts';
import type { LeadFields } from '../../responder.ts';
import { turnsOf } from '../../testing/labelled-conversations.ts';
import { namesSum } from './find-budget.ts';

const fieldsOf = (...said: string[]): LeadFields => qualify(turnsOf(said)).fields;

describe('phone', () => {
  it.each([
    ['my number is 0100 123 4567', '+201001234567'],
    ['رقمي ٠١٠ ١٢٣٤ ٥٦٧٨', '+201012345678'],
    ['call 00201001234567', '+201001234567'],
    ['whatsapp +44 7911 123456', '+447911123456'],
    ['ring me on 98100 55501', '9810055501'],
  ])('%s', (text, phone) => {
    expect(fieldsOf(text).phone).toBe(phone);
  });

  it.each([
    'order 0100123456 is late',
    'invoice #2010012345',
    'my budget is 12 000 000',
    'built in 2019 to 2021',
    'unit 1001234567',
    'رافع عندكم مطالبة رقم 4471203 من أسبوعين',
  ])('%s is none', (text) => {
    expect(fieldsOf(text).phone).toBeNull();
  });

  it("is completed by the business's country", () => {
    const business = { name: 'X', language: 'AR', country: 'SA', currency: 'SAR' } as const;
    expect(qualify(turnsOf(['رقمي 0501234567']), business).fields.phone).toBe('+966501234567');
  });
});

describe('email', () => {
  it.each([
    ['Sara_Ali@Mail.Example', 'sara_ali@mail.example'],
    ['my mail is ann (at) x (dot) org', 'ann@x.org'],
    ['write me at sara dot ali at mail dot com', 'sara.ali@mail.com'],
    ['ايميلي mona@mail.example وشكرا', 'mona@mail.example'],
    ['h.salem آت جيميل دوت كوم', 'h.salem@gmail.com'],
    ['ann @ x.org', 'ann@x.org'],
  ])('%s', (text, email) => {
    expect(fieldsOf(text).email).toBe(email);
  });

  it.each(['my ig @lens.by.ann', 'meet me at home', 'have a look at parley.example', 'come at noon'])(
    '%s is none',
    (text) => {
      expect(fieldsOf(text).email).toBeNull();
    },
  );
});

describe('name', () => {
  it.each([
    ['this is Mr Rossi', 'Rossi'],
    ['my name is mona and I want a studio', 'mona'],
    ['اسمي أحمد السيد وعايز شقة', 'أحمد السيد'],
    ['معاك دكتورة هالة', 'هالة'],
    ['Karim Fathy here, I need a van', 'Karim Fathy'],
    ['شارع النصر ١٢، 01155502347 أم زياد', 'أم زياد'],
    ['عايزة أقدم لبنتي في الحضانة، اسمها ليلى كريم', 'ليلى كريم'],
    // Nothing introduces these: what the learned part sees, and that they are given names.
    ['put me down for the walnut sideboard, happy to settle up by bank transfer - Imogen', 'Imogen'],
    ['my son Karim needs maths tuition from Monday', 'Karim'],
    ['لابني كريم في الثالث الثانوي: دروس تقوية في الفيزياء', 'كريم'],
  ])('%s', (text, name) => {
    expect(fieldsOf(text).name).toBe(name);
  });

  it('is a bare answer to the question for it', () => {
    expect(fieldsOf('hi', 'May I have your name?', 'Lina').name).toBe('Lina');
    expect(fieldsOf('مرحبا', 'ممكن اسمك؟', 'خالد منصور').name).toBe('خالد منصور');
  });

  it.each([
    'I am interested',
    'this is urgent',
    'أنا عايز شقة',
    "I'm looking for a flat",
    'call me tomorrow',
    'it is too expensive',
    'انا داخل امتحان، هكلمكم بعدين',
  ])('%s has none', (text) => {
    expect(fieldsOf(text).name).toBeNull();
  });
});

describe('budget', () => {
  it.each([
    ['my budget is 3.5m EGP', '3.5m EGP'],
    ['something between 2 and 3 million', 'between 2 and 3 million'],
    ['ميزانيتي من ٢ ل ٣ مليون', 'من ٢ ل ٣ مليون'],
    ['معايا نص مليون مقدم', 'نص مليون مقدم'],
    ['a flat for max 12k a month', 'max 12k a month'],
    ['فيلا لا تزيد عن ١٠ ملايين جنيه', 'لا تزيد عن ١٠ ملايين جنيه'],
    ['ميزانيتي خمسين دينارا', 'خمسين دينارا'],
  ])('%s', (text, budget) => {
    expect(fieldsOf(text).budget).toBe(budget);
  });

  it('is the answer to the question for it', () => {
    expect(fieldsOf('I need a van', 'What is your budget?', '250,000').budget).toBe('250,000');
  });

  it.each([
    'is it 500 dollars?',
    'they quoted us 95k',
    'we are 5 users',
    'a flat of 120 sqm',
    'call me on 01001234567',
    'I was born in 1990',
  ])('%s is none', (text) => {
    expect(fieldsOf(text).budget).toBeNull();
  });
});

it.each([
  ['450 000', true],
  ['خمسين دينارا', true],
  ['03 771 245', false],
  ['7:30', false],
  ['rt-20931', false],
])('%s names a sum: %s', (text, isSum) => {
  expect(namesSum(text)).toBe(isSum);
});

describe('timeline', () => {
  it.each([
    ['I need a laptop before Friday', 'before Friday'],
    ['we want to start next month', 'next month'],
    ['عايز مكتب من أول يناير', 'من أول يناير'],
    ['نحتاجه خلال أسبوعين', 'خلال أسبوعين'],
  ])('%s', (text, timeline) => {
    expect(fieldsOf(text).timeline).toBe(timeline);
  });

  it('is the slot that the visitor accepts', () => {
    expect(fieldsOf('can I see it', 'Would Tuesday at 5pm work for a viewing?', 'yes').timeline).toBe('Tuesday at 5pm');
    expect(fieldsOf('can I see it', 'We have 9:40 or 15:20 free.', 'the second one').timeline).toBe('15:20');
    expect(fieldsOf('can I see it', 'Would Tuesday at 5pm work for a viewing?', 'no').timeline).toBeNull();
  });

  it.each(['I bought it 3 weeks ago', 'broken since Monday', 'a plan for 48 months'])('%s is none', (text) => {
    expect(fieldsOf(text).timeline).toBeNull();
  });
});

describe('requirement', () => {
  it.each([
    ['I am looking for a villa in Maadi with a garden', 'villa in Maadi with a garden'],
    ['how much is the three bedroom villa?', 'three bedroom villa'],
    ['ok what about an apartment in Zamalek to rent', 'apartment in Zamalek to rent'],
    ['أريد شراء فيلا بحديقة في الشيخ زايد', 'فيلا بحديقة في الشيخ زايد'],
    ['3ayez sha2a fel maadi, mizaniti 3 million', 'sha2a fel maadi'],
  ])('%s', (text, requirement) => {
    expect(fieldsOf(text).requirement).toBe(requirement);
  });

  it('outlives a question about terms, and yields to another wish', () => {
    expect(fieldsOf('I want a studio', 'Sure.', 'do you offer discounts?').requirement).toBe('studio');
    expect(fieldsOf('I want a studio', 'Sure.', 'on second thought I want a duplex').requirement).toBe('duplex');
  });

  it.each([
    'I am interested in your product',
    'I need help',
    'my blender is broken, I want a refund',
    'عايز أشتغل معاكم',
  ])('%s has none', (text) => {
    expect(fieldsOf(text).requirement).toBeNull();
  });
});
