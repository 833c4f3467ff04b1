import { fold } from './normalise.ts';

// Everything that names a day, a clock time, days, or weeks up to four, and this week or month, English and Arabic.
const NEAR =
  /today|tomorrow|tonight|asap|soon as|immediate|right (?:now|away)|straight away|\bsoon\b|this (?:morning|afternoon|evening|night|week|weekend|month)|(?:next|coming) (?:week|weekend|mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat)\b|\d\s?(?:am|pm)|\d:\d\d|noon|morning|afternoon|evening|lunch|(?:a|one|two|three|few|couple of|\b[1-4]) weeks?|\bdays?\b|hours?|end of (?:the |this )?(?:week|month)|\bat \d|بكر[هاة]|بعد غد|غدا|الغد|اليوم|النهارده|انهارده|الليله|حالا|فورا|دلوقت|الان|قريبا|وقت|علي طول|الاسبوع|اسبوع|هذا الشهر|الشهر (?:ده|دا|هذا|الحالي)|(?:نهايه|اخر) الشهر|من الشهر|السبت|الاحد|الحد|الاثنين|الاتنين|الثلاثاء|التلات|الاربع|الخميس|الجمعه|الساعه|الصبح|صباح|الظهر|ظهرا|العصر|المغرب|مساء|يوم|ايام|bokra|naharda|esbo3|osbo3|el (?:gom3a|sabt|7ad|had|etnein|talat|arba3|5amis|khamis)|dlw2ty|delwa2t|shahr da/u;

/** Whether a timeline phrase lies within about a month ("this week", "الأسبوع ده"). */
export function isNear(timeline: string): boolean {
  return (
    NEAR.test(fold(timeline)) &&
    !/next (?:month|year)|الشهر (?:الجاي|القادم|المقبل)|shahr el ?gay/u.test(fold(timeline))
  );
}
