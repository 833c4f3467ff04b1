import { words } from './words.ts';

/** Expressions over folded text that find the words for what is wanted, English, Arabic and Arabizi. */

const VERBS_EN =
  '(?:buy|purchase|rent|lease|get|have|order|book|reserve|take|try|see|view|visit|find|own|start|do|join|learn|study|test drive|test|drive|schedule|sign up for|enrol in|enroll in|enrol for|enroll for|register for|subscribe to|upgrade to|switch to|go for|go with|know about|ask about|look at|come see|put down for|pay for|buying|renting|leasing|getting|ordering|booking|purchasing|seeing|viewing|trying|joining|moving to|moving into)';
const VERBS_AR =
  '(?:اشتري|نشتري|شراء|اجر|ااجر|نااجر|استاجر|نستاجر|ايجار|استئجار|استيجار|احجز|نحجز|حجز|اخد|ناخد|اخذ|اطلب|نطلب|طلب|اشوف|نشوف|اعاين|نعاين|معاينه|اجرب|نجرب|تجربه|اشترك في|الاشتراك في|نشترك في|اسجل في|نسجل في|التسجيل في|الالتحاق ب|التحق ب|اعرف سعر|معرفه سعر|اعرف|اسال عن|استفسر عن|الاستفسار عن|اعمل|ابدا|بدء|نبدا|اجيب|نجيب|اركب|اتعلم|ادرس|دراسه|زياره|ازور|امتلاك|تملك|ترقيه الي|ارتب|نرتب|انظم|ننظم|اجدد|نجدد|اصلح|نصلح|اركب|نركب|اقدم لابني في|اقدم لبنتي في|اقدم في|نقدم في)';
const WANT_AR =
  '(?:عايز(?:ه|ين)?|عاوز(?:ه|ين)?|حابب(?:ه|ين)?|حاب(?:ه|ين)?|نفسي|محتاج(?:ه|ين)?|ناوي(?:ه|ين)?|اريد|نريد|ارغب|نرغب|اود|نود|ابغي|ابي|نبي|نبغي|ودي|بغيت|بدي|بدنا|احتاج|نحتاج|انوي|ننوي|ممكن|اقدر|ينفع|قررت|قررنا|مطلوب|افكر|بفكر|نفكر|ابحث|نبحث)';

/** After these the visitor names what he wants to have. */
export const STRONG_CUES: readonly string[] = [
  `(?:want|wants|need|needs|require|like|love|going|looking|hoping|planning|ready|happy|wish|intend|decided|wanna|gonna|ill|i'll|we'll|will|let's|lets|can i|can we|could i|could we|thinking of|thinking about|considering|interested in|keen on|me|us) (?:to )?(?:just |also |really |now |actually )?${VERBS_EN}`,
  '(?:want|wants|need|needs|require|requires)',
  '(?:looking for|searching for|look for|shopping for|hunting for|in the market for|interested in|keen on|after)',
  "(?:i'd|we'd|i would|we would|would) (?:like|love|prefer)",
  '^(?:buy|rent|book|order|purchase|get|reserve)',
  '(?:sign (?:me|us|\\w+) up for|count (?:me|us) in for|put (?:me|us) down for|enrol(?:l)? (?:me|us|my \\w+) (?:in|on|for)|book (?:me|us) (?:in for|for|in|a)|reserve|book|order|buy|purchase|upgrade (?:me|us)? ?to|pay for|charge (?:me|us) for|activate|might start|wants to start|hold)',
  `${WANT_AR}(?: في| ان| عن| علي)? ${VERBS_AR}`,
  `${WANT_AR}(?: في| عن| علي)?`,
  '(?:بدور|بندور|ادور|ندور|ابحث|نبحث|باحث)(?:\\p{L}{0,2}) (?:علي|عن)',
  '(?:مهتم(?:ه|ين)?|مهتمون) (?:بشراء|ب(?=\\p{L})|في |بـ)',
  `(?:هاخد|هناخد|حاخد|هشتري|هنشتري|هحجز|هنحجز|ساشتري|ساحجز|سنشتري|احجز(?:لي|ولي|لنا|ولنا)|اكد(?:لي|ولي)? (?:اوردر|طلب|حجز)?|سجل(?:ني|وني|نا|ونا|وا \\p{L}+)? في|فعل(?:وا)?(?: لنا| لي|لي|لنا)?)`,
  '(?:3ayez|3ayz|3ayza|3awez|3awz|me7tag|m7tag|7abeb)(?:een|a)?(?: (?:ashtri|ashtery|a7gez|a7gz|akhod|a5od|agar|a2agar|ashouf|ashoof|a3raf|as2al 3an))?',
  '(?:badawar|badwr|bandawar|badwar) (?:3ala|3la)',
  '(?:بخصوص|بالنسبه ل)',
  '(?:حد|احد|فني|مهندس) (?:يعمل|يركب|يصلح|ينضف|يشوف|يكشف)(?:لي|ي|لنا)?',
  '(?:momken|yenfa3) (?:a7gez|ahgez|a5od|akhod|agarab)(?: ma3)?',
  '(?:a3ayen|ashoof|ashouf|a7gez|agarab|hashtri|hakhod|ha5od)',
];

