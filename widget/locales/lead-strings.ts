import type { Intent } from '@parley/schema/generated/documents';
import type { LanguageCode } from './launcher-labels.ts';

/** Every word of the lead card, in one language. */
export interface LeadStrings {
  locale: string;
  direction: 'ltr' | 'rtl';
  heading: string;
  emptyTitle: string;
  emptyText: string;
  intents: Record<Intent, string>;
  score: string;
  name: string;
  phone: string;
  email: string;
  requirement: string;
  budget: string;
  timeline: string;
  evidence: string;
  lastAction: string;
  /** What evidence reads like, by feature, and last actions by their English words; the server's words where one is missing. */
  words: Readonly<Record<string, string>>;
}

const en: LeadStrings = {
  locale: 'en',
  direction: 'ltr',
  heading: 'The lead, live',
  emptyTitle: 'Nothing understood yet',
  emptyText: 'Say something to the assistant; what it understands appears here.',
  intents: { HOT: 'Hot', WARM: 'Warm', COLD: 'Cold' },
  score: 'Score',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  requirement: 'Looking for',
  budget: 'Budget',
  timeline: 'When',
  evidence: 'Evidence',
  lastAction: 'Last action',
  words: {},
};

const ar: LeadStrings = {
  locale: 'ar-EG',
  direction: 'rtl',
  heading: 'العميل المحتمل، مباشرةً',
  emptyTitle: 'لم يُفهم شيء بعد',
  emptyText: 'قل شيئًا للمساعد، وسيظهر هنا ما يفهمه.',
  intents: { HOT: 'ساخن', WARM: 'دافئ', COLD: 'بارد' },
  score: 'الدرجة',
  name: 'الاسم',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  requirement: 'يبحث عن',
  budget: 'الميزانية',
  timeline: 'الموعد',
  evidence: 'الدلائل',
  lastAction: 'آخر إجراء',
  words: {
    ASKS_STEP: 'يطلب الشراء أو الحجز أو الدفع',
    CONDITION: 'يلتزم بشرط',
    ASKS_MEETING: 'يطلب معاينة أو موعدًا',
    ASKS_VISIT: 'يريد أن يراها',
    ASKS_CALL: 'يطلب مكالمة',
    ASKS_PERSON: 'يطلب التحدث مع شخص',
    URGENT: 'مستعجل',
    READY: 'جاهز للدفع أو حسم أمره',
    PAYMENT_TROUBLE: 'يواجه مشكلة في الدفع',
    WANTS: 'ذكر ما يريده',
    ASKS_PRICE: 'يسأل عن السعر',
    ASKS_AVAILABILITY: 'يسأل عن المتاح',
    ASKS_DETAILS: 'يسأل عن التفاصيل',
    ASKS_TERMS: 'يسأل عن الشروط',
    ASKS_TRIAL: 'يسأل عن تجربة',
    ASKS_MATERIAL: 'يطلب معلومات مكتوبة',
    COMPARES: 'يقارن بين العروض',
    OBJECTS: 'يعترض على السعر',
    POSTPONES: 'يؤجل',
    FAR_FUTURE: 'يفكر في وقت بعيد',
    WITHDRAWS: 'يتراجع أو يرفض',
    SUPPORT: 'يحتاج إلى مساعدة في شيء اشتراه',
    JOB: 'يبحث عن عمل',
    RESEARCH: 'دراسة أو بحث أو صحافة',
    VENDOR: 'يعرض خدماته',
    SELLER: 'يريد أن يبيع',
    TRADE_IN: 'يستبدل ضمن الشراء',
    SPAM: 'رسائل مزعجة',
    TALK: 'لا يقصد ما يقول',
    GENERAL_QUESTION: 'سؤال عام',
    LOCATION_HOURS: 'يسأل عن العنوان أو المواعيد',
    GREETING: 'يحيي',
    THANKS: 'يشكر',
    BROWSING: 'يتصفح فقط',
    ACCEPTS: 'يوافق',
    DECLINES: 'يرفض',
    ACCEPTS_OFFER: 'يقبل الخطوة المعروضة',
    ACCEPTS_INFORMATION: 'يقبل المعلومات',
    DECLINES_OFFER: 'يرفض العرض',
    BUDGET_STATED: 'ذكر الميزانية',
    NEED_STATED: 'ذكر الاحتياج',
    TIME_NEAR: 'ذكر موعدًا قريبًا',
    CONTACT_GIVEN: 'ترك بيانات التواصل',
    ASKS_QUESTION: 'يطرح سؤالًا',
    STEERING_DROPPED: 'حاول توجيه التقييم',
    NOTHING_SAID: 'لا شيء للتقييم',
    'Qualified lead': 'عميل مؤهل',
    'Missing requirement': 'ينقص الاحتياج',
    'Missing contact': 'تنقص بيانات التواصل',
    'Not a lead': 'ليس عميلًا محتملًا',
    'Not interested': 'غير مهتم',
    'Support request': 'طلب دعم',
    Spam: 'رسائل مزعجة',
  },
};

const languages: Record<LanguageCode, LeadStrings> = { en, ar };

export const leadStringsOf = (language: LanguageCode): LeadStrings => languages[language];
