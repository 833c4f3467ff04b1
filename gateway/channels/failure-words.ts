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
    rejected: 'رفضت القناة الرسالة',
    unavailable: 'تعذر الوصول إلى القناة',
  },
};

/** Why a message was not delivered, for people: our sentence, then the provider's code and words without secrets. */
export function failureWords({ kind, details: { code, words } }: SendFailure, language: Language): string {
  const theirs = [code, words === undefined ? undefined : describeFailure(words)].filter((part) => part !== undefined);
  const sentence = sentences[language][kind];
  return theirs.length === 0 ? sentence : `${sentence} (${theirs.join(': ')})`;
}