/** After these the visitor names what he asks about. */
export const WEAK_CUES: readonly string[] = [
  '(?:price|prices|pricing|cost|costs|fee|fees|tuition|rate|rates|quote|rent|per month|a month|monthly)(?: range| list)? (?:of|for|on)',
  "(?:how much|what)(?: is| are| does| do| would| will|'s|s| for)+(?: it cost for| you charge for| you want for)?",
  '(?:do|does) (?:you|u|ya)(?: guys)? (?:still |also |currently )?(?:have|sell|offer|stock|carry|do|provide|teach|rent)',
  '(?:have you|you) got',
  '(?:is|are) there(?: still)?(?: any| an?)?',
  '(?:details|information|info|brochure|photos|pictures|specs|more|know|question|asking|enquiring|inquiring|curious|heard|saw) (?:of|about|on|for)',
  '(?:show me|see|view|try|test drive|drive)',
  '(?:is|are|does|do|has|have|would) (?:the|your|this|that|these)',
  '(?:difference between|compare)',
  '(?:what|how) about',
  '^any',
  "^what(?:'s|s| is) (?:the )?(?:otr |starting |monthly |asking )?(?:price|cost|fee) (?:of|for|on)",
  '(?:سعر|اسعار|تكلفه|رسوم|مصاريف|ثمن|قسط|مساحه|مساحات|تفاصيل|صور|معلومات عن|مواصفات|بكام|بكم|كم سعر|كم ثمن|كم تكلفه|كم رسوم|مده|نتائج)',
  '(?:عندكم|عندكو|عندك|لديكم|بتبيعوا|تبيعون|يتوفر|متوفر|بتقدموا|هل يوجد|يوجد|هل هناك)',
  '(?:قديش|بقديش|شقد|شلون سعر)(?: حق)?',
  '(?:كلفه|اتعابكم في|اتعاب|قرات عن|سمعت عن|عجبني|عجبتني|نفس)',
  '(?:اشوف|اعاين|اجرب)',
  '(?:se3r|as3ar|3andoko|3andokom|3ndko|3andko|fe 3andoko)',
];

/** Before these, from the last stop on, stands what is asked about ("الشقة بكام"). */
export const TRAILING_CUES: readonly string[] = [
  '(?:(?:اخرها|اخره) كام|بكا+م|لسه (?:عندكم|عندكو|معروض\\p{L}*|موجود\\p{L}*|متاح\\p{L}*)|ب[يت]ستحمل|شامل\\p{L}*|ب[يت]شمل)',
  '(?:betetba3|lessa|lesa|lsa|mawgood\\p{L}*|btegy|byegy|byebda2|beyebda2)',
  '(?:بكام|بكم|ب كام|عامله? كام|بيبدا|متاحه?|متوفره?|موجوده?|فيها|فيه|سعرها|سعره)',
  '(?:b kam|bkam|bekam|be kam|bikam)',
];

