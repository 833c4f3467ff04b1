import { EUROPEAN_MEANING, EUROPEAN_SAYS_NOTHING } from './european-vocabulary.ts';

// English, Egyptian and Standard Arabic, and Arabizi; the first word of each names it in `european-vocabulary`.
const MEANINGS: readonly (readonly [string, ...string[]])[] = [
  [
    'open*',
    'clos*',
    'hours',
    'friday',
    'ramadan',
    'weekend',
    'مواعيد',
    'مفتوح*',
    'فاتحين',
    'بتفتحوا',
    'تفتحون',
    'بتقفلوا',
    'تقفلون',
    'شغالين',
    'دوام',
    'mawa3eed',
  ],
  [
    'address',
    'location',
    'located',
    'directions',
    'find you',
    'عنوان*',
    'مكانكم',
    'مكانكو',
    'موقعكم',
    'مقركم',
    'لوكيشن',
    '3enwan',
  ],
  ['park', 'parking', 'garage', 'ركن*', 'اركن', 'باركينج', 'جراج', 'موقف'],
  [
    'contact',
    'reach',
    'call',
    'phone',
    'whatsapp',
    'تواصل',
    'اتواصل',
    'اتصل',
    'اكلمكم',
    'نتواصل',
    'رقمكم',
    'تليفونكم',
    'واتساب',
    'واتس',
  ],
  ['view', 'viewing*', 'visit*', 'معاين*', 'زياره', 'ازور', 'اعاين', 'نعاين'],
  ['instal*', 'payment plan', 'تقسيط*', 'قسط*', 'اقساط*', 'بالقسط', 'اقسط', 'نقسط', 'ta2seet', 'taqseet', 'takseet'],
  ['down payment', 'upfront', 'مقدم', 'دفعه', 'mo2adam'],
  ['mortgage*', 'loan*', 'lend*', 'bank', 'banks', 'تمويل', 'قرض', 'قروض', 'بنك', 'بنوك', 'tamweel'],
  ['fee', 'fees', 'commission*', 'charge', 'charges', 'رسوم', 'عموله', 'عمولات', 'عمولتكم', 'سمسره', 'اتعاب', '3omola'],
  ['document*', 'paper', 'papers', 'paperwork', 'مستند*', 'ورق', 'اوراق', 'awra2'],
  ['deliver*', 'handover', 'completion', 'استلام*', 'تسليم', 'نستلم', 'استلم', 'estelam'],
  [
    'area',
    'areas',
    'region',
    'regions',
    'district',
    'districts',
    'neighbourhoods',
    'cover',
    'منطقه',
    'مناطق',
    'احياء',
    'manate2',
  ],
  ['deposit', 'deposits', 'تامين', 'ta2meen'],
  [
    'foreigner*',
    'foreign',
    'expat*',
    'nationality',
    'non-egyptian*',
    'غير مصريين',
    'اجانب',
    'اجنبي*',
    'وافد*',
    'جنسيه',
    'aganeb',
  ],
  ['reserv*', 'hold', 'holding', 'حجز*', 'احجز', 'نحجز', '7agz'],
  ['cancel*', 'refund*', 'الغاء', 'الغي', 'لغيت', 'الغيت', 'كنسل*', 'استرداد', 'استرجع', 'ارجع', 'رجعت'],
  ['after-sales', 'defect*', 'snag*', 'warrant*', 'guarantee*', 'ضمان*', 'عيوب', 'بعد البيع', 'daman'],
  [
    'manage*',
    'property management',
    'tenant',
    'tenants',
    'look after',
    'اداره',
    'تديروا',
    'بتديروا',
    'تديرون',
    'مستاجر*',
  ],
  ['late', 'delay*', 'penalty', 'غرامه', 'تاخر', 'اتاخر', 'تاخير'],
  ['rent*', 'lease*', 'let', 'ايجار*', 'تاجير', 'egar'],
  [
    'home',
    'homes',
    'house',
    'houses',
    'property',
    'properties',
    'place',
    'places',
    'بيت',
    'بيوت',
    'منزل',
    'منازل',
    'مساكن',
    'عقار*',
    'وحده',
    'وحدات',
  ],
  ['flat', 'flats', 'apartment*', 'شقه', 'شقق', 'شقتين', 'sha22a', 'sha2a', 'sho2a2'],
  ['chalet*', 'شاليه*', 'shaleh'],
  ['villa*', 'فيلا', 'فيلات', 'فلل'],
  ['studio*', 'استوديو*', 'ستوديو*'],
  ['duplex*', 'دوبلكس*'],
  ['penthouse*', 'roof', 'بنتهاوس*', 'روف'],
  ['office*', 'مكتب', 'مكاتب'],
  ['sea', 'beach*', 'coast*', 'بحر', 'شاطي*', 'ساحل*', 'sa7el'],
  ['garden*', 'حديق*', 'جنين*', 'جاردن'],
  ['pool', 'swimming', 'حمام سباحه', 'سباحه', 'بيسين', 'مسبح'],
  ['metro', 'مترو'],
  ['year', 'years', 'سنه', 'سنين', 'سنوات'],
  ['abroad', 'overseas', 'خارج', 'بره', 'مغترب*'],
  ['furnish*', 'مفروش*', 'mafrosh*'],
  ['settlement', 'tagamoa', 'tagamo3', 'تجمع'],
  ['zayed', 'زايد'],
  ['october', 'اكتوبر'],
  ['maadi', 'معادي', 'ma3adi'],
  ['zamalek', 'زمالك'],
  ['madinaty', 'مدينتي'],
  ['heliopolis', 'korba', 'مصر الجديده', 'كوربه'],
  ['nile', 'نيل'],
  ['pet', 'pets', 'dog*', 'cat', 'cats', 'animal*', 'حيوان*', 'اليف*', 'كلب', 'كلاب', 'قطه', 'قطط', '7ayawan*'],
  ['insur*', 'تامين صحي', 'تامينات'],
  ['discount*', 'خصم*', 'خصومات', 'تخفيض*', 'khasm', '5asm'],
  ['size*', 'مقاس*', 'ma2as*'],
];

