/** Particles that Arabizi writes apart, as they stand before the Arabic word that follows them. */
export const PARTICLES: ReadonlyMap<string, string> = new Map([
  ...['el', 'al', 'il', 'l'].map((word): [string, string] => [word, 'ال']),
  ...['wel', 'wl', 'wal'].map((word): [string, string] => [word, 'وال']),
  ...['fel', 'fl', 'fil'].map((word): [string, string] => [word, 'في ال']),
  ...['lel', 'll', 'lil'].map((word): [string, string] => [word, 'لل']),
  ...['bel', 'bl', 'bil'].map((word): [string, string] => [word, 'بال']),
  ...['3al', '3el'].map((word): [string, string] => [word, 'علي ال']),
  ...['w', 'we', 'wa'].map((word): [string, string] => [word, 'و']),
  ...['b', 'be', 'bi'].map((word): [string, string] => [word, 'ب']),
  ...['le', 'li'].map((word): [string, string] => [word, 'ل']),
]);

/** Small words of Arabizi, whose consonants many words share, and those whose ending Arabic writes otherwise. */
export const SMALL_WORDS: ReadonlyMap<string, string> = new Map(
  `ana انا / enta ent انت / enty enti انتي / ento entu entoo انتو / e7na ehna احنا / howa هو / heya هي / homma homa هما
  da ده / de di dy دي / dol دول / keda kda kida كده / eh eih ايه / meen min مين / fe fi في / fe3lan فعلا / mn men من
  law lw لو / la la2 laa la2a لا / ya يا / 3ala 3la علي / ma ما / ah aah اه / aywa aiwa ayoa ايوه / msh mesh mish mosh مش
  ay اي / aw او / wala walla ولا / ma3 m3 مع / 3an 3n عن / bs bas بس / fee feeh feh fih fi6 فيه / mafeesh mafish mfesh مفيش
  leh leih lih ليه / kol كل / 7ad had حد / yom يوم / lama lamma لما / shokran shukran shokrn شكرا / 7alan حالا / tab3an طبعا
  fawran فورا / ahlan اهلا / sabe2an سابقا / aslan اصلا / inshallah insha2allah nshallah ان_شاء_الله / elly elli illi ely اللي
  abl قبل / ba3d b3d بعد / zay zy زي / kam كام / bkam bekam بكام / fein feen fen فين / emta امتي / ezay ezzay ازاي / ok تمام
  momken mumken mmkn ممكن / 3andoko 3ndko 3andko عندكو / 3andokom 3ndkm عندكم / lessa lesa lsa لسه / 5alas khalas 5las خلاص
  gowa جوه / barra بره / bokra bukra بكره / embare7 امبارح / el2an الان / naharda nharda نهارده / delwa2ty dlw2ty دلوقتي`
    .split(/\s+\/\s+|\n\s*/)
    .flatMap((line) => {
      const words = line.trim().split(' ');
      const arabic = (words.pop() ?? '').replaceAll('_', ' ');
      return words.map((word): [string, string] => [word, arabic]);
    }),
);
