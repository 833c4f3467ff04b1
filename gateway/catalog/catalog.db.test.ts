import { Language } from '@parley/schema/enums';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKnowledge } from '../demo/knowledge.ts';
import type { Library } from '../responder/responder.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { openTenant } from '../testing/person.ts';
import { CatalogService } from './catalog.service.ts';

let gateway: TestGateway;
let library: Library;

beforeAll(async () => {
  gateway = await startTestGateway();
  library = await libraryOf('demo');
});

afterAll(() => gateway.close());

async function libraryOf(slug: string): Promise<Library> {
  const [tenant] = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>('select id from tenant where slug = $1', [slug]),
  );
  return new CatalogService(gateway.database).libraryOf(tenant?.id ?? '');
}

/** The topic of the best answer, `null` where there is none. */
async function topicOf(question: string, language: Language): Promise<string | null> {
  const [best] = await library.findKnowledge(question, language, 1);
  return demoKnowledge.find(({ title }) => title === best?.title)?.topic ?? null;
}

describe('knowledge', () => {
  it.each([
    ['how do instalments work?', 'instalments'],
    ['Can I pay in installments?', 'instalments'],
    ['When are you open on Friday?', 'opening-hours'],
    ['Where is your office and is there parking?', 'address'],
    ['What commission do you charge?', 'fees'],
    ['Can foreigners buy?', 'foreigners'],
    ['which papers do I need to sign?', 'documents'],
    ['What happens if I cancel my reservation?', 'cancellation'],
    ['Do banks lend for a flat, is there a mortgage?', 'mortgage'],
    ['how much is the deposit for renting?', 'rent-deposit'],
    ['Can you manage my flat and find tenants while I am abroad?', 'property-management'],
    ['which areas do you cover?', 'areas'],
    ['How does a viewing work?', 'viewing'],
    ['when is Lotus Court delivered?', 'delivery'],
  ])('%s is answered by %s', async (question, topic) => {
    expect(await topicOf(question, Language.EN)).toBe(topic);
  });

  it.each([
    ['إيه نظام التقسيط؟', 'instalments'],
    ['ممكن أقسط الشقة على كام سنة؟', 'instalments'],
    ['فاتحين لحد الساعة كام؟', 'opening-hours'],
    ['عنوانكم فين؟', 'address'],
    ['العموله كام؟', 'fees'],
    ['هل ينفع الأجانب يشتروا شقة في مصر؟', 'foreigners'],
    ['ايه الورق المطلوب للتعاقد؟', 'documents'],
    ['لو لغيت الحجز ارجع الفلوس؟', 'cancellation'],
    ['فيه تمويل عقاري من بنك؟', 'mortgage'],
    ['تأمين الإيجار كام شهر؟', 'rent-deposit'],
    ['بتديروا الشقق للي عايش بره مصر؟', 'property-management'],
    ['بتشتغلوا في أي مناطق؟', 'areas'],
    ['المعاينه بتتم ازاي؟', 'viewing'],
    ['امتى استلام لوتس كورت؟', 'delivery'],
  ])('%s is answered by %s', async (question, topic) => {
    expect(await topicOf(question, Language.AR)).toBe(topic);
  });

  it.each([
    ['what is the weather in Paris today?', Language.EN],
    ['do you have a swimming pool?', Language.EN],
    ['is the compound pet friendly?', Language.EN],
    ['do you sell used cars?', Language.EN],
    ['Can I pay with bitcoin?', Language.EN],
    ['who is the president of Egypt?', Language.EN],
    ['my tap is broken', Language.EN],
    ['how do I cook rice?', Language.EN],
    ['what do you want from me?', Language.EN],
    ['???', Language.EN],
    ['الطقس عامل ايه النهارده؟', Language.AR],
    ['فيه حضانة قريبة؟', Language.AR],
    ['مين رئيس مصر؟', Language.AR],
    ['بتبيعوا عربيات مستعملة؟', Language.AR],
    ['سعر الدولار النهارده كام؟', Language.AR],
    ['الحنفية بايظة عندي', Language.AR],
    ['مسموح بالكلاب في الكمبوند؟', Language.AR],
    ['هل يوجد حمام سباحة؟', Language.AR],
  ])('%s is answered by nothing', async (question, language) => {
    expect(await topicOf(question, language)).toBeNull();
  });

  it.each([
    ['how do instalmants work?', Language.EN, 'instalments'],
    ['what is the commision you take', Language.EN, 'fees'],
    ['can foreingers buy?', Language.EN, 'foreigners'],
    ['هل ممكن التقصيط؟', Language.AR, 'instalments'],
    ['فيه تمويلل عقاري؟', Language.AR, 'mortgage'],
  ])('%s is answered in spite of its spelling', async (question, language, topic) => {
    expect(await topicOf(question, language)).toBe(topic);
  });

  it.each([
    ['¿qué comisión cobráis?', Language.ES, 'fees'],
    ['¿se puede pagar a plazos?', Language.ES, 'instalments'],
    ['¿pueden comprar los extranjeros?', Language.ES, 'foreigners'],
    ['quels sont vos horaires ?', Language.FR, 'opening-hours'],
    ['quels documents faut-il ?', Language.FR, 'documents'],
    ['la caution est de combien pour louer ?', Language.FR, 'rent-deposit'],
    ['Wie hoch ist die Provision?', Language.DE, 'fees'],
    ['Geht auch Ratenzahlung?', Language.DE, 'instalments'],
    ['wo ist Ihr Büro, gibt es Parkplätze?', Language.DE, 'address'],
  ])('%s is answered in a language that the visitor is likely to read', async (question, language, topic) => {
    const [best] = await library.findKnowledge(question, language, 1);
    expect(best?.language).toBe(Language.EN);
    expect(await topicOf(question, language)).toBe(topic);
  });

  it.each([
    ['¿aceptan perros?', Language.ES],
    ['vous vendez des vélos ?', Language.FR],
    ['Was ist die Hauptstadt von Frankreich?', Language.DE],
  ])('%s is answered in no language', async (question, language) => {
    expect(await topicOf(question, language)).toBeNull();
  });

  it('is one tenant’s alone', async () => {
    await openTenant(gateway, 'other');
    const other = await libraryOf('other');
    expect(await other.findKnowledge('how do instalments work?', Language.EN, 3)).toEqual([]);
  });

  it('reads a text of operators as words', async () => {
    expect(await topicOf(`instalments' & !( | :* <-> \\`, Language.EN)).toBe('instalments');
  });
});
