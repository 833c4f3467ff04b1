/** Expressions over folded text for times to come: Spanish, French and German. */

const DAY_ES = '(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)';
const MONTH_ES =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)';
const PART_ES = '(?: por la (?:mañana|manana|tarde|noche)| a mediod[ií]a| temprano)';
const CLOCK_ES =
  '(?:a |sobre |hacia )?las? \\d{1,2}(?:[:.]\\d{2})?(?: y (?:media|cuarto))?(?: de la (?:mañana|tarde|noche))?';
const COUNT_ES = '(?:\\d+|un|una|dos|tres|cuatro|cinco|seis|diez|un par de|unos|unas|pocos|pocas)';
const DAY_FR = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const MONTH_FR = '(?:janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre)';
const CLOCK_FR = '(?:\\d{1,2} ?h(?: ?\\d{2})?|\\d{1,2} heures|midi)';
const COUNT_FR = '(?:\\d+|une?|deux|trois|quatre|cinq|six|dix|quelques)';
const DAY_DE = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';
const PART_DE = '(?:fr[uü]h|morgen|vormittag|mittag|nachmittag|abend|nacht)';
const MONTH_DE = '(?:januar|j[aä]nner|februar|m[aä]rz|april|mai|juni|juli|august|september|oktober|november|dezember)';
const CLOCK_DE = '(?:\\d{1,2}(?:[:.]\\d{2})? ?uhr(?: \\d{2})?|halb (?:\\d{1,2}|\\p{L}+))';
const COUNT_DE = '(?:\\d+|einem|einer|zwei|drei|vier|f[uü]nf|sechs|zehn|ein paar|wenigen)';

/** Words that stand before a time and belong to it. */
export const EUROPEAN_TIME_LEADS: readonly string[] = [
  '(?:antes|despu[eé]s|a partir|dentro) del?',
  '(?:hasta|para|desde|sobre|hacia|por|en) (?:el|la|los)',
  '(?:hasta|para|desde|sobre|hacia|por|en|el|la|este|ese|pr[oó]ximo|el pr[oó]ximo|este pr[oó]ximo)',
  "(?:avant|apr[eè]s|d[eè]s|vers|pour|jusqu['’][aà]|[aà] partir d[eu]|d['’]ici)(?: le| la)?",
  '(?:le|ce|[aà])',
  '(?:bis|ab|vor|nach|gegen|um|am|im|zum|bis zum|ab dem|diesen|diese|n[aä]chsten|kommenden|kommende)',
];

