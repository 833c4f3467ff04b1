import type { Language } from '@parley/schema/enums';
import { isWithinHours } from '../sessions/office-hours.ts';
import type { TenantSettings } from './tenant-settings.ts';

const words: Readonly<Record<Language, string>> = {
  EN: 'We are away at the moment. Leave us a message, and we will answer as soon as we are back.',
  AR: 'نحن غير متاحين الآن. اترك لنا رسالة وسنرد عليك فور عودتنا.',
  ES: 'Ahora mismo no estamos. Déjenos un mensaje y le responderemos en cuanto volvamos.',
  FR: 'Nous sommes absents pour le moment. Laissez-nous un message, nous répondrons dès notre retour.',
  DE: 'Wir sind gerade nicht da. Hinterlassen Sie uns eine Nachricht, wir antworten, sobald wir zurück sind.',
};

/** What is said of people being away at this moment; null while they are there, and where nothing is said of hours. */
export function awayMessage({ officeHours, widget }: TenantSettings, language: Language, moment: Date): string | null {
  if (officeHours === undefined || officeHours.days.length === 0 || isWithinHours(officeHours, moment)) return null;
  return widget.texts[language]?.away ?? words[language];
}
