import type { LanguageCode } from './launcher-labels.ts';

/** What is asked before a visitor is remembered, in one language; fetched where a tenant asks. */
export interface ConsentStrings {
  question: string;
  agree: string;
  refuse: string;
}

export const consentStrings: Record<LanguageCode, ConsentStrings> = {
  en: {
    question: 'May we remember this conversation in your browser? Otherwise it is gone once you leave this page.',
    agree: 'Remember it',
    refuse: 'Do not',
  },
  ar: {
    question: 'هل نتذكر هذه المحادثة في متصفحك؟ وإلا فستختفي عند مغادرة هذه الصفحة.',
    agree: 'تذكّرها',
    refuse: 'لا',
  },
  es: {
    question: '¿Podemos recordar esta conversación en tu navegador? Si no, se pierde al salir de esta página.',
    agree: 'Recordarla',
    refuse: 'No',
  },
  fr: {
    question:
      'Pouvons-nous retenir cette conversation dans votre navigateur ? Sinon, elle disparaît quand vous quittez la page.',
    agree: 'La retenir',
    refuse: 'Non',
  },
  de: {
    question:
      'Dürfen wir uns dieses Gespräch in Ihrem Browser merken? Sonst ist es fort, sobald Sie diese Seite verlassen.',
    agree: 'Merken',
    refuse: 'Nein',
  },
};