export const EUROPEAN_TIME_UNITS: readonly string[] = [
  '(?:hoy(?: mismo)?|esta (?:misma )?(?:mañana|manana|tarde|noche|semana)|mañana|pasado mañana|ahora mismo|ahorita(?: mismo)?|al rato|m[aá]s tardecito|en este momento|esta medianoche|cuanto antes|lo antes posible|inmediatamente|este (?:mes|finde|fin de semana|verano|otoño|invierno|año|curso))',
  `(?:mañana|hoy|${DAY_ES})${PART_ES}`,
  `${DAY_ES}(?: que viene| pr[oó]ximo)?`,
  CLOCK_ES,
  '(?:la semana|el mes|el año|el curso|el trimestre) que viene|(?:la pr[oó]xima|la siguiente) semana|el pr[oó]ximo (?:mes|año|curso|trimestre|semestre|verano)',
  `(?:en|dentro de) (?:unos |unas |como )?${COUNT_ES}(?: o ${COUNT_ES})? (?:d[ií]as?|minutos?|semanas?|mes(?:es)?|horas?|años?)`,
  `(?:a )?(?:fin|finales|final|principios|mediados) de (?:mes|año|semana|${MONTH_ES})`,
  `(?:d[ií]a )?\\d{1,2} de ${MONTH_ES}|d[ií]a \\d{1,2}`,
  `(?:(?:en|para|hacia|hasta|desde|antes de|por) )(?:${MONTH_ES}|verano|oto[nñ]o|invierno|primavera|navidad(?:es)?|semana santa)`,
  '(?:antes|despu[eé]s) del (?:finde|trabajo|fin de semana)|despu[eé]s de navidad',
  '(?:antes|despu[eé]s) de (?:comer|las vacaciones|vacaciones|navidad(?:es)?|semana santa|verano|clase)',
  "(?:aujourd[’']hui|demain|apr[eè]s-demain|maintenant|tout de suite|imm[eé]diatement|au plus vite|d[eè]s que possible|tant[oô]t|(?:avant|apr[eè]s) le (?:week-end|weekend)|ce (?:matin|midi|soir|week-end|weekend|mois|printemps)|cet (?:apr[eè]s-midi|[eé]t[eé]|automne|hiver)|cette (?:semaine|nuit|ann[eé]e|apr[eè]s-midi))",
  '(?<!(?:du|de|cours|bonne) )(?:matin|soir|apr[eè]s-midi)',
  `${DAY_FR}(?: (?:prochain|matin|midi|soir|apr[eè]s-midi))?`,
  `(?:[aà] |vers )?${CLOCK_FR}`,
  "(?:la semaine prochaine|le mois prochain|l['’](?:an|ann[eé]e) prochaine?|(?:le |au )?prochain (?:mois|trimestre|semestre)|[aà] la rentr[eé]e)",
  `(?:dans|sous|d['’]ici|pas avant) (?:environ |[aà] peu pr[eè]s )?${COUNT_FR} (?:jours?|minutes?|semaines?|mois|heures?|ans?)`,
  `(?:[aà] la |en )?(?:fin|d[eé]but|mi)(?: |-)(?:du |de |d['’])?(?:la )?(?:mois|semaine|ann[eé]e|${MONTH_FR})`,
  `le (?:[12]?\\d|3[01])(?:er)?(?!\\d)(?: ${MONTH_FR})?(?! vous)|\\d{1,2}(?:er)? ${MONTH_FR}`,
  `(?:en|d[eè]s|pour|vers|avant|courant) ${MONTH_FR}|(?:au printemps|en [eé]t[eé]|en automne|en hiver|avant no[eë]l)`,
  "(?:apr[eè]s|avant) (?:le travail|les vacances|les f[eê]tes|p[aâ]ques|no[eë]l|l['’][eé]t[eé])",
  `(?:heute?(?: noch)?(?: ${PART_DE})?|morgen(?: ${PART_DE})?|[uü]bermorgen|jetzt(?= ?(?:[.,!?;]|$))|sofort|umgehend|baldm[oö]glichst|so (?:bald|schnell) wie m[oö]glich|noch heute)`,
  `${DAY_DE}(?: ?${PART_DE})?`,
  CLOCK_DE,
  `(?:noch )?(?:diese|n[aä]chste|kommende) woche|(?:diesen|n[aä]chsten|kommenden|im n[aä]chsten) (?:monat|sommer|herbst|winter|fr[uü]hling)|(?:dieses|n[aä]chstes|kommendes) (?:jahr|quartal|wochenende)|im n[aä]chsten (?:semester|quartal|jahr)`,
  `(?:in|binnen|innerhalb von) (?:etwa |ungef[aä]hr |rund |circa |so )?${COUNT_DE} (?:tagen?|minuten?|wochen?|monaten?|stunden?|jahren?)`,
  `(?:ende|anfang|mitte) (?:des |der |dieses |n[aä]chsten? )?(?:monats?|woche|jahres|quartals|${MONTH_DE})|monatsende|jahresende`,
  `(?:am|zum|ab dem|bis zum|den|bis) \\d{1,2}\\.(?: ?(?:${MONTH_DE}|\\d{1,2}\\.))?|\\d{1,2}\\. ${MONTH_DE}|ab dem ersten|zum ersten`,
  `(?:im|ab|bis|gegen|vor|ende) (?:${MONTH_DE}|sommer|herbst|winter|fr[uü]hjahr|fr[uü]hling|weihnachten|ostern)`,
  'nach (?:der arbeit|feierabend|den ferien|dem urlaub|ostern|weihnachten|neujahr)|vor (?:feierabend|weihnachten|ostern)|(?:vorm|vor dem|am) wochenende',
];

export const EUROPEAN_TIME_JOINS: readonly string[] = [
  'a',
  'por',
  'o',
  '[aà]',
  'vers',
  'ou',
  'um',
  'gegen',
  'oder',
  'ab',
];

export const EUROPEAN_PAST_BEFORE: readonly string[] = [
  'desde hace',
  'hace',
  'ayer',
  '(?:el )?pasado',
  'cada',
  'todos los',
  'depuis',
  'il y a',
  'hier',
  'chaque',
  'tous les',
  'seit',
  'gestern',
  'letzten?',
  'vergangenen?',
  'jeden',
];
export const EUROPEAN_PAST_AFTER: readonly string[] = ['pasad[oa]', 'derni[eè]re?', 'pass[eé]e?'];
