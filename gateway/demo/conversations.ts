import { Channel, Intent, Language, Role } from '@parley/schema/enums';
import { CONCLUSION_TEXTS, FEATURE_TEXTS } from '../responder/embedded/rules/feature.ts';

export interface DemoTurn {
  readonly role: Role;
  readonly content: string;
}

/** How the conversation was judged after its last turn; `score` lies in the band of `intent`. */
export interface DemoLead {
  readonly intent: Intent;
  readonly score: number;
  readonly evidence: readonly { readonly feature: string; readonly text: string }[];
  readonly requirement: string | null;
  readonly budget: string | null;
  readonly timeline: string | null;
  readonly lastAction: string;
}

/** A conversation that the demo's inbox starts with. `phone` is E.164; `minutesAgo` is the age of its last turn. */
export interface DemoConversation {
  readonly channel: Channel;
  readonly campaign: string;
  readonly language: Language;
  readonly contact: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly minutesAgo: number;
  readonly turns: readonly DemoTurn[];
  readonly lead: DemoLead;
}

const visitor = (content: string): DemoTurn => ({ role: Role.VISITOR, content });
const assistant = (content: string): DemoTurn => ({ role: Role.ASSISTANT, content });
const agent = (content: string): DemoTurn => ({ role: Role.AGENT, content });

const evidenceTexts = { ...FEATURE_TEXTS, ...CONCLUSION_TEXTS };

const because = (...features: (keyof typeof evidenceTexts)[]): DemoLead['evidence'] =>
  features.map((feature) => ({ feature, text: evidenceTexts[feature] }));

