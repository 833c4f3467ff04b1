import type { Intent } from '@parley/schema/enums';
import type { Question } from '../embedded/replies/reply-templates.ts';

/** A visitor's message, and what a good agent of the demo's agency makes of it. `shows` names listings by their slugs. */
export interface DialogueTurn {
  readonly says: string;
  readonly intent: Intent;
  readonly asks: Question | null;
  readonly shows?: readonly string[];
  readonly answers?: RegExp;
}

export interface Dialogue {
  readonly name: string;
  readonly turns: readonly DialogueTurn[];
}

export const ENGLISH_DIALOGUES: readonly Dialogue[] = [
  {
    name: 'a tenant who begins with our own quick reply',
    turns: [
      { says: 'Homes for rent in Maadi', intent: 'WARM', asks: 'budget', shows: ['maadi-trees'] },
      { says: 'three bedrooms, up to 40k a month', intent: 'WARM', asks: 'time', answers: /nothing closer/ },
      {
        says: 'next month, my email is tom at example dot com',
        intent: 'WARM',
        asks: null,
        answers: /contact you on tom@example\.com about: Homes for rent in Maadi, three bedrooms/,
      },
      { says: 'thanks', intent: 'WARM', asks: null, answers: /You are welcome/ },
    ],
  },
  {
    name: 'a buyer who narrows, asks and visits',
    turns: [
      { says: 'hi', intent: 'COLD', asks: 'need' },
      {
        says: 'I want to buy an apartment',
        intent: 'WARM',
        asks: 'budget',
        shows: ['heliopolis-korba', 'first-settlement-family', 'new-cairo-lotus'],
      },
      {
        says: 'two bedrooms in New Cairo',
        intent: 'WARM',
        asks: 'budget',
        shows: ['new-cairo-lotus', 'madinaty-park'],
      },
      { says: '4.5 million', intent: 'WARM', asks: 'time', answers: /still fits/ },
      { says: 'how do instalments work?', intent: 'WARM', asks: null, answers: /^New flats are sold with/ },
      { says: 'Can I see it on Saturday at 11?', intent: 'HOT', asks: 'contact', answers: /confirm the viewing/ },
      { says: 'Mona, 01001234567', intent: 'HOT', asks: null, answers: /Thank you, Mona\.\n\n.*\+201001234567/ },
    ],
  },
  {
    name: 'a foreigner who asks first',
    turns: [
      { says: 'Can foreigners buy?', intent: 'WARM', asks: 'need', answers: /^Foreigners may own homes/ },
      { says: "ok, I'd like a chalet by the sea", intent: 'WARM', asks: 'budget', shows: ['ras-el-hekma-sea'] },
      { says: 'what fees do you charge?', intent: 'WARM', asks: null, answers: /^Buyers of new flats pay us nothing/ },
      { says: 'around 12 million', intent: 'WARM', asks: 'time', answers: /still fits/ },
      { says: 'I will think about it', intent: 'WARM', asks: null, answers: /take your time/ },
    ],
  },
  {
    name: 'an owner with a broken tap',
    turns: [
      { says: 'my tap is broken', intent: 'COLD', asks: 'contact', answers: /^I am sorry about the trouble/ },
      {
        says: 'flat 12 in Madinaty, I bought it from you last year',
        intent: 'COLD',
        asks: null,
        answers: /^Thank you, I have passed that on as well\.$/,
      },
      { says: '01001234567', intent: 'COLD', asks: null, answers: /contact you on \+201001234567/ },
    ],
  },
  {
    name: 'someone who asks what nobody here knows, and for a person',
    turns: [
      { says: 'what is the weather in Paris today?', intent: 'COLD', asks: null, answers: /^I do not know about that/ },
      { says: 'do you have anything with a pool?', intent: 'WARM', asks: 'need', shows: ['zayed-garden-duplex'] },
      { says: 'are dogs allowed?', intent: 'WARM', asks: 'contact', answers: /^I do not know that for certain/ },
      { says: "I'd rather talk to a person", intent: 'WARM', asks: 'contact', answers: /a colleague can call you/ },
      { says: 'ben@example.com', intent: 'HOT', asks: 'need', answers: /Thank you/ },
    ],
  },
  {
    name: 'someone for whom there is nothing, who changes the search and wants it cheaper',
    turns: [
      {
        says: "I'm looking for a villa in Alexandria",
        intent: 'WARM',
        asks: 'budget',
        shows: ['zayed-garden-duplex', 'ras-el-hekma-sea', 'zayed-penthouse'],
        answers: /^I have nothing exactly like that/,
      },
      {
        says: 'ok what about an apartment in Zamalek to rent',
        intent: 'WARM',
        asks: 'budget',
        shows: ['zamalek-nile'],
      },
      { says: 'do you have anything cheaper?', intent: 'WARM', asks: null, answers: /least expensive/ },
      { says: 'I would like to book a viewing', intent: 'HOT', asks: 'contact', answers: /^Gladly/ },
      { says: 'tom@example.com', intent: 'HOT', asks: 'time', answers: /Which day would suit you for the viewing/ },
      {
        says: 'When can I see it?',
        intent: 'HOT',
        asks: null,
        answers: /agree the viewing with you on tom@example\.com/,
      },
    ],
  },
];