/** Where the naming ends. */
export const STOPS: readonly string[] = [
  "(?:please|pls|asap|urgently|immediately|right away|right now|now|today|tomorrow|tonight|soon|budget|my budget|with a budget|within a budget|call|ring|phone|email|contact|reach|and (?:i|my|we|our|is|are|can|what|how|do|does|send|call|pay|have|budget|would|could)|but|because|since|so|if|when|while|before|after|until|by|who|which|that|whose|i|we|it|is|are|was|were|do|does|did|can|could|would|will|should|has|have|cost|costs|still|available|for me|for us|for my|for our|for a|for the (?:week|month)|from you|from your|to (?:me|us|you|buy|see|be|know|live|start|move)|this|next|at your|you|your|as well|instead|then|thanks|thank|per|asking|my|me|us|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|on the|here'?s|what|how|where|just|only|either|really|set me back)",
  '(?:ميزاني\\p{L}+|بميزاني\\p{L}+|وميزاني\\p{L}+|في حدود|بحدود|لحد|لغايه|حوالي|بسعر|بمقدم|معايا|ومعايا|كلم\\p{L}*|اتصل\\p{L}*|تواصل\\p{L}*|رقمي|رقم تليفوني|تليفوني|موبايلي|بريدي|ايميلي|انا|وانا|اسمي|واسمي|لو|ولو|اذا|من فضلك|لو سمحت\\p{L}*|بكام|بكم|كام|كم|وكام|ممكن|هل|وهل|متاح\\p{L}?|متوفر\\p{L}?|موجود\\p{L}?|عشان|علشان|لان|لاني|قبل|بعد|بس|لكن|ولكن|وعايز\\p{L}?|وعاوز\\p{L}?|واريد|وارغب|وادفع|والدفع|وهدفع|ورقمي|ارسل\\p{L}*|ابعت\\p{L}*|وابعت\\p{L}*|فيها|فيه|وفيه|بيبدا|وبيتعمل|وما|وايه|ايه|ازاي|امتي|متي|فين|اين|ولا|دلوقتي|حالا|فورا|النهارده|اليوم|بكره|غدا|هذا الاسبوع|الاسبوع|هذا الشهر|الشهر|خلال|يوم|الساعه|ضروري|عندكم|لديكم|اللي|التي|الذي|لدينا|علي طول|يكون|تكون|وتكون|ويكون|بتاريخ|نهايه|عندي|ادفع|احجز\\p{L}*)',
  '(?:w|we|wala|walla|law|lw|bkam|kam|bokra|el gom3a|3ashan|3shan|mezaneyty|men fadlak|fe 7dood|le7ad|ana|emta|feen|fein)',
];

/** Words left out at the start of what was named. */
export const LEADING_FILLERS: readonly string[] = [
  ...words`
    a an the some any your to buy rent purchase buying renting get getting for about of in on also just
    really maybe like more information info details see book know there with have another and up me us
    is are ان في عن علي اي شراء حجز سعر لي لنا هو هي من كمان ايجار اعرف
  `,
  'one of',
  'new info on',
  'something like',
  'my own',
];

/** What is no naming of anything when it stands alone. */
export const NOT_REQUIREMENTS: readonly string[] = [
  ...words`
    rather e le la lo les los las sie es ihn ihr their theirs it this that these those them they one ones you me us him her more help info information details
    price prices product products service services offer offers something anything nothing everything
    someone somebody person human agent advice time think look wait be go come know ask talk speak pay
    sign call questions? question good best same first second last sure out there order job refund sell
    cancel complain return damage two three contract invoice parking hours address location discount
    deal work apply proceed take forward confirm move use find both sorry deposit payment link not no
    kidding looking idea problem difference thing things stuff options bot robot password capital
    weather meaning point interview survey research way reply answer change stop leave rest place start
    المنتج منتجكم منتجاتكم الخدمه خدماتكم مساعده المساعده تفاصيل معلومات سعر السعر اسعار الاسعار استفسر
    استفسار اسال سوال حاجه شيء ده دي دول هذا هذه ادفع اوقع امضي احول اشوفها اشوفه اعاينها اشتريها اشتريه
    اخدها اخده حد موظف وظيفه اشتغل ابيع شغل العنوان عنوان عرض خصم افكر اعرف اتكلم اسجل اشترك احجز اشتري
    اجي مكان ارجع استرجع الغي مواعيد تواصل التواصل المزيد حل رقم وقت فكره اي كده بكام الموضوع التحدث
    طب طيب بص معاك معايا كلنا هل وهل واقع عاينتها عاينته شفتها شفته كبيره كبير صغيره صغير غيره غيرها معاه معاها
    العقد الفاتوره da de di dah a3raf ashtri 7aga
  `,
  'some help',
  '(?:\\p{L}+ )?(?:buy|rent|purchase|own)',
  '(?:book |arrange )?(?:an? )?viewings?',
  '(?:ال)?(?:معاينه|معاينات)',
  'more details',
  'a bit',
  'opening hours',
  'go ahead',
  'a look',
  'that one',
  'this one',
  'that price',
  'to know',
  'the rest',
  'it now',
  'اكلم حد',
  'el se3r',
];