/** Newest first. Every intent, both languages, several channels and campaigns. */
export const demoConversations: readonly DemoConversation[] = [
  {
    channel: Channel.WEBSITE,
    campaign: 'demo',
    language: Language.EN,
    contact: { name: 'Sara Mansour', phone: '+201000000101', email: null },
    minutesAgo: 12,
    turns: [
      visitor('Hi, do you have a two bedroom apartment in Madinaty around 4 million?'),
      assistant(
        'Yes: a two-bedroom apartment by the park in Madinaty, 78 m², furnished, for 3,950,000 EGP. Would you like to see it?',
      ),
      visitor('Yes please, Thursday afternoon. I am Sara Mansour, 0100 000 0101'),
      assistant(
        'Thank you, Sara. An agent meets you at the gate of B12 on Thursday and calls you today to fix the hour.',
      ),
    ],
    lead: {
      intent: Intent.HOT,
      score: 94,
      evidence: because('BUDGET_STATED', 'ASKS_MEETING', 'CONTACT_GIVEN', 'TIME_NEAR'),
      requirement: 'two bedroom apartment in Madinaty',
      budget: 'around 4 million',
      timeline: 'Thursday afternoon',
      lastAction: 'Qualified lead',
    },
  },
  {
    channel: Channel.WHATSAPP,
    campaign: 'ramadan-2026',
    language: Language.AR,
    contact: { name: 'كريم عادل', phone: '+201100000102', email: null },
    minutesAgo: 47,
    turns: [
      visitor('السلام عليكم، عايز شقة غرفتين في أكتوبر، معايا ٣٠٠ ألف مقدم'),
      assistant(
        'وعليكم السلام. عندنا شقة غرفتين تطل على الأهرامات في ٦ أكتوبر بمقدم ٢٨٥ ألف وتقسيط سبع سنوات. تحب تعاينها؟',
      ),
      visitor('لو القسط يبقى ربع سنوي هاحجزها النهارده. اسمي كريم عادل'),
      assistant('القسط ربع سنوي فعلًا يا أستاذ كريم. مبلغ الحجز ٢٥ ألف جنيه، وزميلنا هيكلمك حالًا.'),
    ],
    lead: {
      intent: Intent.HOT,
      score: 96,
      evidence: because('BUDGET_STATED', 'CONDITION', 'ASKS_STEP', 'TIME_NEAR', 'CONTACT_GIVEN'),
      requirement: 'شقة غرفتين في أكتوبر',
      budget: '٣٠٠ ألف مقدم',
      timeline: 'النهارده',
      lastAction: 'Qualified lead',
    },
  },
  {
    channel: Channel.INSTAGRAM,
    campaign: 'north-coast',
    language: Language.EN,
    contact: { name: 'Farah', phone: null, email: null },
    minutesAgo: 130,
    turns: [
      visitor('how much is the chalet in Ras El Hekma?'),
      assistant(
        'The two-bedroom sea-view chalet costs 11,200,000 EGP, 10% down and seven years. Delivery is in July 2027. May I know your name?',
      ),
      visitor('Farah. Is there any discount for cash?'),
      assistant(
        'Thank you, Farah. Cash prices are agreed with the developer. Where can we send you an offer, by phone or e-mail?',
      ),
    ],
    lead: {
      intent: Intent.WARM,
      score: 54,
      evidence: because('ASKS_PRICE', 'ASKS_TERMS'),
      requirement: 'chalet in Ras El Hekma',
      budget: null,
      timeline: null,
      lastAction: 'Missing contact',
    },
  },
  {
    channel: Channel.MESSENGER,
    campaign: 'demo',
    language: Language.AR,
    contact: { name: null, phone: null, email: null },
    minutesAgo: 185,
    turns: [
      visitor('مواعيد العمل عندكم إيه؟'),
      assistant('من السبت إلى الخميس من ١٠ صباحًا إلى ٨ مساءً، والجمعة إجازة. تدور على شقة معينة؟'),
      visitor('لا شكرا'),
      assistant('على الرحب والسعة، إحنا هنا في أي وقت.'),
    ],
    lead: {
      intent: Intent.COLD,
      score: 8,
      evidence: because('LOCATION_HOURS', 'DECLINES'),
      requirement: null,
      budget: null,
      timeline: null,
      lastAction: 'Not interested',
    },
  },
  {
    channel: Channel.WEBSITE,
    campaign: 'demo',
    language: Language.EN,
    contact: { name: 'Daniel', phone: null, email: 'daniel.weiss@example.com' },
    minutesAgo: 320,
    turns: [
      visitor('We are moving to Cairo in spring and look for a furnished flat in Zamalek or Maadi, three bedrooms'),
      assistant(
        'There is a furnished three-bedroom apartment on the Nile in Zamalek for 65,000 EGP a month. What is your monthly budget?',
      ),
      visitor('Up to 70,000. No rush, please mail me the details: daniel.weiss@example.com. Daniel'),
      assistant('Thank you, Daniel. The details and the floor plan are on their way to you.'),
    ],
    lead: {
      intent: Intent.WARM,
      score: 66,
      evidence: because('NEED_STATED', 'BUDGET_STATED', 'CONTACT_GIVEN'),
      requirement: 'furnished flat in Zamalek or Maadi, three bedrooms',
      budget: 'up to 70,000',
      timeline: 'spring',
      lastAction: 'Qualified lead',
    },
  },
  {
    channel: Channel.WHATSAPP,
    campaign: 'demo',
    language: Language.AR,
    contact: { name: 'هالة فوزي', phone: '+201200000103', email: null },
    minutesAgo: 540,
    turns: [
      visitor('أنا هالة فوزي، استلمت شقتي في لوتس كورت والسخان بايظ'),
      assistant('نأسف يا أستاذة هالة. عيوب التشطيب تُصلح مجانًا لمدة سنة، وسأحوّلك إلى زميل من خدمة ما بعد البيع.'),
      agent('مساء الخير يا أستاذة هالة، أنا منى من خدمة العملاء. الفني يكون عندك بكرة الساعة ١١ صباحًا.'),
      visitor('تمام شكرا جدا'),
    ],
    lead: {
      intent: Intent.COLD,
      score: 15,
      evidence: because('SUPPORT'),
      requirement: null,
      budget: null,
      timeline: null,
      lastAction: 'Support request',
    },
  },
  {
    channel: Channel.TELEGRAM,
    campaign: 'ramadan-2026',
    language: Language.EN,
    contact: { name: 'Omar', phone: '+971500000104', email: null },
    minutesAgo: 1_260,
    turns: [
      visitor('I work in Dubai. Can I buy the garden duplex in Sheikh Zayed if I put 4.5 million down?'),
      assistant(
        'Yes, the four-bedroom duplex is 14,500,000 EGP with 4,350,000 down and five years. Shall we call you tomorrow at 6 pm?',
      ),
      visitor('Yes, 6 pm is fine. +971 50 000 0104, Omar'),
      assistant('Thank you, Omar. We call you tomorrow at 6 pm.'),
    ],
    lead: {
      intent: Intent.HOT,
      score: 90,
      evidence: because('ACCEPTS_OFFER', 'BUDGET_STATED', 'CONTACT_GIVEN', 'TIME_NEAR'),
      requirement: 'garden duplex in Sheikh Zayed',
      budget: '4.5 million down',
      timeline: 'tomorrow at 6 pm',
      lastAction: 'Qualified lead',
    },
  },
  {
    channel: Channel.WEBSITE,
    campaign: 'north-coast',
    language: Language.AR,
    contact: { name: 'ياسمين', phone: '+966500000105', email: null },
    minutesAgo: 2_900,
    turns: [
      visitor('بكام إيجار الشاليه في الساحل في شهر يوليو؟'),
      assistant('شاليه غرفتين في سيدي عبد الرحمن بـ ١٢٠ ألف جنيه في الشهر. تحبي نحجزه لك؟'),
      visitor('هشوف مع جوزي وأرجع لكم بعد العيد. اسمي ياسمين ورقمي 00966500000105'),
      assistant('أكيد يا أستاذة ياسمين، في انتظارك بعد العيد.'),
    ],
    lead: {
      intent: Intent.WARM,
      score: 62,
      evidence: because('ASKS_PRICE', 'POSTPONES', 'CONTACT_GIVEN'),
      requirement: 'الشاليه في الساحل',
      budget: null,
      timeline: 'شهر يوليو',
      lastAction: 'Qualified lead',
    },
  },
  {
    channel: Channel.SMS,
    campaign: 'demo',
    language: Language.EN,
    contact: { name: null, phone: '+12025550123', email: null },
    minutesAgo: 4_400,
    turns: [
      visitor('We offer SEO for estate agencies, first page in 30 days. Call us.'),
      assistant('Thank you, we are not looking for such services.'),
    ],
    lead: {
      intent: Intent.COLD,
      score: 3,
      evidence: because('VENDOR'),
      requirement: null,
      budget: null,
      timeline: null,
      lastAction: 'Not a lead',
    },
  },
  {
    channel: Channel.WEBSITE,
    campaign: 'ramadan-2026',
    language: Language.AR,
    contact: { name: 'محمود سامي', phone: '+201000000106', email: 'mahmoud.samy@example.com' },
    minutesAgo: 5_900,
    turns: [
      visitor('محتاج شقة إيجار غرفتين في مدينتي من أول الشهر، ميزانيتي ٢٠ ألف في الشهر'),
      assistant('عندنا شقة غرفتين مضيئة للإيجار في مدينتي بـ ١٨ ألف جنيه في الشهر. نرتب معاينة؟ وما رقم تليفونك؟'),
      visitor('أيوه كلموني. محمود سامي ٠١٠٠٠٠٠٠١٠٦ mahmoud.samy@example.com'),
      assistant('شكرًا يا أستاذ محمود، زميلنا هيتصل بك خلال ساعة.'),
    ],
    lead: {
      intent: Intent.HOT,
      score: 95,
      evidence: because('BUDGET_STATED', 'ASKS_CALL', 'CONTACT_GIVEN', 'TIME_NEAR'),
      requirement: 'شقة إيجار غرفتين في مدينتي',
      budget: '٢٠ ألف في الشهر',
      timeline: 'من أول الشهر',
      lastAction: 'Qualified lead',
    },
  },
  {
    channel: Channel.API,
    campaign: 'demo',
    language: Language.EN,
    contact: { name: null, phone: null, email: null },
    minutesAgo: 8_700,
    turns: [
      visitor('hello'),
      assistant('Welcome to Shorfa! Are you looking for a flat to buy or to rent?'),
      visitor('to buy, near Heliopolis, for my parents'),
      assistant(
        'A three-bedroom apartment in Korba, Heliopolis is 8,700,000 EGP. What budget do your parents have in mind?',
      ),
    ],
    lead: {
      intent: Intent.WARM,
      score: 46,
      evidence: because('NEED_STATED'),
      requirement: 'to buy, near Heliopolis, for my parents',
      budget: null,
      timeline: null,
      lastAction: 'Missing contact',
    },
  },
];
