import type { LanguageCode } from './launcher-labels.ts';

/** What a visitor may take along or have deleted, in one language; fetched with the menu. */
export interface MenuStrings {
  emailTranscript: string;
  yourEmail: string;
  send: string;
  sentTo: string;
  download: string;
  erase: string;
  eraseQuestion: string;
  eraseConfirm: string;
  cancel: string;
  failed: string;
}

export const menuStrings: Record<LanguageCode, MenuStrings> = {
  en: {
    emailTranscript: 'E-mail me this conversation',
    yourEmail: 'Your e-mail address',
    send: 'Send',
    sentTo: 'On its way to {name}',
    download: 'Download my data',
    erase: 'Forget me in this browser',
    eraseQuestion: 'This conversation will no longer be found in this browser.',
    eraseConfirm: 'Forget me',
    cancel: 'Cancel',
    failed: 'That did not work. Please try again.',
  },
  ar: {
    emailTranscript: 'أرسلوا لي هذه المحادثة بالبريد',
    yourEmail: 'بريدك الإلكتروني',
    send: 'إرسال',
    sentTo: 'في الطريق إلى {name}',
    download: 'تنزيل بياناتي',
    erase: 'انسني في هذا المتصفح',
    eraseQuestion: 'لن تجد هذه المحادثة في هذا المتصفح بعد ذلك.',
    eraseConfirm: 'انسني',
    cancel: 'إلغاء',
    failed: 'تعذّر ذلك. حاول مرة أخرى من فضلك.',
  },
  es: {
    emailTranscript: 'Enviarme esta conversación por correo',
    yourEmail: 'Tu correo electrónico',
    send: 'Enviar',
    sentTo: 'En camino a {name}',
    download: 'Descargar mis datos',
    erase: 'Olvidarme en este navegador',
    eraseQuestion: 'Esta conversación ya no se encontrará en este navegador.',
    eraseConfirm: 'Olvidarme',
    cancel: 'Cancelar',
    failed: 'No ha funcionado. Inténtalo de nuevo.',
  },
  fr: {
    emailTranscript: 'M’envoyer cette conversation par e-mail',
    yourEmail: 'Votre adresse e-mail',
    send: 'Envoyer',
    sentTo: 'En route vers {name}',
    download: 'Télécharger mes données',
    erase: 'M’oublier dans ce navigateur',
    eraseQuestion: 'Cette conversation ne sera plus trouvée dans ce navigateur.',
    eraseConfirm: 'M’oublier',
    cancel: 'Annuler',
    failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  },
  de: {
    emailTranscript: 'Dieses Gespräch per E-Mail an mich',
    yourEmail: 'Ihre E-Mail-Adresse',
    send: 'Senden',
    sentTo: 'Unterwegs an {name}',
    download: 'Meine Daten herunterladen',
    erase: 'In diesem Browser vergessen',
    eraseQuestion: 'Dieses Gespräch wird in diesem Browser nicht mehr gefunden.',
    eraseConfirm: 'Vergessen',
    cancel: 'Abbrechen',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
};
