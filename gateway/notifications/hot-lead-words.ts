import type { Language, Role } from '@parley/schema/enums';
import { arabicLeadWords } from '@parley/schema/lead-words';

/** Every word of the e-mail about a hot lead that is not the lead's own, in the owner's language. */
export interface HotLeadWords {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** With `{name}`, and `{business}`. */
  readonly subject: string;
  readonly somebody: string;
  readonly badge: string;
  readonly introduction: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly requirement: string;
  readonly budget: string;
  readonly timeline: string;
  readonly source: string;
  readonly score: string;
  readonly evidence: string;
  readonly messages: string;
  readonly speakers: Readonly<Record<Exclude<Role, 'SYSTEM'>, string>>;
  readonly open: string;
  /** Why the reader gets this, with `{business}` and `{moment}`. */
  readonly reason: string;
  /** Evidence by its feature, in this language; the stored words where one is missing. */
  readonly evidenceWords: Readonly<Record<string, string>>;
}

export const hotLeadWords: Readonly<Record<Language, HotLeadWords>> = {
  EN: {
    locale: 'en-GB',
    direction: 'ltr',
    subject: 'Hot lead: {name}',
    somebody: 'a visitor',
    badge: 'Hot lead',
    introduction: 'is ready for a salesperson. The sooner somebody answers, the better.',
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    requirement: 'Looking for',
    budget: 'Budget',
    timeline: 'When',
    source: 'Came by',
    score: 'Score',
    evidence: 'Why it is hot',
    messages: 'Last messages',
    speakers: { VISITOR: 'Visitor', ASSISTANT: 'Assistant', AGENT: 'Agent' },
    open: 'Open the conversation',
    reason: 'You get this because you are told of the hot leads of {business}. It turned hot on {moment} (UTC).',
    evidenceWords: {},
  },
  AR: {
    locale: 'ar-EG',
    direction: 'rtl',
    subject: 'عميل ساخن: {name}',
    somebody: 'زائر',
    badge: 'عميل ساخن',
    introduction: 'جاهز للتحدث مع مندوب مبيعات. كلما كان الرد أسرع كان أفضل.',
    name: 'الاسم',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    requirement: 'يبحث عن',
    budget: 'الميزانية',
    timeline: 'الموعد',
    source: 'جاء عن طريق',
    score: 'الدرجة',
    evidence: 'لماذا هو ساخن',
    messages: 'آخر الرسائل',
    speakers: { VISITOR: 'الزائر', ASSISTANT: 'المساعد', AGENT: 'الموظف' },
    open: 'افتح المحادثة',
    reason: 'تصلك هذه الرسالة لأنك تُبلَّغ بالعملاء الساخنين لدى {business}. أصبح ساخنًا في {moment} (بالتوقيت العالمي).',
    evidenceWords: arabicLeadWords,
  },
  ES: {
    locale: 'es-ES',
    direction: 'ltr',
    subject: 'Cliente muy interesado: {name}',
    somebody: 'un visitante',
    badge: 'Muy interesado',
    introduction: 'quiere hablar con ventas. Cuanto antes se le responda, mejor.',
    name: 'Nombre',
    phone: 'Teléfono',
    email: 'Correo',
    requirement: 'Busca',
    budget: 'Presupuesto',
    timeline: 'Cuándo',
    source: 'Llegó por',
    score: 'Puntuación',
    evidence: 'Por qué',
    messages: 'Últimos mensajes',
    speakers: { VISITOR: 'Visitante', ASSISTANT: 'Asistente', AGENT: 'Agente' },
    open: 'Abrir la conversación',
    reason:
      'Recibe este correo porque se le avisa de los clientes muy interesados de {business}. Pasó a serlo el {moment} (UTC).',
    evidenceWords: {},
  },
  FR: {
    locale: 'fr-FR',
    direction: 'ltr',
    subject: 'Prospect très intéressé : {name}',
    somebody: 'un visiteur',
    badge: 'Très intéressé',
    introduction: 'est prêt à parler à un vendeur. Plus vite on répond, mieux cela vaut.',
    name: 'Nom',
    phone: 'Téléphone',
    email: 'E-mail',
    requirement: 'Recherche',
    budget: 'Budget',
    timeline: 'Quand',
    source: 'Venu par',
    score: 'Score',
    evidence: 'Pourquoi',
    messages: 'Derniers messages',
    speakers: { VISITOR: 'Visiteur', ASSISTANT: 'Assistant', AGENT: 'Agent' },
    open: 'Ouvrir la conversation',
    reason:
      'Vous recevez ce message car vous êtes averti des prospects très intéressés de {business}. Il l’est depuis le {moment} (UTC).',
    evidenceWords: {},
  },
  DE: {
    locale: 'de-DE',
    direction: 'ltr',
    subject: 'Kaufbereit: {name}',
    somebody: 'ein Besucher',
    badge: 'Kaufbereit',
    introduction: 'möchte mit dem Verkauf sprechen. Je schneller jemand antwortet, desto besser.',
    name: 'Name',
    phone: 'Telefon',
    email: 'E-Mail',
    requirement: 'Sucht',
    budget: 'Budget',
    timeline: 'Wann',
    source: 'Kam über',
    score: 'Punkte',
    evidence: 'Warum',
    messages: 'Letzte Nachrichten',
    speakers: { VISITOR: 'Besucher', ASSISTANT: 'Assistent', AGENT: 'Mitarbeiter' },
    open: 'Gespräch öffnen',
    reason:
      'Sie erhalten dies, weil Sie von kaufbereiten Besuchern von {business} erfahren. Kaufbereit seit {moment} (UTC).',
    evidenceWords: {},
  },
};
