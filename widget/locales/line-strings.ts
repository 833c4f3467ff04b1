import type { LanguageCode } from './launcher-labels.ts';

/** What the lines between messages say, in one language; fetched with them. */
export interface LineStrings {
  noticeRequested: string;
  noticeJoined: string;
  noticePerson: string;
  noticeHandedBack: string;
  noticeClosed: string;
  today: string;
  yesterday: string;
}

export const lineStrings: Record<LanguageCode, LineStrings> = {
  en: {
    noticeRequested: 'We have called a person. You can go on writing meanwhile.',
    noticeJoined: '{name} has joined the conversation',
    noticePerson: 'A person has joined the conversation',
    noticeHandedBack: 'The assistant is answering again',
    noticeClosed: 'This conversation has ended',
    today: 'Today',
    yesterday: 'Yesterday',
  },
  ar: {
    noticeRequested: 'استدعينا أحد الزملاء. يمكنك متابعة الكتابة في هذه الأثناء.',
    noticeJoined: 'انضم {name} إلى المحادثة',
    noticePerson: 'انضم أحد الزملاء إلى المحادثة',
    noticeHandedBack: 'عاد المساعد إلى الرد',
    noticeClosed: 'انتهت هذه المحادثة',
    today: 'اليوم',
    yesterday: 'أمس',
  },
  es: {
    noticeRequested: 'Hemos avisado a una persona. Puedes seguir escribiendo mientras tanto.',
    noticeJoined: '{name} se ha unido a la conversación',
    noticePerson: 'Una persona se ha unido a la conversación',
    noticeHandedBack: 'El asistente vuelve a responder',
    noticeClosed: 'Esta conversación ha terminado',
    today: 'Hoy',
    yesterday: 'Ayer',
  },
  fr: {
    noticeRequested: 'Nous avons appelé une personne. Vous pouvez continuer à écrire.',
    noticeJoined: '{name} a rejoint la conversation',
    noticePerson: 'Une personne a rejoint la conversation',
    noticeHandedBack: 'L’assistant répond de nouveau',
    noticeClosed: 'Cette conversation est terminée',
    today: 'Aujourd’hui',
    yesterday: 'Hier',
  },
  de: {
    noticeRequested: 'Wir haben jemanden gerufen. Sie können inzwischen weiterschreiben.',
    noticeJoined: '{name} ist dem Gespräch beigetreten',
    noticePerson: 'Jemand aus dem Team ist dem Gespräch beigetreten',
    noticeHandedBack: 'Der Assistent antwortet wieder',
    noticeClosed: 'Dieses Gespräch ist beendet',
    today: 'Heute',
    yesterday: 'Gestern',
  },
};
