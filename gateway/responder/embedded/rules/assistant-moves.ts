import type { AssistantRules } from './feature.ts';

const OFFER =
  "(?:shall i|should i|shall we|should we|can i|may i|want me to|would you like (?:me )?to|would you like|do you want (?:me )?to|do you want|i can|we can|we could|i could|happy to|let me know if you(?:'d| would) like|ready to|how about|what about|shall the \\w+|can we|want (?:me )?to|(?:may|can|could) (?:an?|the|one of our) \\w+)";
const OFFER_AR =
  '(?:تحب(?:ي|وا)?|تحبي|هل ترغب(?:ين|ون)?|هل تود(?:ين|ون)?|هل تريد(?:ين|ون)?|ترغب(?:ين)? في|تود(?:ين)?|عايز(?:ه|ني)?|عاوز(?:ه|ني)?|هل|ممكن|اقدر|يمكننا|نقدر|ايه رايك|ما رايك|يناسبك|يناسبكم|نقدر|نحب)';
const MEETING =
  '(?:viewing|tour|visit|test drive|demo|appointment|consultation|call|slot|meeting|showing|come in|come by|see it|ring you|call you|phone you|call you back|have someone call|(?:talk|speak) (?:to|with) (?:one|an?|our|someone))';
const MEETING_AR =
  '(?:معاينه|المعاينه|ميعاد|معاد|موعد|زياره|تجربه|مكالمه|نكلمك|نتصل بك|اتصل بك|يكلمك|يتصل بك|يتواصل معك|نتواصل معك|ديمو|عرض(?! (?:سعر|اسعار|خاص))|كشف|تيجي|تشوف(?:ها|ه)?|تعاين(?:ها|ه)?|جوله|استشاره)';

