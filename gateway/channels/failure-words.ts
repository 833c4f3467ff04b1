import type { Language } from '@parley/schema/enums';
import { describeFailure } from '../events/describe-failure.ts';
import type { FailureKind, SendFailure } from './send-failure.ts';

const sentences: Readonly<Record<Language, Readonly<Record<FailureKind, string>>>> = {
  EN: {
    'not-connected': 'This channel is not connected: no access token is configured',
    'token-expired': "The channel's access token is no longer valid",
    'not-permitted': "The channel's access token does not permit this",
    'account-blocked': 'The channel has blocked this account',
    'rate-limited': 'The channel takes no more messages for now',
    'outside-window': 'More than 24 hours have passed since they last wrote',
    'recipient-unreachable': 'They cannot be reached on this channel',
    'opted-out': 'They do not want to be written to on this channel',
    rejected: 'The channel refused the message',
    unavailable: 'The channel could not be reached',
  },
  AR: {
    'not-connected': 'هذه القناة غير متصلة: لا يوجد رمز وصول',
    'token-expired': 'رمز الوصول إلى القناة لم يعد صالحًا',
    'not-permitted': 'رمز الوصول إلى القناة لا يسمح بذلك',
    'account-blocked': 'حظرت القناة هذا الحساب',
    'rate-limited': 'لا تقبل القناة رسائل أخرى في الوقت الحالي',
    'outside-window': 'مرت أكثر من 24 ساعة على آخر رسالة منهم',
    'recipient-unreachable': 'لا يمكن الوصول إليهم عبر هذه القناة',
    'opted-out': 'لا يريدون تلقي رسائل عبر هذه القناة',
    rejected: 'رفضت القناة الرسالة',
    unavailable: 'تعذر الوصول إلى القناة',
  },
  ES: {
    'not-connected': 'Este canal no está conectado: no hay token de acceso',
    'token-expired': 'El token de acceso del canal ya no es válido',
    'not-permitted': 'El token de acceso del canal no permite esto',
    'account-blocked': 'El canal ha bloqueado esta cuenta',
    'rate-limited': 'El canal no acepta más mensajes por ahora',
    'outside-window': 'Han pasado más de 24 horas desde su último mensaje',
    'recipient-unreachable': 'No se le puede localizar por este canal',
    'opted-out': 'No quiere recibir mensajes por este canal',
    rejected: 'El canal rechazó el mensaje',
    unavailable: 'No se pudo contactar con el canal',
  },
  FR: {
    'not-connected': "Ce canal n'est pas connecté : aucun jeton d'accès n'est configuré",
    'token-expired': "Le jeton d'accès du canal n'est plus valable",
    'not-permitted': "Le jeton d'accès du canal ne permet pas cela",
    'account-blocked': 'Le canal a bloqué ce compte',
    'rate-limited': "Le canal n'accepte plus de messages pour l'instant",
    'outside-window': 'Plus de 24 heures se sont écoulées depuis son dernier message',
    'recipient-unreachable': 'Cette personne ne peut pas être jointe sur ce canal',
    'opted-out': 'Cette personne ne veut pas recevoir de messages sur ce canal',
    rejected: 'Le canal a refusé le message',
    unavailable: "Le canal n'a pas pu être joint",
  },
  DE: {
    'not-connected': 'Dieser Kanal ist nicht verbunden: Es ist kein Zugriffstoken eingerichtet',
    'token-expired': 'Das Zugriffstoken des Kanals gilt nicht mehr',
    'not-permitted': 'Das Zugriffstoken des Kanals erlaubt das nicht',
    'account-blocked': 'Der Kanal hat dieses Konto gesperrt',
    'rate-limited': 'Der Kanal nimmt zurzeit keine weiteren Nachrichten an',
    'outside-window': 'Die letzte Nachricht liegt mehr als 24 Stunden zurück',
    'recipient-unreachable': 'Auf diesem Kanal nicht erreichbar',
    'opted-out': 'Möchte auf diesem Kanal keine Nachrichten erhalten',
    rejected: 'Der Kanal hat die Nachricht abgelehnt',
    unavailable: 'Der Kanal war nicht erreichbar',
  },
};

/** Why a message was not delivered, for people: our sentence, then the provider's code and words without secrets. */
export function failureWords({ kind, details: { code, words } }: SendFailure, language: Language): string {
  const theirs = [code, words === undefined ? undefined : describeFailure(words)].filter((part) => part !== undefined);
  const sentence = sentences[language][kind];
  return theirs.length === 0 ? sentence : `${sentence} (${theirs.join(': ')})`;
}
