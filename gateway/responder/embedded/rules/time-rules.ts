/** Expressions over folded text for times to come, English, Arabic and Arabizi. */

const COUNT =
  '(?:\\d+|an?|one|two|three|four|five|six|ten|couple of|a couple of|few|a few|\\d+\\s*-\\s*\\d+|\\d+ to \\d+|two or three)';
const CLOCK = "(?:\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|o'?clock)|\\d{1,2}:\\d{2}|noon|midday|midnight)";
const DAY_EN =
  '(?:(?:next |this |coming )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)day(?:s)?|(?:next |this )?(?:mon|tue|wed|thu|fri|sat)(?![\\p{L}])|weekend|weekday)';
const MONTH_EN =
  '(?:january|february|march|april|june|july|august|september|october|november|december|(?:in |by |until |before |early |mid |late |next |end of )may|jan|feb|(?<=in )apr|aug|sept?|oct|nov|dec)';
const PART_EN = '(?:morning|afternoon|evening|night|lunch(?: ?time)?|first thing)';
const COUNT_AR = '(?:\\d+|كام|تلات|ثلاث|ثلاثه|تلاته|اربع|اربعه|خمس|خمسه|ست|سته|سبع|سبعه|عشر|عشره|بضعه)';
const DAY_AR =
  '(?:يوم )?(?:السبت|الاحد|الحد|(?<!(?:احنا|هاخد|ناخد|اخد|عايز|وابني|وبنتي|واخويا) )(?:الاثنين|الاتنين)|الثلاثاء|التلات(?! (?:غرف|شهور|سنين|ايام|اوض|ادوار))|الاربعاء|الاربع(?! غرف)|الخميس|الجمعه)(?! (?:الماضي|اللي فات))(?: (?:الجاي|الجايه|القادم|المقبل|ده))?';
const PART_AR = '(?:الصبح|صباحا|الصباح|الظهر|ظهرا|بعد الظهر|العصر|عصرا|المغرب|مساء|المساء|بالليل|ليلا|العشاء)';
const MONTH_AR =
  '(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|اذار|نيسان|ايار|حزيران|تموز|ايلول)';

/** Words that stand before a time and belong to it. */
export const TIME_LEADS: readonly string[] = [
  'before',
  'by',
  'after',
  'until',
  'till',
  'within',
  'in',
  'during',
  'around',
  'from',
  'early',
  'late',
  'mid',
  'starting',
  'no later than',
  'at',
  'end of',
  'by the end of',
  'the end of',
  'before the end of',
  'beginning of',
  'start of',
  'over',
  'sometime',
  'قبل',
  'بعد',
  'خلال',
  'في خلال',
  'بحلول',
  'حتي',
  'من اول',
  'اول',
  'اخر',
  'نهايه',
  'بدايه',
  'منتصف',
  'قبل نهايه',
  'قبل اخر',
  'مع بدايه',
  'في نهايه',
  'في بدايه',
  'من',
  'كمان',
  'علي',
  'في',
  'abl',
  '2abl',
  'ba3d',
  'b3d',
  'khelal',
  'awel',
  'a5er',
  'akher',
];