/** What an assistant's turn proposes or asks, English and Arabic. */
export const ASSISTANT_MOVES: AssistantRules = {
  OFFERS_STEP: [
    '(?:te7eb |te7ebby )?(?:a7gez|asabet|asabbet|a2akked|akked|nesabbet|nesabet|ne7gez|asagel|atlob|afa33al|nefa33al|anazel)\\w*(?: \\w+)*',
    `${OFFER} .{0,30}?(?:book|reserve|hold|order|sign|enrol|enroll|register|put you|start your|start the|activate|place|send (?:you )?(?:the |a |an |over )*(?:contract|invoice|payment link|link to pay|agreement)|prepare the|upgrade|add it|set (?:it|you) up|go ahead|confirm|proceed|charge|take (?:a|the) deposit|lock|make the (?:booking|reservation|order)|keep (?:it|them|one|that|this|the)|deliver\\w*|open (?:the|an?|your) \\w+|start an? (?:order|application))`,
    '(?:want|fancy) (?:it|one|them|that|a place|the last one)\\?',
    '(?:want me to|shall i|should i) (?:go ahead|do it|do that)',
    `${OFFER_AR} .{0,30}?(?:احجز|نحجز|اثبت|نثبت|اسجل|نسجل|اكد|نؤكد|اؤكد|افعل|نفعل|اجهز|نجهز|ابعت(?:لك)? (?:ال)?(?:عقد|فاتوره|لينك)|(?:نرسل|ارسل) (?:لكم? |لحضرتك |اليكم? )?(?:ال)?(?:عقد|فاتوره|رابط)|اطلب|تكمل الحجز|تحجز|تشترك|تدفع|اتمام)`,
    '(?:اثبته|اثبتها|احجزه|احجزها|اكده|اكدها|احجزلك|نحجزلك|اثبتلك|اسجلك|نسجلك)(?:\\w+)?',
    '(?:ab3atlak|neb3atlak) (?:el )?(?:link|3a2d|fatoora)\\w*',
    '(?:(?:ال)?(?:احجز|نحجز|حجز|اسجل|نسجل|اثبت|نثبت)\\w* (?:يكون )?باسم (?:مين|من)|باسم (?:مين|من) (?:[انتي]?كون )?(?:ال)?(?:احجز|نحجز|حجز))\\w*',
    'besm meen|(?:e7gez|a7gez|ne7gez)\\w* (?:be )?e?sm meen',
    // Who asks where to deliver and to whom is writing down an order.
    '(?:(?:ال)?(?:اسم|رقم|تليفون|موبايل) و(?:ال)?عنوان|(?:ال)?عنوان و(?:ال)?(?:اسم)|(?:ال)?توصيل (?:لفين|لاي عنوان|امتي|متي|علي فين))',
    '(?:a7gezlak|a7gezlek|ne7gez|asabet|a2aked|asagelak)\\w*',
  ],
  OFFERS_MEETING: [
    '(?:3andy|3andena|feeh|fadel|fady|mota7|lena) .{0,30}(?:mo3ayna|ma3ad|me3ad|kashf|demo|zeyara|el (?:sabt|7ad|etnein|talat|arba3|khamis|5amees|gom3a)|bokra|\\d{1,2}:\\d\\d)',
    '(?:nekalemak|nekallemak|neb3atlak (?:el mandoob|7ad)|ne3mel demo|agebak|awaddeek|te7eb (?:tigi|teegy|tshof|teshof)\\w*)',
    `${OFFER} .{0,40}?${MEETING}`,
    '(?:a colleague|someone|somebody|we|our \\w+|an? \\w+|one of our \\w+) (?:can|could|will|may) (?:call|ring|phone|visit) you',
    '(?:we have|there is|i have|is free|are free|available) (?:.{0,25})(?:\\d{1,2}(?::\\d{2})?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today)(?: .{0,40}(?:\\?|with|for|slot|dr))',
    '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|\\d{1,2} ?(?:am|pm)|\\d{1,2}:\\d{2}) (?:.{0,30})(?:work|suit|ok|okay|good|fine|convenient|for you)',
    `${OFFER_AR} .{0,40}?${MEETING_AR}`,
    '(?:نبعت|ابعت|نرسل|ارسل)(?:لك|لكم)? (?:لكم? |لحضرتك )?(?:فني|مندوب|حد|مهندس|سباك|كهربا\\w+|سياره)\\w*',
    '(?:في|فيه|عندنا|متاح|يوجد|لدينا) (?:ميعاد|معاد|موعد|مواعيد)',
    '(?:السبت|الاحد|الاثنين|الاتنين|الثلاثاء|الاربعاء|الخميس|الجمعه|بكره|غدا|الساعه) .{0,40}(?:مناسب|يناسبك|ينفع|تمام|كويس)',
    '(?:te7eb|t7eb|tehb) .{0,30}(?:te3ayen|teshoof|tgarab|tigi|ma3ad|ne3mel)',
  ],
  OFFERS_INFORMATION: [
    '(?:ashra7lak|ashra7lek|a2ollak|aware?ek|ab3atlak|ab3at|neb3atlak|a3redlak|awarreek|te7eb el (?:rasm|tafaseel|as3ar|soar|catalog))(?! (?:el )?(?:mandoob|3a2d|fatoora|link)) ?\\w*',
    `${OFFER} .{0,30}?(?:send|share|show|tell|email|know|see|hear|explain|forward|list|some|more|photos|brochure|catalogu?e|details|options|prices?|price list)`,
    `${OFFER_AR} .{0,30}?(?:ابعت|نبعت|ارسل|نرسل|اعرض|نعرض|تعرف|تشوف|صور|تفاصيل|بروشور|كتالوج|اسعار|الاسعار|اوريك|نوريك|اقول|نوضح)`,
    `${OFFER_AR} .{0,30}?(?:معرفه|الاطلاع علي|شرح|توضيح|معلومات|جدول|محتوي|(?:ال)?مخطط|الفرق|نماذج|عرض سعر|عرض اسعار)\\w*`,
    '[انبه]?بعت(?:ها|ه|هم)?(?:لك|لكم| لكم?| لحضرتك)(?! (?:\\w+ )?(?:ال)?(?:عقد|فاتوره|لينك|رابط|فني|مندوب|حد|مهندس|سباك))',
    '(?:ارسل|نرسل) (?:لكم?|لحضرتك|اليكم?)(?! (?:\\w+ )?(?:ال)?(?:عقد|فاتوره|لينك|رابط|فني|مندوب|حد|مهندس|سباك))',
    '(?:الي|علي) اي (?:بريد|ايميل|رقم) (?:ارسل|نرسل|ابعت|نبعت)\\w*(?! (?:ال)?(?:عقد|فاتوره|لينك|رابط))',
    '(?:more details|more information)',
    '(?:تحب|هل|ممكن|نحب|تحبي)?.{0,10}(?:اشرح|نشرح|اوضح|نوضح)(?:لك|لكم)?',
    '(?:ابعت|نبعت|ارسل|نرسل)(?:ها|ه|هم)(?:لك|الك|ملك)',
    '(?:تحب|تحبي|تريد|ترغب في) (?:ال)?(?:رسم|صور|تفاصيل|منيو|كتالوج|بروشور|مواصفات)\\w*',
    '(?:te7eb|t7eb) .{0,30}(?:ab3at|ab3atlak|soar|tafaseel|t3raf)',
  ],
  ASKS_NEED: [
    '(?:what (?:are you|brings you|can i|would you like|do you)|how (?:can|may) (?:i|we) help|looking for|which (?:course|model|plan|treatment|property|product|area|one))',
    '(?:ازاي اقدر اساعدك|كيف (?:يمكنني|استطيع|اقدر|يمكننا) (?:ان )?(?:اساعد|نساعد|مساعد)\\w*|بتدور علي|تبحث(?:ون)? عن|تدور علي|محتاج ايه|ما الذي|انهي|اي (?:كورس|دوره|وحده|نوع))',
  ],
  ASKS_DETAIL: [
    '\\w{2,} (?:ولا|ام|او|wala) (?:ال|el )?\\w{2,} ?[?؟]',
    '(?:ال)?(?:دور|مقاس|لون|طابق|عدد) (?:ال)?كام',
    '(?:which (?!number|phone|e-?mail|name)|what (?:size|colou?r|kind|sort|type|model|level)|how (?:many|big|old|large)|is it for|are (?:you|there) (?:two|more)|most important to you|do you have (?:a (?:date|day|model|size|colou?r)|any preference)|\\w+ or \\w+\\?)',
    '(?:انهي|اي (?:مقاس|لون|نوع|موديل|مستوي|عدد)|كم (?:عدد|عمر|شخص)|كام (?:واحد|فرد|شخص|سنه|ضيف)|عدد (?:ال)?(?:ضيوف|افراد|اشخاص|مستخدمين)|لمين|لمن)',
    '(?:anhy|anhi|ma2as|lon|3adad el|kam (?:fard|wa7ed|sana)|le meen)',
  ],
  ASKS_BUDGET: [
    '(?:budget|how much (?:are you|would you|can you|do you)|price range)',
    '(?:ميزانيتك|ميزانيتكم|(?:ال)?ميزانيه|ميزانيتها|حدود السعر)',
  ],
  ASKS_TIME: [
    '(?:when (?:would|do|are|will|can|could)|what (?:time|day|date)|how soon|which day|timeline|by when)',
    '(?:امتي|متي|اي يوم|انهي يوم|في اي وقت|الساعه كام|قريبا)',
  ],
  ASKS_CONTACT: [
    '(?:(?:phone|mobile|whatsapp) ?(?:number|details)?|contact (?:number|details)|your number|(?:what|which) number|e-?mail|how can we reach you|reach you)',
    '(?:رقم(?:ك|كم)?|تليفون(?:ك|كم)?|موبايل(?:ك|كم)?|واتساب|بريدك|ايميل(?:ك|كم)?|هاتفك|نتواصل معك|نوصلك|التواصل معك|(?:اي|انهي) (?:بريد|ايميل)|نبعت\\w* (?:\\w+ )?علي فين|رقم للتواصل)',
  ],
  ASKS_NAME: [
    "(?:your (?:full )?name|what name|whose name|name should|what(?:'s| is) (?:the|your) name|who am i (?:speaking|talking)|name for the booking|may i have your name|which name|under what name)",
    '(?:اسمك|اسم حضرتك|الاسم|مين معايا|مع مين|باسم م(?:ي)?ن|esmak|esmek|besm meen|اسم سيادتك|تشرفنا بالاسم|اسمكم|esm meen|باسم مين|باسم من|اسم صاحب الحجز)',
  ],
};