/** Conditions of a purchase are asked about, not bought: a phrase that begins with one of these names no need. */
export const TERMS: readonly string[] = [
  '(?:payment plans?|instal?lments?|financing|finance|mortgages?|discounts?|deals?|offers?|promos?|promotions?|perks|delivery|shipping|warranty|guarantee|parking|paypal|refunds?|returns?|certificates?|scholarships?|trials?|free trial|samples?|prices?|fees?|costs?|rates?|availability|cheaper|something cheaper|anything cheaper|anything|something|everything|someone|swimming pool|pool|gym|security|wifi|internet)',
  '(?:تقسيط|اقساط|قسط|تمويل|خصم|خصومات|عروض|توصيل|شحن|ضمان|جراج|موقف|مواقف|شهاده|منح|منحه|حمام سباحه|امن|ارخص|اقل|انظمه|طرق|خطه|خطط|حاجه ارخص|اكلم|اتكلم|اتحدث|اتواصل|المتاح)',
  '(?:ta2seet|taqseet|5asm|khasm|tawseel|daman)',
];

/** Kinds of things that are bought, rented or booked: where no cue helps, the phrase around one of these names the need. */
export const KINDS: readonly string[] = [
  '(?:\\p{L}+[- ]){0,3}(?:apartments?|flats?|homes?|propert(?:y|ies)|villas?|studios?|penthouses?|townhouses?|duplex(?:es)?|chalets?|cottages?|houses?|bungalows?|offices?|shops? units?|units?|plots?|lands?|warehouses?|lofts?)(?: (?:in|near|with|on|at) (?:the )?(?:\\p{L}+)(?: \\p{L}{4,})?)?',
  '(?:\\p{L}+[- ]){0,2}(?:courses?|classes|lessons|diploma|programmes?|programs?|tracks?|bootcamp|workshops?|plan|plans|package|subscription|licen[cs]es?|suv|sedan|hatchback|pickup|implants?|whitening|braces|fillers?|botox|check-?up|veneers|surgery|physiotherapy|sofa|chairs?|table|laptop|phone|dress|shoes|trainers|jacket|helmet|tent|mattress|fridge|bike|watch)',
  '(?:\\p{Script=Arabic}+ )?(?:ال)?(?:شقه|شقق|وحده|وحدات|شاليهات|فيلا|فلل|استوديو|ستوديو|دوبلكس|تاون هاوس|بنتهاوس|شاليه|روف|عياده|مكتب|مكاتب|محل|ارض|بيت|منزل|عماره|دور|كورس|دوره|دبلومه|برنامج|باقه|اشتراك|رخصه|عربيه|سياره|تقويم|زراعه|حشو|تبييض|فيلر|بوتوكس|كنبه|لابتوب|موبايل|فستان|جزمه|شوز|ساعه)(?: (?!في حدود|ب?كام|متاح|عندكم|بكم|ب\\d|من|لو|ده|دي|هل|كام|و)\\p{Script=Arabic}+){0,3}',
];

const COUNT_EN = '(?:\\d|one|two|three|four|five|six|a single)';
const COUNT_AR = '(?:\\d|ثلاث|تلات|تلت|اربع|خمس|ست)';

/** How many rooms: what is said of a home beside its kind. */
export const ROOM_DETAILS: readonly string[] = [
  `${COUNT_EN}[\\s-]*(?:bed(?:room)?s?|br|bhk|rooms?)`,
  `(?:غرفتين|غرفتان|اوضتين|غرفه واحده|${COUNT_AR} (?:غرف|اوض))(?: نوم)?`,
];

/** A message that begins so names a place. */
export const PLACE_DETAILS: readonly string[] = [
  '^(?:fel|fe|fi) (?!(?:el )?(?:shahr|sana|esbo3|7dood|7odood|yom|cash|se3r)(?!\\p{L}))(?=\\p{L}{3})',
  '^(?:(?:preferably|ideally|maybe|somewhere|anywhere|something|only) )*(?:in|near|around|close to) (?!(?:cash|total|general|fact|case|advance|a|an|two|three|four|\\d+|the (?:morning|afternoon|evening|summer|winter|spring|autumn)|instal))',
  '^(?:ياريت |يفضل |ممكن |مثلا )*(?:في |ف |ب(?=ال(?!كاش|تقسيط|قسط|ليل)))(?!كاش|خلال|شهر|اسبوع|حدود|يوم|الصيف|الشتا|العيد)',
];
