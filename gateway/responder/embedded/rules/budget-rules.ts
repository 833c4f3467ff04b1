/** Expressions over folded text that tell a budget from other amounts, English, Arabic and Arabizi. */

export const BUDGET_LIMITS: readonly string[] = [
  'up to', 'upto', 'around', 'about', 'approx(?:imately)?', 'under', 'below', 'less than', 'no more than', 'not more than', 'max(?:imum)?(?: of)?', 'at most', 'within', 'between', 'from', 'roughly', 'circa',
  'لحد', 'لغايه', 'حتي', 'حوالي', 'في حدود', 'ف حدود', 'بحدود', 'حدود', 'تقريبا', 'اقل من', 'تحت', 'لا (?:تزيد|يزيد|تتجاوز|يتجاوز) عن', 'بحد اقصي', 'اقصاها', 'اقصاه', 'ما بين', 'بين', 'من',
  'le7ad', 'l7ad', '7awaly', '7awali', 'fe 7dood', 'fi 7dood', 'fe 7edood',
];

export const BUDGET_NOUNS: readonly string[] = [
  'budget', 'price range', 'spending limit', 'limit', 'ceiling', 'can spend', 'can afford', 'could afford', 'to spend',
  '(?:ال)?ميزاني[هت]\\p{L}*', 'بميزاني[هت]\\p{L}*', 'وميزاني[هت]\\p{L}*', 'المبلغ المتاح', 'امكانياتي', 'mezaneyty', 'mizaniti', 'mezaniti', 'el mezaneya', 'mezanyty',
];

export const BUDGET_VERBS: readonly string[] = [
  'i have', 'we have', "i've got", "we've got", 'got', 'pay', 'paying', 'spend', 'afford', 'offer', 'offering', 'go to', 'go up to', 'go as high as', 'put down', 'deposit of', 'down ?payment of', 'transfer', 'do it for', 'make it', 'for it at', 'with',
  'معايا', 'معي', 'ادفع', 'هدفع', 'ندفع', 'دفعت', 'سادفع', 'اقدر ادفع', 'بمقدم', 'مقدم', 'بسعر', 'عندي', 'ma3aya', 'adfa3', 'hadfa3', 'b2sa',
];

/** Before an amount that somebody else named: it is a price, not a budget. */
export const QUOTED_BEFORE: readonly string[] = [
  'quoted', 'they (?:offer|want|ask|charge)', 'costs?', 'priced at', 'listed at', 'advertised at', 'price (?:is|of|was)', 'is it', 'why is', 'salary', 'earn', 'make', 'worth', 'saw it (?:for|at)', 'order', 'invoice', 'refund', 'who pays', 'if i had',
  'سعره', 'سعرها', 'بيقولوا', 'طالبين', 'قالوا', 'مكتوب', 'راتب', 'مرتب', 'مرتبي', 'لو معايا', 'لو عندي', 'مين يدفع',
];

/** After a number that counts something other than money. */
export const NOT_MONEY_AFTER: readonly string[] = [
  'bed(?:room)?s?', 'br', 'bath(?:room)?s?', 'rooms?', 'seats?', 'users?', 'people', 'persons?', 'guests?', 'kids', 'children', 'sq', 'sqm', 'm2', 'm²', 'meters?', 'metres?', 'km', 'kms', 'miles?', 'cm', 'mm', 'inch(?:es)?', 'kg', 'gb', 'tb', 'hp', 'cc', 'v', 'w', 'days?', 'weeks?', 'months?', 'years?', 'hours?', 'minutes?', 'am', 'pm', 'licen[cs]es?', 'units?', 'pieces?', 'pcs', 'stores?', 'branches', 'agents?', 'students?', 'employees', 'of (?:the|those|these|them)', 'followers', 'leads', 'ctos', 'st', 'nd', 'rd', 'th', '%', 'percent', 'floors?', 'sessions?', 'o\'?clock',
  'غرف', 'غرفه', 'اوض', 'اوضه', 'متر', 'مترا', 'حمام', 'حمامات', 'كيلو', 'كم', 'سم', 'سنه', 'سنين', 'سنوات', 'شهر', 'شهور', 'اشهر', 'اسبوع', 'اسابيع', 'يوم', 'ايام', 'ساعه', 'ساعات', 'دقيقه', 'مستخدم', 'مستخدمين', 'شخص', 'اشخاص', 'افراد', 'مقعد', 'قطعه', 'كرسي', 'طالب', 'موظف', 'صباحا', 'مساء', 'الصبح', 'الظهر', 'العصر', 'بالليل', 'جلسات', 'جلسه', 'ادوار',
];