export const TIME_UNITS: readonly string[] = [
  'today',
  'tomorrow',
  'tonight',
  'day after tomorrow',
  'asap',
  'as soon as possible',
  'immediately',
  'right away',
  'right now',
  'straight away',
  '(?<!how )soon',
  '(?:in|within) (?:like|about|around|maybe|roughly) (?:\\d+|an?|two|three|four|five|six|a few) (?:days|weeks|months|years)',
  '(?:tues|weds|thurs)(?: or (?:tues|weds|thurs|fri))?(?: (?:morning|afternoon|evening))?',
  '(?:sat|sun)(?: (?:first thing|morning|afternoon|evening))',
  `(?:this|next|coming|the coming|the end of the|end of) (?:${PART_EN}|week|month|quarter|year|semester|term|summer|winter|spring|autumn|fall|weekend)(?:end)?`,
  // "in three weeks" is a time to come; "a year" or "48 months" alone is a length.
  `(?:in|within|after|about|over|next|can (?:\\p{L}+ )?in) ${COUNT} (?:minutes?|days?|weeks?|months?|hours?|years?|quarters?)(?:' time)?`,
  `${COUNT} (?:days?|weeks?|months?) from now`,
  `(?:the )?(?:end|beginning|start|middle) of (?:the )?(?:week|month|year|quarter|summer|${MONTH_EN})`,
  `${DAY_EN}(?: ${PART_EN}| after (?:work|school|lunch))?`,
  'now(?= ?(?:[.,!?;]|$))',
  '(?:by |at )?(?:month|year) end',
  `(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: of)?(?: ${MONTH_EN})?`,
  `${MONTH_EN}(?: \\d{1,2}(?:st|nd|rd|th)?)?`,
  `\\d{1,2} ${MONTH_EN}`,
  // "Good morning" and a message that begins with it greet.
  `(?:(?:in the |at |this |the )|(?<!^)(?<!good ))(?:${PART_EN})(?! (?:shift|course|class|classes|intake|lessons?|group|gown|dress))`,
  `(?:at |around |by )?${CLOCK}(?: (?:est|gmt|cet|cairo time))?`,
  '(?:at )\\d{1,2}(?!\\d|[.,]\\d|\\s*(?:million|k|%|\\p{L}*m2)|(?: diff(?:erent)?)? \\p{L}{3,}s(?!\\p{L}))',
  '(?:summer|winter|spring|autumn|easter|christmas|ramadan|eid|new year|the holidays|the school year ends?)',
  'q[1-4]',
  '(?:بعد بكره|بعد غد|بكره|بكرا|باكر|باچر|هلق|الحين|(?:ال)?ويك ?اند(?: (?:ده|دا|الجاي|القادم))?|غدا|الغد|اليوم|النهارده|انهارده|الليله|حالا|فورا|دلوقتي|دلوقت|الان|قريبا|باسرع وقت|في اسرع وقت|في اقرب وقت|علي طول)',
  '(?:الاسبوع|الشهر|السنه|العام|الصيف|الشتاء|الترم|الفصل|الربع)(?: (?:ده|دا|دي|الجاي|الجايه|الجي|القادم|القادمه|المقبل|المقبله|الحالي|هذا))',
  '(?:هذا|هذه|نهايه|اخر|اول|بدايه|منتصف|خلال|قبل نهايه|قبل اخر) (?:ال)?(?:اسبوع|شهر|سنه|عام|صيف|مساء|صباح|ربع)(?: (?:ده|القادم|الجاي|المقبل|الحالي|هذا))?',
  '(?:خلال|بعد|كمان|في|قبل|في خلال) (?:الصيف|العيد|رمضان|الامتحانات|المدارس)',
  `(?:خلال|بعد|كمان|في خلال|في) (?:${COUNT_AR} )?(?:يومين|اسبوعين|شهرين|سنتين|عامين|ساعتين|ايام|اسابيع|شهور|اشهر|سنين|سنوات|اعوام|اسبوع|شهر|سنه|عام|يوم|ساعه)(?: ونص(?:ف)?)?`,
  '(?:خلال|بعد|كمان|في خلال|في) (?:نص ساعه|نصف ساعه)',
  `ل?ليله ${DAY_AR}`,
  `(?:${PART_AR} )?(?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|العشرين|الثلاثين) من ${MONTH_AR}`,
  `(?:ليس|مش) قبل (?:(?:${COUNT_AR}|ثمانيه|تسعه|تمن|تسع) )?(?:عشر )?(?:شهرا?|شهرين|شهور|اشهر|سنه|سنتين|سنين|سنوات|عام|عامين|اعوام)(?: ونصف| ونص)?(?: علي الاقل)?`,
  'لما (?:اقبض|نقبض|القبض ينزل|المرتب ينزل)(?: (?:اول|اخر) الشهر)?',
  'اسبوع (?:العيد|راس السنه)',
  `${DAY_AR}(?: ${PART_AR})?`,
  `ل?يوم (?:\\d{1,2}|${DAY_AR})(?: ${MONTH_AR})?`,
  `(?:شهر )?${MONTH_AR}`,
  `(?:\\d{1,2}) ${MONTH_AR}`,
  `(?:الساعه|الساعة) (?:\\d{1,2}(?::\\d{2})?|واحده|اتنين|تلاته|اربعه|خمسه|سته|سبعه|تمانيه|تسعه|عشره|حداشر|اتناشر)(?: و ?نص| ونصف)?(?: ${PART_AR})?`,
  `\\d{1,2}(?::\\d{2})? ${PART_AR}`,
  PART_AR,
  '(?:علي|مع) (?:ال)?(?:صيف|شتا|شتاء|عيد|ربيع|خريف|رمضان)',
  '(?:elleila|el ?nharda|el ?neharda|3ala? ?(?:el )?(?:seif|3eid|rabee3|5areef)|ba3d el (?:seif|3eid)|(?:a5er|akher|awel|nos) el (?:shahr|esbo3|sana)|(?:kaman|kman|ba3d) (?:\\d+|kam|5amas|arba3|talat|set) (?:shohoor|shahr|asabee3|ayam|seneen)|el (?:esbo3|shahr) el g[ay]+)',
  '(?:العشرين|الخامس عشر|العاشر|الاول|\\d{1,2}) (?:من )(?:الشهر|هذا الشهر)',
  '(?:bokra|bukra|ba3d bokra|elnaharda|enaharda|el naharda|dlw2ty|delwa2ty|delwa2ti|el esbo3 (?:da|el gay|elgay)|el osbo3 (?:da|el gay)|el shahr (?:da|el gay|elgay)|youm el \\p{L}+|el (?:gom3a|sabt|7ad|had|etnein(?= [a-z\\d])|talat|arba3|5amis|khamis)(?: el gai| el gay)?(?: el (?:sob7|dohr|3asr|maghreb)| ba3d el (?:dohr|3asr))?)',
  '(?:(?:youm|yom) el (?:sabt|7ad|etneen|etnein|talat|arba3|5amees|khamees|khamis|gom3a)|el (?:5amees|khamees|etneen(?= [a-z\\d])|talata2|arba3a2|3asr|esboo3 (?:da|el gay|elly gay))|(?:kaman|ba3d) (?:nos sa3a|santeen|sanatein|sana w nos|\\d+ sneen)|(?:delwa2ty|bokra) (?:\\d{1,2}(?: w nos)?))',
  '(?:(?:el )?sa3a \\d{1,2}|el leila|el lela|7alan|fawran|3ala tool|(?:kaman|ba3d|khelal|5elal|fe) (?:esbo+3e+n|osbo+3e+n|shahre+n|sa3a|sa3tein|yomein|esbo3|esbo3ein|shahr|shahrein|\\d+ (?:ayam|asabee3|shohoor|seneen)|kam (?:yom|shahr))|el (?:shahr|sana|esbo3|osbo3) (?:el )?(?:gai|gay|gaya)|(?:3ala|abl|ba3d|fe) (?:el (?:seif|3eid|sheta)|ramadan)|yom \\d{1,2}|awel el (?:shahr|esbo3|sana)|bokra badry|shahr \\d{1,2})',
];