/**
 * Words of visitors that mean the same thing when they look for it, in all languages, written as `unifyLetters` leaves
 * them and without the Arabic article. `*` stands for any ending: broken plurals and Egyptian verbs are beyond a stemmer.
 */
export const SAME_MEANING: readonly (readonly string[])[] = MEANINGS.map((words) => [
  ...words,
  ...wordsOf(EUROPEAN_MEANING[words[0]] ?? ''),
]);

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Words that are in questions whatever they are about: to match one says nothing. English stop words are PostgreSQL's. */
export const SAYS_NOTHING: ReadonlySet<string> = new Set(
  wordsOf(`hi hello hey please thanks thank you ok okay yes no i'd i'm id im we us me my your yours our their it its is are
  was were be been am do does did done can could would should will shall may might must have has had get got getting
  give take takes taking make need needs want wants wanted like know tell say ask asking work works working use help
  look looking looks search searching find show see how what which when where who whom whose why whether there here
  this that these those any some something anything everything one ones much many long lot lots really just also so
  then than about and or but if of in on at to for from with without by as an a the not don't dont kind type possible
  available availability offer offers option options question questions more most best good nice great possibly
  information info detail details buy buying bought purchase first still already today now day guys people someone
  person let's lets want wanna interested happen happens sell sale time times early maybe while live living money
  عايز عايزه عايزين عاوز عاوزه اريد نريد ارغب اود محتاج محتاجه نفسي حابب ممكن ينفع هل ما ماذا من مين متي امتي كم كام بكام
  كيف ازاي اين فين ليه لماذا ايه اي هو هي هم انا احنا نحن انت انتم انتو حضرتك حضرتكم لو سمحت سمحتم فضلك شكرا اهلا السلام عليكم
  في فيه فيها من الي علي عن علي مع ده دي دول هذا هذه ذلك التي الذي اللي عند عندكم عندكو لديكم لدي عندي يوجد توجد هناك اعرف اسال
  سوال نظام طريقه يكون تكون كان كانت لا نعم مش ليس بس كمان طيب خلاص للي لحد ساعه عايش ساكن عشان علشان فلوس ايضا او ثم كل بعض شيء حاجه اشتري نشتري يشتروا شراء اخد عمل تعمل
  بتعملوا تعملون يعني يتم لازم محتاجين يلزم تتم وكم وهل وما فى ب ل و ال بتاع بتاعه بتاعت متاح متاحه المتاح
  النهارده اليوم دلوقتي الان بتاخدوا تاخدوا ياخد بتاخد ناخد اقدر يمكن يمكنني نقدر ${EUROPEAN_SAYS_NOTHING}`),
);
