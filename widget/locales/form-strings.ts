import type { LanguageCode } from './launcher-labels.ts';
import type { PluralText } from './strings.ts';

/** Every word of the forms, in one language; fetched with them. */
export interface FormStrings {
  rateTitle: string;
  rateComment: string;
  rateSend: string;
  rateThanks: string;
  formTitle: string;
  formName: string;
  formEmail: string;
  formPhone: string;
  formSend: string;
  formSkip: string;
  formMissing: string;
  formEmailWrong: string;
  formPhoneWrong: string;
  formConsent: string;
  stars: PluralText;
  requestFailed: string;
}

export const formStrings: Record<LanguageCode, FormStrings> = {
  en: {
    rateTitle: 'How was this conversation?',
    rateComment: 'What could be better? (optional)',
    rateSend: 'Send rating',
    rateThanks: 'Thank you for your rating.',
    formTitle: 'Before we begin',
    formName: 'Name',
    formEmail: 'E-mail',
    formPhone: 'Phone',
    formSend: 'Continue',
    formSkip: 'Not now',
    formMissing: 'Please fill this in.',
    formEmailWrong: 'This is not an e-mail address.',
    formPhoneWrong: 'This is not a phone number.',
    formConsent: 'Please agree first.',
    stars: { one: '{count} star', other: '{count} stars' },
    requestFailed: 'That did not work. Please try again.',
  },
  ar: {
    rateTitle: 'كيف كانت هذه المحادثة؟',
    rateComment: 'ما الذي يمكن تحسينه؟ (اختياري)',
    rateSend: 'إرسال التقييم',
    rateThanks: 'شكرًا على تقييمك.',
    formTitle: 'قبل أن نبدأ',
    formName: 'الاسم',
    formEmail: 'البريد الإلكتروني',
    formPhone: 'الهاتف',
    formSend: 'متابعة',
    formSkip: 'ليس الآن',
    formMissing: 'من فضلك املأ هذه الخانة.',
    formEmailWrong: 'هذا ليس بريدًا إلكترونيًا.',
    formPhoneWrong: 'هذا ليس رقم هاتف.',
    formConsent: 'من فضلك وافق أولًا.',
    stars: { one: 'نجمة واحدة', two: 'نجمتان', few: '{count} نجوم', many: '{count} نجمة', other: '{count} نجمة' },
    requestFailed: 'تعذّر ذلك. حاول مرة أخرى من فضلك.',
  },
  es: {
    rateTitle: '¿Qué tal ha ido esta conversación?',
    rateComment: '¿Qué podríamos mejorar? (opcional)',
    rateSend: 'Enviar valoración',
    rateThanks: 'Gracias por tu valoración.',
    formTitle: 'Antes de empezar',
    formName: 'Nombre',
    formEmail: 'Correo electrónico',
    formPhone: 'Teléfono',
    formSend: 'Continuar',
    formSkip: 'Ahora no',
    formMissing: 'Rellena este campo.',
    formEmailWrong: 'No es un correo electrónico.',
    formPhoneWrong: 'No es un número de teléfono.',
    formConsent: 'Acepta primero.',
    stars: { one: '{count} estrella', other: '{count} estrellas' },
    requestFailed: 'No ha funcionado. Inténtalo de nuevo.',
  },
  fr: {
    rateTitle: 'Comment était cette conversation ?',
    rateComment: 'Que pourrions-nous améliorer ? (facultatif)',
    rateSend: 'Envoyer la note',
    rateThanks: 'Merci pour votre note.',
    formTitle: 'Avant de commencer',
    formName: 'Nom',
    formEmail: 'E-mail',
    formPhone: 'Téléphone',
    formSend: 'Continuer',
    formSkip: 'Pas maintenant',
    formMissing: 'Veuillez remplir ce champ.',
    formEmailWrong: 'Ce n’est pas une adresse e-mail.',
    formPhoneWrong: 'Ce n’est pas un numéro de téléphone.',
    formConsent: 'Veuillez d’abord accepter.',
    stars: { one: '{count} étoile', other: '{count} étoiles' },
    requestFailed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  },
  de: {
    rateTitle: 'Wie war dieses Gespräch?',
    rateComment: 'Was könnte besser sein? (freiwillig)',
    rateSend: 'Bewertung senden',
    rateThanks: 'Danke für Ihre Bewertung.',
    formTitle: 'Bevor wir beginnen',
    formName: 'Name',
    formEmail: 'E-Mail',
    formPhone: 'Telefon',
    formSend: 'Weiter',
    formSkip: 'Nicht jetzt',
    formMissing: 'Bitte ausfüllen.',
    formEmailWrong: 'Das ist keine E-Mail-Adresse.',
    formPhoneWrong: 'Das ist keine Telefonnummer.',
    formConsent: 'Bitte stimmen Sie zuerst zu.',
    stars: { one: '{count} Stern', other: '{count} Sterne' },
    requestFailed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
};
