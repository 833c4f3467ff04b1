import type { Language } from '@parley/schema/enums';
import { isWithinHours, nextOpening, type OfficeHours } from '../../office-hours/office-hours.ts';
import { fillTemplate } from './replies/fill-template.ts';

const CLOSED: ReadonlyMap<string, string> = new Map([
  ['EN', 'Our colleagues are back on {day} at {time}.'],
  ['AR', 'يعود زملاؤنا يوم {day} الساعة {time}.'],
  ['ES', 'Nuestros compañeros vuelven el {day} a las {time}.'],
  ['FR', 'Nos collègues sont de retour {day} à {time}.'],
  ['DE', 'Unsere Kollegen sind am {day} um {time} Uhr wieder da.'],
]);

/** When people are back, in a sentence; `null` while they are there, and where nobody said when they are. */
export function whenBack(hours: OfficeHours | null, language: Language, moment: Date): string | null {
  if (hours === null || isWithinHours(hours, moment)) return null;
  const opening = nextOpening(hours, moment);
  if (opening === null) return null;
  const sentence = CLOSED.get(language);
  if (sentence === undefined) return null;
  return fillTemplate(sentence, { day: dayName(opening.day, language), time: opening.time });
}

/** 1 is Monday, as the first of January 2024 was. */
function dayName(day: number, language: string): string {
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(language.toLowerCase(), { weekday: 'long', timeZone: 'UTC' }).format(date);
}
