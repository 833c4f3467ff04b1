import { words } from './words.ts';

/** Words before the visitor's own name, in the notation of `compilePhrases`. */
export const NAME_CUES: readonly string[] = [
  "(?:my name is|my name's|name is|name's|name:|my full name is|i'm called|call me|under the name(?: of)?|in the name of|name for the booking is)",
  '(?:اسمي|انا اسمي|باسم|الاسم|اسمي هو)',
  // Said alone or first: "خلصت معاكم، ابعتوا" goes on with something else.
  '(?<=^|[.،,!] ?|(?:الخير|النور|الفل|عليكم) )(?:معاك|معك|معكم)(?![,،])',
  // Whoever is to be served has the name, too.
  '(?<=(?:ابني|بنتي|بنتنا|ولدي|ابنتي|زوجتي|مراتي|امي|والدتي|لابني|لبنتي|لابنتي).{0,30})(?:اسمها|اسمه)',
  '(?:esmy|ismy|ismi|esmi|ma3ak|besm|b esm)',
];

/** Words before much else than a name: only a capital letter tells, and in Arabic that nothing follows. */
export const DOUBTFUL_NAME_CUES: readonly string[] = [
  "(?:this is|i am|i'm|it's|its|under|name)",
  '(?:انا|معاكم)',
  'ana',
];

/** Titles that are left out of a name. */
export const TITLES: readonly string[] = [
  ...words`
    mr mrs ms miss dr doctor eng engineer prof sir madam الاستاذ استاذ الاستاذه استاذه ا السيد السيده
    الدكتور دكتور الدكتوره دكتوره د المهندس مهندس مهندسه م مدام الحاج انسه
  `,
];

/** Words that follow the cues without being names ("I am interested", "this is urgent", "انا عايز"), as expressions for a whole folded word. */
export const NOT_NAMES: readonly string[] = [
  // English: articles, adverbs, prepositions, pronouns
  ...words`
    a an the not no very really so too also just only still now here there in on at from of for with to
    by and or but if as my your our his her its it this that these those me us you we they what which
    who when where why how please pls asap back currently actually probably maybe about after before
    under over around all any some more most is are was were be will would can could should do does did
    have has had lol hi hello hey thanks thank yes yeah ok okay sure great good fine perfect dear
  `,
  // English: verbs and adjectives
  ...words`
    \w+ing \w{4,}ed ready sure sorry happy free available new late busy out off done good glad afraid
    curious worried sick pregnant urgent serious important interested keen open able unable sold gonna
    getting based married rich broke poor too expensive cheap nice great bad wrong right hot warm cold
    need want call ring text email phone number whatsapp contract budget buyer owner student client
    customer agent tomorrow today tonight monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december contact regards
    nummer tel telefon telefono teléfono numero número numéro handy cel celular móvil movil tél mobile number correo
    herr frau monsieur madame mme señor señora guten tag
    cash price million thousand warranty construction egp usd eur aed sar mail
  `,
  // Arabic
  ...words`
    اه اها ايوا ماشي حاضر اوك طب طيب سجل\p{L}* كمل\p{L}* اكيد طبعا اثبت\p{L}* ثبت\p{L}*
    عايز عايزه عايزين عاوز عاوزه عاوزين محتاج محتاجه حابب حابه نفسي مهتم مهتمه بدور مش كنت هاخد هاخده
    هاخدها هشتري هدفع جاهز جاهزه مستعد مستعده طالب طالبه صحفي موافق موافقه بسال بفكر افكر اريد ارغب ابحث
    احتاج اود من في علي عن الي مع و او لو اذا ان انا انت هو هي ده دي كده لسه بس كمان برضه حاليا الان
    اليوم النهارده بكره غدا رقمي رقم تليفوني تليفون موبايلي موبايل ايميلي بريدي ميزانيتي معايا معي ساكن
    ساكنه مقيم مقيمه صاحب مدير مديره دكتور مهندس عميل زبون قررت اشتريت حجزت طلبت دفعت شايف شايفه عارف
    عارفه قلت شفت عندي عندنا شاري بايع مستعجل مستعجله كاش تمام ايوه نعم لا شكرا اهلا مرحبا الو يوم
    الساعه الاسبوع الشهر كم كام فين امتي ازاي ليه ايه مين شقه فيلا بعمل بعت هكون هاجي جاي جايه ليس لست
    غير حد شركه مؤسسه الشركه المؤسسه الجامعه الجمعيه شركتنا مؤسستنا مراتي زوجتي جوزي زوجي ابني بنتي امي ابويا اخويا راجل ست اب ام والد والده هبعت ساكون اعمل اسكن اعيش كلموني اتصلوا تواصلوا
    مقتنع\p{L}* محاسب\p{L}* مدرس\p{L}* معلم\p{L}* مصمم\p{L}* موظف\p{L}* ممرض\p{L}* طبيب\p{L}* خريج\p{L}* متدرب\p{L}* مستني\p{L}* منتظر\p{L}*
    نازل\p{L}* رايح\p{L}* مسافر\p{L}* متاكد\p{L}* متردد\p{L}* تعبان\p{L}* زعلان\p{L}* مبسوط\p{L}* متجوز\p{L}* متزوج\p{L}* واخد\p{L}* دافع\p{L}* حاجز\p{L}*
    مشترك\p{L}* اخدها اخده احجز\p{L}* ادفع\p{L}* امضي اشتري\p{L}* اسجل\p{L}* ابعت\p{L}* ارسل\p{L}* زود\p{L}* جايل?\p{L}* وفقكم شوف\p{L}* خلاص
    اختي اخويا اخي والدي والدتي ماما بابا عميلي موكلي زميلي حاول\p{L}* احاول بحجز بشتري بدفع \p{L}{3,}(?:كم|كوا|لكو|هالي|هولي)
  `,
  // Arabizi
  ...words`
    lel fel wel 3la 3ala ana w law fi fel aywa aywah ah tamam mashy mashi ok tab tayeb
    3ayez 3ayz 3ayza 3ayzeen 3awez me7tag m7tag mesh msh mish mohtam badawar bs bas fe men el da de
    gahez ayez kont hashtri hakhod bafakar
  `,
];
