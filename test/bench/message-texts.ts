/** Words that buyers and sellers of flats use, the commonest first, English and Arabic in turn. */
const common = `the شقة is في available من flat على price السعر two غرفتين bedrooms عايز in مساحة maadi المعادي and متر
  garden حديقة view كام for محتاج rent ايجار sale بيع month شهر deposit مقدم agent تقسيط visit معاينة tomorrow بكرة
  morning الصبح call اتصل number رقم help مساعدة support دعم contract عقد lift اسانسير floor دور parking جراج sea بحر
  new جديد city مدينة delivery استلام finished تشطيب budget ميزانية million مليون area منطقة school مدرسة near قريب`
  .split(/\s+/)
  .filter((word) => word !== '');

const syllables = ['ba', 'ro', 'mi', 'ta', 'ne', 'lu', 'شا', 'مي', 'رو', 'نا', 'بو', 'كا'];
const vocabularySize = 5_000;

/** Names, places and references: a long tail that each text has a few of. */
function rareWord(index: number): string {
  let rest = index;
  let word = '';
  for (let place = 0; place < 4; place += 1) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

/** The word of a rank: 0 is the commonest. */
export function wordOfRank(rank: number): string {
  return common[rank] ?? rareWord(rank);
}

/** Numbers between 0 and 1, the same in every run (Park and Miller, "Random Number Generators", 1988). */
function sequence(): () => number {
  let state = 42;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Texts of 8 to 20 words; the word of rank r is about r times as rare as the first, as in speech. */
export function messageTexts(count: number): string[] {
  const next = sequence();
  const word = () => wordOfRank(Math.floor(vocabularySize ** next()) - 1);
  return Array.from({ length: count }, () => Array.from({ length: 8 + Math.floor(13 * next()) }, word).join(' '));
}
