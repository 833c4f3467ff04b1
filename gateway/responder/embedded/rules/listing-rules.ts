import { foldedExpression } from './folded-expression.ts';
/** Expressions over folded text that narrow a search of the catalogue, English, Arabic and Arabizi. */

export const RENT =
  /(?<!\p{L})(?:rent(?:al|ing|ed)?|lease|leasing|to let|per month|a month|monthly|[وبل]?(?:ال|ل)?ايجار|استاجر|نستاجر|ااجر|اجار|[أا]جر|شهريا|agar|a2agar|egar)(?!\p{L})/u;
export const BUY =
  /(?<!\p{L})(?:buy(?:ing)?|purchase|own|for sale|sale|اشتري|نشتري|شراء|للبيع|تمليك|تملك|ashtri|ashtery|tamlik)(?!\p{L})/u;

const ROOM = '(?:bed(?:room)?s?|br|bhk|rooms?|غرف(?:ه)?|اوض(?:ه)?|حجرات|oda|owad|2owad|ghoraf)';

/** Room counts: how they are written, and the number. */
export const ROOM_COUNTS: readonly (readonly [RegExp, number])[] = [
  [
    foldedExpression(
      `(?<![\\p{L}\\p{N}])(?:1|one|a single|single|واحده)[\\s-]*${ROOM}(?!\\p{L})|غرفه واحده|اوضه واحده|studio|استوديو|ستوديو`,
    ),
    1,
  ],
  [
    foldedExpression(`(?<![\\p{L}\\p{N}])(?:2|two|double)[\\s-]*${ROOM}(?!\\p{L})|غرفتين|غرفتان|اوضتين|odteen|2odteen`),
    2,
  ],
  [foldedExpression(`(?<![\\p{L}\\p{N}])(?:3|three|ثلاث|تلات|talat)[\\s-]*${ROOM}(?!\\p{L})`), 3],
  [foldedExpression(`(?<![\\p{L}\\p{N}])(?:4|four|اربع|arba3)[\\s-]*${ROOM}(?!\\p{L})`), 4],
  [foldedExpression(`(?<![\\p{L}\\p{N}])(?:5|five|خمس|5amas)[\\s-]*${ROOM}(?!\\p{L})`), 5],
  [foldedExpression(`(?<![\\p{L}\\p{N}])(?:6|six|ست)[\\s-]*${ROOM}(?!\\p{L})`), 6],
];

/** A whole message that asks what there is or what it costs, and says of nothing what. */
export const OPEN_QUESTION =
  /^(?:(?:hi|hello|hey|so|and|ok|okay)[\s,!.]+)*(?:what (?:do|have) you (?:have|got|offer|sell)(?: available| on offer)?|what(?:'s| is| are)? (?:available|the prices?|your prices?|on offer)|how much (?:is it|are they|does it cost)|prices?|show me (?:what you have|everything|all)|any offers|(?:ايه|ما|اي) (?:هو )?(?:ال)?(?:متاح|موجود|متوفر|اسعار|عروض)(?: عندكم| لديكم)?|(?:عندكم|لديكم|عندكو) (?:ايه|ماذا)|كم (?:ال)?(?:اسعار|سعر)|(?:ال)?(?:اسعار|سعر)(?: (?:كام|ايه))?|بكام|بكم)[\s?؟.!]*$/u;

/** Kinds of homes that are not one another: who asks for one is not answered with another without a word. */
export const KINDS_OF_HOME: readonly RegExp[] = [
  /(?<!\p{L})(?:apartments?|flats?|(?:ال)?(?:شقه|شقق))(?!\p{L})/u,
  /(?<!\p{L})(?:villas?|(?:ال)?(?:فيلا|فيلات|فلل))(?!\p{L})/u,
  /(?<!\p{L})(?:studios?|(?:ال)?(?:استوديو|ستوديو)(?:هات)?)(?!\p{L})/u,
  /(?<!\p{L})(?:penthouses?|(?:ال)?بنتهاوس)(?!\p{L})/u,
  /(?<!\p{L})(?:townhouses?|(?:ال)?تاون هاوس)(?!\p{L})/u,
  /(?<!\p{L})(?:duplex(?:es)?|(?:ال)?دوبلكس)(?!\p{L})/u,
  /(?<!\p{L})(?:chalets?|(?:ال)?شاليه(?:ات)?)(?!\p{L})/u,
  /(?<!\p{L})(?:offices?|(?:ال)?(?:مكتب|مكاتب))(?!\p{L})/u,
  /(?<!\p{L})(?:shops?|(?:ال)?محل(?:ات)?)(?!\p{L})/u,
  /(?<!\p{L})(?:lands?|plots?|(?:ال)?(?:ارض|اراضي))(?!\p{L})/u,
  /(?<!\p{L})(?:warehouses?|(?:ال)?(?:مخزن|مخازن))(?!\p{L})/u,
];

/** A place, up to three words after what leads to it; a way to pay or a country as a whole is none. */
export const PLACE =
  /(?<!\p{L})(?:(?:in|near|around|close to)\s+(?:the )?|(?:في|ف|قرب|جنب)\s+|ب(?=ال))(?!cash|instal|egypt|total|general|كاش|تقسيط|مصر(?!\s+الجديد))(?<place>[\p{L}\p{N}]+(?:\s+(?!with|for|and|or|by|near|مع|او|على|علي|ب)[\p{L}\p{N}]+){0,2})/gu;
