import type { RequestErrorCode } from '../client/request-error.ts';
import type { LanguageCode } from './launcher-labels.ts';

/** What is said when something does not work, in one language; fetched then. */
export interface TroubleStrings {
  /** Why there is no chat. */
  startErrors: { other: string } & Partial<Record<RequestErrorCode, string>>;
  requestFailed: string;
}

export const troubleStrings: Record<LanguageCode, TroubleStrings> = {
  en: {
    startErrors: {
      NOT_FOUND: 'This chat is not set up: its name is not known here.',
      FORBIDDEN: 'This chat is not open to this page.',
      other: 'The chat could not be started.',
    },
    requestFailed: 'That did not work. Please try again.',
  },
  ar: {
    startErrors: {
      NOT_FOUND: 'هذه المحادثة غير مُعدّة: اسمها غير معروف هنا.',
      FORBIDDEN: 'هذه المحادثة غير متاحة لهذه الصفحة.',
      other: 'تعذّر بدء المحادثة.',
    },
    requestFailed: 'تعذّر ذلك. حاول مرة أخرى من فضلك.',
  },
  es: {
    startErrors: {
      NOT_FOUND: 'Este chat no está configurado: aquí no se conoce su nombre.',
      FORBIDDEN: 'Este chat no está abierto para esta página.',
      other: 'No se pudo iniciar el chat.',
    },
    requestFailed: 'No ha funcionado. Inténtalo de nuevo.',
  },
  fr: {
    startErrors: {
      NOT_FOUND: 'Ce chat n’est pas configuré : son nom est inconnu ici.',
      FORBIDDEN: 'Ce chat n’est pas ouvert à cette page.',
      other: 'Le chat n’a pas pu démarrer.',
    },
    requestFailed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  },
  de: {
    startErrors: {
      NOT_FOUND: 'Dieser Chat ist nicht eingerichtet: Sein Name ist hier unbekannt.',
      FORBIDDEN: 'Dieser Chat ist für diese Seite nicht offen.',
      other: 'Der Chat konnte nicht gestartet werden.',
    },
    requestFailed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
};
