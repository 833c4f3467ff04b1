import { fold } from './normalise.ts';

// Everything that names a day, a clock time, days, or weeks up to four, and this week or month, English and Arabic.
const NEAR =
  /today|tomorrow|tonight|asap|soon as|immediate|right (?:now|away)|straight away|\bsoon\b|this (?:morning|afternoon|evening|night|week|weekend|month)|(?:next|coming) (?:week|weekend|mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat)\b|\d\s?(?:am|pm)|\d:\d\d|noon|morning|afternoon|evening|lunch|(?:a|one|two|three|few|couple of|\b[1-4]) weeks?|\bdays?\b|hours?|end of (?:the |this )?(?:week|month)|\bat \d|بكر[هاة]|بعد غد|غدا|الغد|اليوم|النهارده|انهارده|الليله|حالا|فورا|دلوقت|الان|قريبا|وقت|علي طول|الاسبوع|اسبوع|هذا الشهر|الشهر (?:ده|دا|هذا|الحالي)|(?:نهايه|اخر) الشهر|من الشهر|السبت|الاحد|الحد|الاثنين|الاتنين|الثلاثاء|التلات|الاربع|الخميس|الجمعه|الساعه|الصبح|صباح|الظهر|ظهرا|العصر|المغرب|مساء|يوم|ايام|bokra|naharda|esbo3|osbo3|el (?:gom3a|sabt|7ad|had|etnein|talat|arba3|5amis|khamis)|dlw2ty|delwa2t|shahr da/u;

// The same in Spanish, French and German.
const EUROPEAN_NEAR =
  /hoy|ma[nñ]ana|ahor(?:a|ita)|al rato|cuanto antes|antes posible|inmediat|immediat|imm[eé]diat|(?:esta|pr[oó]xima) (?:tarde|noche|semana)|semana que viene|est[ea] (?:mes|finde|fin de semana)|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:una?|dos|tres|cuatro|\b[1-4]) (?:semanas?|semaines?)|d[ií]as?\b|horas?|minut|a las? \d|fin(?:ales)? de mes|aujourd|demain|maintenant|tout de suite|au plus vite|d[eè]s que possible|tant[oô]t|\bce (?:matin|midi|soir|week-?end|mois)|cet apr[eè]s|cette (?:semaine|nuit)|semaine prochaine|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:deux|trois|quatre) semaines|jours?\b|heures?|\d ?h\b|\bmidi|fin du mois|heut|morgen|jetzt|sofort|umgehend|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:diese|n[aä]chste|kommende|einer|zwei|drei|vier|\b[1-4]) wochen?|\btagen?\b|stunden?|\buhr\b|abend|wochenende|monatsende|ende des monats/u;

/** Whether a timeline phrase lies within about a month ("this week", "الأسبوع ده"). */
export function isNear(timeline: string): boolean {
  const folded = fold(timeline);
  return (
    (NEAR.test(folded) || EUROPEAN_NEAR.test(folded)) &&
    !/next (?:month|year)|(?:mes|mois|monats?|a[nñ]o|an|jahre?s?) (?:que viene|prochaine?)|n[aä]chste[nrs]? (?:monat|jahr)|pr[oó]ximo (?:mes|a[nñ]o)|الشهر (?:الجاي|القادم|المقبل)|shahr el ?gay/u.test(
      folded,
    )
  );
}
