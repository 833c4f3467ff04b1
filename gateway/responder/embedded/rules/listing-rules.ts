/** Expressions over folded text that narrow a search of the catalogue, English, Arabic and Arabizi. */

export const RENT =
  /(?<!\p{L})(?:rent(?:al|ing|ed)?|lease|leasing|to let|per month|a month|monthly|[وبل]?(?:ال|ل)?ايجار|استاجر|نستاجر|ااجر|اجار|[أا]جر|شهريا|agar|a2agar|egar)(?!\p{L})/u;
export const BUY =
  /(?<!\p{L})(?:buy(?:ing)?|purchase|own|for sale|sale|اشتري|نشتري|شراء|للبيع|تمليك|تملك|ashtri|ashtery|tamlik)(?!\p{L})/u;

const ROOM = '(?:bed(?:room)?s?|br|bhk|rooms?|غرف(?:ه)?|اوض(?:ه)?|حجرات|oda|owad|2owad|ghoraf)';

/** Room counts: how they are written, and the number. */
export const ROOM_COUNTS: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:1|one|a single|single|واحده)[\\s-]*${ROOM}(?!\\p{L})|غرفه واحده|اوضه واحده|studio|استوديو|ستوديو`,
      'u',
    ),
    1,
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:2|two|double)[\\s-]*${ROOM}(?!\\p{L})|غرفتين|غرفتان|اوضتين|odteen|2odteen`, 'u'),
    2,
  ],
  [new RegExp(`(?<![\\p{L}\\p{N}])(?:3|three|ثلاث|تلات|talat)[\\s-]*${ROOM}(?!\\p{L})`, 'u'), 3],
  [new RegExp(`(?<![\\p{L}\\p{N}])(?:4|four|اربع|arba3)[\\s-]*${ROOM}(?!\\p{L})`, 'u'), 4],
  [new RegExp(`(?<![\\p{L}\\p{N}])(?:5|five|خمس|5amas)[\\s-]*${ROOM}(?!\\p{L})`, 'u'), 5],
  [new RegExp(`(?<![\\p{L}\\p{N}])(?:6|six|ست)[\\s-]*${ROOM}(?!\\p{L})`, 'u'), 6],
];