export const ARABIC_DIALOGUES: readonly Dialogue[] = [
  {
    name: 'مشتري يبدأ بردنا السريع',
    turns: [
      {
        says: 'عايز أشتري شقة',
        intent: 'WARM',
        asks: 'budget',
        shows: ['heliopolis-korba', 'first-settlement-family', 'new-cairo-lotus'],
      },
      { says: 'غرفتين في مدينتي', intent: 'WARM', asks: 'budget', shows: ['madinaty-park'] },
      { says: '٤ مليون', intent: 'WARM', asks: 'time', answers: /ما زال مناسبًا/ },
      { says: 'إيه نظام التقسيط؟', intent: 'WARM', asks: null, answers: /^الشقق الجديدة بمقدم/ },
      { says: 'ينفع أشوفها يوم السبت؟', intent: 'HOT', asks: 'contact', answers: /يؤكد لكم/ },
      { says: 'منى ٠١٠٠١٢٣٤٥٦٧', intent: 'HOT', asks: null, answers: /شكرًا منى\.\n\n.*\+201001234567/ },
    ],
  },
  {
    name: 'مستأجر في المعادي',
    turns: [
      { says: 'شقق للإيجار في المعادي', intent: 'WARM', asks: 'budget', shows: ['maadi-trees'] },
      { says: 'غرفتين', intent: 'WARM', asks: 'budget', answers: /ما زال مناسبًا/ },
      { says: 'حد أقصى ٤٠ ألف في الشهر', intent: 'WARM', asks: 'time' },
      { says: 'الشهر الجاي', intent: 'WARM', asks: 'contact' },
      { says: 'كريم 01112223334', intent: 'HOT', asks: null, answers: /شكرًا كريم/ },
    ],
  },
  {
    name: 'أجنبي يسأل أولًا',
    turns: [
      { says: 'هل ينفع الأجانب يشتروا شقة في مصر؟', intent: 'WARM', asks: 'budget', answers: /^يجوز لغير المصريين/ },
      {
        says: 'عندكم شاليهات في الساحل؟',
        intent: 'WARM',
        asks: null,
        shows: ['ras-el-hekma-sea', 'north-coast-summer'],
      },
      { says: 'للبيع', intent: 'WARM', asks: 'budget' },
      { says: 'العمولة كام؟', intent: 'WARM', asks: null, answers: /^مشتري الشقة الجديدة لا يدفع/ },
    ],
  },
  {
    name: 'عميل عنده عطل',
    turns: [
      { says: 'الحنفية بايظة عندي', intent: 'COLD', asks: 'contact', answers: /^نعتذر عن هذه المشكلة/ },
      { says: 'رقمي 01001234567', intent: 'COLD', asks: null, answers: /\+201001234567/ },
    ],
  },
  {
    name: 'سؤال لا يعرفه أحد ثم طلب موظف',
    turns: [
      { says: 'الطقس عامل ايه النهارده؟', intent: 'COLD', asks: null, answers: /^لا أعرف الإجابة/ },
      { says: 'فيه حضانة قريبة؟', intent: 'WARM', asks: 'contact', answers: /^لست متأكدًا/ },
      { says: 'عايز أكلم موظف', intent: 'WARM', asks: 'contact', answers: /بكل سرور/ },
    ],
  },
  {
    name: 'مصيف غالٍ',
    turns: [
      { says: 'محتاج شاليه في الساحل للصيف إيجار', intent: 'WARM', asks: 'budget', shows: ['north-coast-summer'] },
      { says: 'غالي شوية مفيش أرخص؟', intent: 'WARM', asks: null, answers: /الأقل سعرًا/ },
      { says: 'خلاص لا شكرا', intent: 'COLD', asks: null, answers: /^مفهوم/ },
    ],
  },
];