/** Words that may join two units of one time ("Friday at 3", "الجمعة الساعة ٣"). */
export const TIME_JOINS: readonly string[] = [
  'at',
  'on',
  'or',
  'of',
  'in the',
  'around',
  'by',
  'في',
  'علي',
  'او',
  'من',
];

export const PAST_BEFORE: readonly string[] = [
  'last',
  'since',
  'since last',
  'yesterday',
  'this past',
  'from last',
  'every',
  'منذ',
  'من يوم',
  'من ساعه',
  'من وقت',
  'كل',
];
export const PAST_AFTER: readonly string[] = [
  'ago',
  'old',
  'warranty',
  'contract',
  'plan',
  'how much',
  'الماضي',
  'الماضيه',
  'اللي فات',
  'اللي فاتت',
  'الفائت',
  'السابق',
  'فات',
];

/** "Since this morning" is over, however it goes on. */
export const SINCE: readonly string[] = ['من (?:الصبح|بالليل|الفجر|العصر|الظهر|المغرب)'];

/** What is ruled out a word or two before it: "I book nothing now". */
export const NOW_WORDS: readonly string[] = ['دلوقتي', 'دلوقت', 'الان', 'الحين', 'delwa2t[iy]', 'dlw2t[iy]', 'now'];

/** Words before a time that is named to rule it out ("not this week"). */
export const NOT_THEN: readonly string[] = ['not', 'no', 'nicht', 'pas', 'مش', 'ليس', 'لا', 'mesh', 'msh'];
