import { describe, expect, it } from 'vitest';
import { DEFAULT_BUSINESS } from '../default-business.ts';
import { turnsOf } from '../testing/labelled-conversations.ts';
import { readVisitorTurns } from './fields/find-fields.ts';
import { judgeByRules } from './judge-by-rules.ts';

const ruleFor = (...said: string[]): string => judgeByRules(readVisitorTurns(turnsOf(said), DEFAULT_BUSINESS)).rule;

describe('judgeByRules', () => {
  it('remembers that a visitor studies what he asks about', () => {
    const asked = 'مصاريف أولى ابتدائي كام؟';
    expect(ruleFor('بعمل بحث عن أسعار المدارس', 'تحت أمرك', asked)).toBe('a student who goes on asking');
    expect(ruleFor('صباح الخير', 'تحت أمرك', asked)).toBe('interest');
  });

  it('remembers that a contact is for something already bought', () => {
    const asked = 'ممكن رقم الموبايل؟';
    expect(ruleFor('الشحنة متأخرة من أسبوع', asked, '01066340000')).toBe('how to reach a customer in need of help');
    expect(ruleFor('صباح الخير', asked, '01066340000')).not.toBe('how to reach a customer in need of help');
  });

  it('takes a name under which to book for the booking', () => {
    const asked = 'الحجز باسم مين؟';
    expect(ruleFor('عندكم غرفة لشخصين؟', asked, 'مريم فوزي')).toBe('a name for an offered step');
    expect(ruleFor('عندكم غرفة لشخصين؟', 'مع مين؟', 'مريم فوزي')).not.toBe('a name for an offered step');
    expect(ruleFor('عندكم غرفة لشخصين؟', asked, 'لا خلاص مش عايز')).not.toBe('a name for an offered step');
  });

  it('goes on with a visitor who says the detail that he was asked for', () => {
    expect(ruleFor('عندكم فساتين سهرة؟', 'انهي مقاس؟', 'لارج')).toBe('a detail that was asked for');
    expect(ruleFor('صباح الخير', 'انهي مقاس؟', 'لارج')).not.toBe('a detail that was asked for');
  });

  it('reads a refusal for now as a refusal for now', () => {
    expect(ruleFor('لا مش هحجز دلوقتي، لما أقبض أكلمكم')).toBe('postponed but interested');
    expect(ruleFor('لا مش هحجز')).toBe('withdrawal, unless a commitment follows it');
  });

  it('takes what is asked after a joke for meant', () => {
    expect(ruleFor('بهزر. الكرسي بيستحمل وزن قد إيه؟')).toBe('interest');
    expect(ruleFor('بهزر')).toBe('money as talk');
  });

  it.each([
    ['I booked last week, has it been confirmed?'],
    ['reservé la semana pasada, ¿está confirmado?'],
    ["j'ai réservé la semaine dernière, c'est confirmé ?"],
    ['ich habe letzte Woche gebucht, ist das bestätigt?'],
    ['حجزت الأسبوع الماضي، هل تأكد الحجز؟'],
    ['7agazt el osbo3 elly fat, et2akked?'],
  ])('asks about what was booked before: %s', (said) => {
    expect(ruleFor(said)).toBe('existing customer in need of help');
  });

  it.each([
    ['not before at least five years'],
    ['no antes de tres años'],
    ['pas avant deux ans'],
    ['das wird nichts vor drei Jahren'],
    ['ليس قبل خمس سنوات'],
  ])('thinks of a distant time: %s', (said) => {
    expect(ruleFor(said)).toBe('some day, unless need and budget are given');
  });
});
