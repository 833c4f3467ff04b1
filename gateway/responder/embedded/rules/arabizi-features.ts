import type { Feature } from './feature.ts';

const WANT =
  '(?:3ayez(?:a|een|in)?|3ayz(?:a|een|in)?|3awez(?:a|een)?|3awz(?:a|een)?|ayez|me7tag(?:a|een)?|m7tag(?:a)?|7abeb|nefsi|momken|2dar|a2dar)';

/** Arabic in Latin letters and digits (Arabizi), mostly Egyptian; written without vowels as often as with. */
export const ARABIZI_FEATURES: Partial<Readonly<Record<Feature, readonly string[]>>> = {
  ASKS_STEP: [
    '(?:5alas |khalas )?(?:ha|7a|han|hn)(?:5od|khod|shtr[iy]|shter[iy]|7gez|7gz|dfa3|7awel|mdy|mdi|shterek|tlob|nekhod)\\w*',
    '(?:e7gez|a7gez|sagel|saggel|sabet|sabbet|akked|nazel|fa33al|fa3al|gahez|gahhez|zawed|zawwed|waslo?|eb3at|ab3at|hat|e3mel|ebda2|2adem|2addem)(?:o|oo|y|i)?(?:ly|li|lena|olna|ooly|oona|na|holy|haly|hali|hom|ha|o) ?(?:\\w+ ){0,3}?(?:el |l)?(?:3a2d|fatoora|fatora|7agz|order|wara2|eshterak|link|iban|makan|lel maktab|floos)',
    '(?:nedfa3|adfa3|n7awel|a7awel|amdy|namdy|nekteb|nemdy|el 3arboon|3arboon|el mo2adem) (?:\\w+ )?(?:kam|fein|fen|ezay|el esbo3|bokra|el naharda|delwa2ty|3ala|kash|cash|vodafone|fodafone|insta)\\w*',
    '(?:2arart|2ararna|reseit|raseina|etafa2na|mowaf2een|mowafe2|wafe2|wafe2na|5alas ebda2|nebda2) ?\\w*',
    '(?:hakhodha|ha5odha|ha5do|hakhdo|5odo el floos|3ayzeenha|3ayzenha|3ayezha)',
    `${WANT} (?:a7gez|a7gz|adfa3|ashtrek|ashterek|asagel|asagl|atlob|atlb|amdy|amdi|a7awel|akhod|a5od|a2aked|a2akd)\\w*`,
    '(?:hashtri|hashtery|7ashtri|hakhod|ha5od|hakhodha|ha5odha|ha7gez|ha7gz|hadfa3|7adfa3|ha7awel|ha7awl|hamdy|hamdi|hashterek)\\w*',
    '(?:e7gez|e7gzly|e7gezli|e7gzli|e7gezly|2e7gez|sagelny|sagelni|akedli|akedly|sabetli|sabethali|ab3atli el 3a2d|eb3atli el 3a2d)\\w*',
    '(?:adfa3|a7awel|a7gez|amdi|amdy|asagel|ashterek) ... (?:fein|feen|fen|ezay|ezzay|emta)',
    '(?:fein|feen|fen|ezay|ezzay|emta) (?:a2dar )?(?:adfa3|a7awel|a7gez|amdi|amdy|asagel|ashterek)',
    '(?:etafa2na|ettafa2na|mowafe2|mwafe2) (?:3ala)?\\w*',
  ],
  CONDITION: [
    '(?:law|lw|shelo|shilo|nazelo) ... (?:ageelko|agy|a5odha|akhodha|atlob|amdy|hashtry|ha5od|hakhod|adfa3|nemdy|namdy|hamdy)\\w*',
    '(?:law|lw) ... (?:hakhod|ha5od|hashtri|ha7gez|hadfa3|hamdi|hamdy|ha7awel|akhod|a5od|a7gez|amdi)\\w*',
  ],
  ASKS_MEETING: [
    '(?:momken|yenfa3|3ayez|3ayz|3ayza|3ayzeen|n7gez|a7gez|e7gez)\\w* ... (?:kashf|ma3ad|me3ad|gelsa|doctor|doktor|dentist|mo3ayna|3elag|ash3a)',
    '(?:agy|agi|ashoof|ashof|ashoofha|ashofha|a3ayen|agarrab|agarab|yefarragny|neegy|negy) ... (?:bokra|elnaharda|el naharda|elleila|el leila|el \\w+|badry|6|5|4)',
    '(?:a2rab|2a2rab|a2rb) (?:ma3ad|me3ad|gelsa)',
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
  READY: [
    '(?:el modeer|gozy|meraty|mraty|el edara|baba) (?:wafe2|wafe2et|2al mashy|wafa2)',
    'm3aya \\w+ (?:kash|cash)',
    '(?:el floos|el flos|elfloos|el cash|cash) (?:gahza|gahez|ma3aya)',
    '(?:2arart|kararna|2ararna|gahez adfa3)',
  ],
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
    '(?:afakkar|afakar|hafakkar|bafakkar|hakalem|ha2alem|hashoof|hashof|has2al|lesa|lessa|nerga3lko|arga3lko|hanerga3|hanfakkar|hane3ed|han3od|arod 3aleko|ba3d el \\w+|5aleeny afakkar)',
    '(?:hafakar|hafakkar|7afakar|ha2olko|harga3|harga3lko|harga3lkom|ba3dein|ba3den|b3den|el shahr el gay|mesh mesta3gel|msh mesta3gel|lessa bafakar)',
  ],
  FAR_FUTURE: ['(?:el sana el gaya|ba3d sana|ba3d senteen|kaman sana)'],
  WITHDRAWS: [
    '(?:la |la2 )?5alas(?: \\w+)? (?:la2|sebo|sibo)',
    '(?:sarafna nazar|ghayarna|8ayarna|gebt (?:mn|gherha|8erha)|mesh hanshtry|mesh hashtry|hakammel bel|mesh monaseb|mat3ebsh|matkalem\\w+)',
    '(?:mesh|msh|mish|mosh) (?:3ayez|3ayz|3ayza|3awez|mohtam|mehtag|me7tag|hakamel|hanegi|hagi|dlw2ty|delwa2ty)\\w*',
    '(?:khalas|5alas|5ales) (?:mesh|msh|laghi|el8i)\\w*',
    '(?:la2|la|laa) (?:shokran|meshokr|motshakr|motshaker|motashaker)\\w*',
    '(?:ghayart|8ayart) ra2y\\w*',
    '(?:la2eit|la2et|l2et) (?:7aga )?(?:a7san|ar5as|tany|tani)',
    '(?:elghi|el8i|el8y|elghy|cancel) (?:el )?(?:7agz|ma3ad|order|eshterak)\\w*',
  ],
  SUPPORT: [
    '(?:alghy|el8y|a2agel|aggel|naggel|a2aggel|aghayar|a8ayar) (?:el |l)?(?:\\w+ )?(?:ma3ad|gelsa|gelset|7agz|order|eshterak)',
    '(?:elly (?:shtretha|geh|gebto|3amaltoo|galy)|3amaltoh|mabeyeshta8alsh|beyhannig|soto 3aly|mab2ash|mesh rakeb|we2e3|da5altsh|mada5alsh|5asamto|natiget|mat2ba3sh|bey5abbat|tasreeb|mesh beyefta7|etsa7ab)',
    '(?:bayez|bayza|baz|bazet|maksoor|maksora|3atlan|3atlana|mesh sha8al|msh sha8al|mesh shaghal|msh shaghal|mabyeshta8alsh|el order ma|fein el order|feen el order|fen el order|el order et2a5ar|mawaselsh|mawsalsh|password|moshkela)\\w*',
  ],
  JOB: [
    '(?:betwazafo|bt3ayeno|shoghl 3ando?ko|el hr|cv bta3y|3andoko shoghl|wazayef)',
    '(?:wazifa|wazeefa|shoghl 3andoko|sho8l 3andko|el cv)',
  ],
  GREETING: [
    '(?:salam|ahlan|salamo 3aleiko|salamo 3alekom|ezayak|ezayek|ezayko|ezayokom|ezzayak|saba7 el ?(?:5eir|kheir|5er)|masa2 el ?(?:5eir|kheir))',
  ],
  THANKS: ['(?:shokran|shukran|meshokr|motshakr|teslam|mersi|merci|alf shokr)'],
  BROWSING: ['(?:batfarag|bashoof bas|bashof bs)'],
  TALK: [
    '(?:yeb2a |feha |we )?(?:dahab|ba7r|butler) (?:da|feha)?(?: \\w+)?',
    '(?:law rabena|lama aksab|yom ma aksab)',
    '(?:bahazar|ba7azar|hazar|hahaha+)',
  ],
  ACCEPTS: [
    '(?:sabeto|sabetha|sabbet|yareet|aywa|mashy|tmm|ayoa|bsor3a|7elw|5aleeha|nazel)',
    '(?:aywa|aiwa|ah|tamam|tmam|mashy|mashi|ok|okay|akeed|akid|tab3an|yalla|7ader|mwafe2|mowafe2|yareit|yaret|el awel|el tani)',
  ],
  DECLINES: [
    '(?:la mat3ebsh|la shokran|la ana tamam|la 5alas|wala 7aga)',
    '(?:la2|la2a|laa|balash|mesh dlw2ty|msh dlw2ty|mesh delwa2ty)',
  ],
  PAYMENT_TROUBLE: [
    '(?:card|visa|daf3|el daf3|code|kod|instapay|checkout)\\w* (?:\\w+ ){0,2}(?:beyetrefed|etrafad|metrefda|mesh rady|mesh betefta7|beyo2af|beye2af|by2af|fashel|mesh shaghal|mesh by3ady|mabye3adish)\\w*',
    '(?:b7awel|ba7awel|ba7awal|3ayz|3ayez) adfa3 ... (?:mesh|msh|beyetrefed|error|mn sa3a)',
  ],
  OBJECTS: [
    '(?:8alya|ghalya|ghaly|8aly|ghalia|8ali)(?: \\w+)?',
    '(?:ar5as|arkhas|a2al) (?:\\w+ )?',
    '(?:a3la|aktar) (?:shwaya )?mn elly',
  ],
  COMPARES: ['(?:ba2aren|b2aren|me7tar|mo7tar|el far2|anhy a7san|wala la2 a7san)'],
  RESEARCH: [
    '(?:taleb|taleba|kolleya|ta2reer|ba7s|estebyan|mashroo3 ta5arrog|sa7afy|sa7afeya|magestair|resala|project lel)',
  ],
  VENDOR: ['(?:e7na sherket|sherket \\w+ w|ne3red (?:3aleko|5adamat)|no?warred|netalla3ak awel|5adamatna|followers)'],
  SELLER: [
    '(?:3ayez|3ayz|3ayza|nefsy) (?:abee3|abe3|a3red|a2aggar|beea3)\\w*',
    '(?:btakhdo|bta5do|ta5do|betakhdo|bteshtero|betshtero)\\w* (?:\\w+ )?(?:bkam|mosta3mal\\w*|el)',
  ],
  GENERAL_QUESTION: [
    '(?:yenfa3|momken) (?:akhod|a5od|ashrab|akol) ... (?:ma3|abl|ba3d)',
    '(?:beyedor|bydor|3asemet|ya3ny eh|ezay anaddaf|anaddaf)',
  ],
  LOCATION_HOURS: ['(?:fatt?7een|bte2felo|betef?ta7o|3enwanko|makanko|arken fein|sha8aleen|mawa3eed)(?: \\w+)?'],
};
