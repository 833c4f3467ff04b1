import type { Feature } from './feature.ts';

const WANT =
  '(?:3ayez(?:a|een|in)?|3ayz(?:a|een|in)?|3awez(?:a|een)?|3awz(?:a|een)?|ayez|me7tag(?:a|een)?|m7tag(?:a)?|7abeb|nefsi|momken|2dar|a2dar)';

/** Arabic in Latin letters and digits (Arabizi), mostly Egyptian; written without vowels as often as with. */
export const ARABIZI_FEATURES: Partial<Readonly<Record<Feature, readonly string[]>>> = {
  ASKS_STEP: [
    `${WANT} (?:a7gez|a7gz|adfa3|ashtrek|ashterek|asagel|asagl|atlob|atlb|amdy|amdi|a7awel|akhod|a5od|a2aked|a2akd)\\w*`,
    '(?:hashtri|hashtery|7ashtri|hakhod|ha5od|hakhodha|ha5odha|ha7gez|ha7gz|hadfa3|7adfa3|ha7awel|ha7awl|hamdy|hamdi|hashterek)\\w*',
    '(?:e7gez|e7gzly|e7gezli|e7gzli|e7gezly|2e7gez|sagelny|sagelni|akedli|akedly|sabetli|sabethali|ab3atli el 3a2d|eb3atli el 3a2d)\\w*',
    '(?:adfa3|a7awel|a7gez|amdi|amdy|asagel|ashterek) ... (?:fein|feen|fen|ezay|ezzay|emta)',
    '(?:fein|feen|fen|ezay|ezzay|emta) (?:a2dar )?(?:adfa3|a7awel|a7gez|amdi|amdy|asagel|ashterek)',
    '(?:etafa2na|ettafa2na|mowafe2|mwafe2) (?:3ala)?\\w*',
  ],
  CONDITION: ['(?:law|lw) ... (?:hakhod|ha5od|hashtri|ha7gez|hadfa3|hamdi|hamdy|ha7awel|akhod|a5od|a7gez|amdi)\\w*'],
  ASKS_MEETING: [
    '(?:hageelko|hagy|hagi|hagelko|hageelkom|ha3adi|agi|agy|negi|hanegi|hangi) .{0,30}(?:a3ayen|ashoof|ashouf|ashof|nshof|agarab|bokra|elnaharda|enaharda|el \\w+)',
    `${WANT} (?:a7gez |a7aded )?(?:ma3ad|me3ad|mo3ayna|mo3ayana|zeyara|kashf|demo|test drive)`,
    '(?:bokra|el gom3a|el sabt|el 7ad|el had|el etnein|el talat|el arba3|el khamis|el 5amis) .{0,20}(?:ashoof|ashouf|ashof|a3ayen|agi|agy|hagi)\\w*',
  ],
  ASKS_VISIT: [`${WANT} (?:ashoof|ashouf|ashof|a3ayen|agarab|nshof)\\w*`],
  ASKS_CALL: [
    '(?:kalemny|kalemni|kalmny|kalmni|kalemoni|kalmony|kalemouni|etesel|etsel|etselo|kallemni|rn 3alaya|ronn 3alaya)\\w*',
  ],
  URGENT: [
    '(?:dlw2ty|delwa2ty|delwa2ti|dlwaty|7alan|7alann|bsor3a|besor3a|mesta3gel(?:a)?|daroori|daruri|dareroi|3ala tool|3ala tol|bokra|elnaharda|enaharda|naharda|el esbo3 da|el osbo3 da)',
  ],
  READY: ['(?:el floos|el flos|elfloos|el cash|cash) (?:gahza|gahez|ma3aya)', '(?:2arart|kararna|2ararna|gahez adfa3)'],
  WANTS: [
    WANT,
    '(?:badawar|badwr|bndawar|bandawar|badwar|badawwar) (?:3ala|3la)',
    '(?:mohtam|mohtama|bafakar|bafakkar) ?(?:fe|b)?\\w*',
  ],
  ASKS_PRICE: ['(?:bkam|b kam|bekam|be kam|bikam|kam se3r\\w*|se3r\\w*|as3ar|el as3ar|taman|kam)'],
  ASKS_AVAILABILITY: [
    '(?:3andoko|3andokom|3andko|3ndko|3ndkom|mawgood(?:a)?|mawgod(?:a)?|mota7|motaha|feeh|fee|fe) (?:\\w+)',
  ],
  ASKS_DETAILS: [
    '(?:tafaseel|tafasil|ma3lomat|maqas|ma2as|alwan|soar|sowar|momken a3raf|lel mobtade2een|wala lazem|byebda2 emta|bybda2 emta|da wala|de wala)',
  ],
  ASKS_TERMS: ['(?:ta2seet|taqseet|2est|takseet|5asm|khasm|3rood|3orod|tawseel|shahada|da3m|daman)'],
  POSTPONES: [
    '(?:hafakar|hafakkar|7afakar|ha2olko|harga3|harga3lko|harga3lkom|ba3dein|ba3den|b3den|el shahr el gay|mesh mesta3gel|msh mesta3gel|lessa bafakar)',
  ],
  FAR_FUTURE: ['(?:el sana el gaya|ba3d sana|ba3d senteen|kaman sana)'],
  WITHDRAWS: [
    '(?:mesh|msh|mish|mosh) (?:3ayez|3ayz|3ayza|3awez|mohtam|mehtag|me7tag|hakamel|hanegi|hagi|dlw2ty|delwa2ty)\\w*',
    '(?:khalas|5alas|5ales) (?:mesh|msh|laghi|el8i)\\w*',
    '(?:la2|la|laa) (?:shokran|meshokr|motshakr|motshaker|motashaker)\\w*',
    '(?:ghayart|8ayart) ra2y\\w*',
    '(?:la2eit|la2et|l2et) (?:7aga )?(?:a7san|ar5as|tany|tani)',
    '(?:elghi|el8i|el8y|elghy|cancel) (?:el )?(?:7agz|ma3ad|order|eshterak)\\w*',
  ],
  SUPPORT: [
    '(?:bayez|bayza|baz|bazet|maksoor|maksora|3atlan|3atlana|mesh sha8al|msh sha8al|mesh shaghal|msh shaghal|mabyeshta8alsh|el order ma|fein el order|feen el order|fen el order|el order et2a5ar|mawaselsh|mawsalsh|password|moshkela)\\w*',
  ],
  JOB: ['(?:wazifa|wazeefa|shoghl 3andoko|sho8l 3andko|el cv)'],
  GREETING: [
    '(?:salam|ahlan|salamo 3aleiko|salamo 3alekom|ezayak|ezayek|ezayko|ezayokom|ezzayak|saba7 el ?(?:5eir|kheir|5er)|masa2 el ?(?:5eir|kheir))',
  ],
  THANKS: ['(?:shokran|shukran|meshokr|motshakr|teslam|mersi|merci|alf shokr)'],
  BROWSING: ['(?:batfarag|bashoof bas|bashof bs)'],
  TALK: ['(?:bahazar|ba7azar|hazar|hahaha+)'],
  ACCEPTS: [
    '(?:aywa|aiwa|ah|tamam|tmam|mashy|mashi|ok|okay|akeed|akid|tab3an|yalla|7ader|mwafe2|mowafe2|yareit|yaret|el awel|el tani)',
  ],
  DECLINES: ['(?:la2|la2a|laa|balash|mesh dlw2ty|msh dlw2ty|mesh delwa2ty)'],
};
