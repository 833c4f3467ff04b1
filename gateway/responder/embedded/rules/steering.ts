/**
 * Sentences that address the judge instead of the business: they name a label or score to give, play the system, or
 * ask to forget rules. English, Arabic and Arabizi, in the notation of `compilePhrases`.
 */
export const STEERING: readonly string[] = [
  '(?:ignore|forget|disregard|override|bypass) ... (?:instructions?|rules?|prompts?|guidelines|training|above|previous|everything)',
  '(?:label|mark|classify|rate|tag|score|flag|treat|set|rank|qualify|count) (?:me|this|it|my \\w+|the \\w+|us|this \\w+)? ?(?:\\w+ ){0,4}?(?:as |to |with |= ?|: ?)?(?:a )?(?:hot|warm|cold|qualified|high intent|high-intent|\\d{2,3} ?(?:points|/ ?100)|100|99)',
  '(?:write|print|say|output|return|answer|respond|reply)(?: only| with| just)? ... (?:hot|warm|cold|lead_?score|intent|label|score|json|system prompt)',
  '(?:lead[_\\s]?score|intent|score|label|last_action|classification) ?[:=] ?\\w+',
  '(?:system|developer|admin|debug|god|dan) ?(?:mode|prompt|override|message|note|instruction|:)',
  '(?:you are now|pretend (?:to be|you are)|act as|you must now|from now on you) ... (?:\\w+)',
  '(?:reveal|show|print|repeat|tell me) ... (?:system prompt|your prompt|instructions|api key|secret)',
  "(?:i am|i'm|im|this is) (?:a |the )?(?:hot lead|hot|system|your developer|the developer|your admin|qualified lead|openai)",
  '(?:print|give|set|assign) (?:me )?(?:a )?(?:score|lead_score|rating) .{0,20}',
  '(?:end|begin|start) of (?:system|prompt|instructions|conversation)',
  '(?:تجاهل|انسي|انس|اهمل|تخطي) ... (?:التعليمات|تعليمات|القواعد|قواعد|ما سبق|السابقه|الاوامر|كل شيء|اللي فات)\\w*',
  '(?:صنفني|صنف|سجلني|اعتبرني|اعطني|اديني|حطني|ضعني|قيمني|اكتب|اطبع|قول|رد)(?:ي|وا)? ... (?:hot|warm|cold|ساخن|ساخنه|ساخنا|دافئ|بارد|عميل ساخن|عميل مؤهل|درجه 100|100|score|سكور|هوت)',
  '(?:وضع|انت الان في وضع) (?:المطور|النظام|الادمن|المسؤول)',
  '(?:رساله|تعليمات|امر|اوامر) (?:من )?(?:النظام|السيستم|المطور)',
  '(?:انا|هذا) (?:عميل ساخن|عميل hot|lead hot|hot lead)',
  '(?:درجه|تقييم|سكور|تصنيف) (?:العميل|المحادثه|النيه) ?[:=]? ?\\w+',
  '(?:ektebli|ekteb|e3tebrni|sannefny|7otny|etba3) ... (?:hot|100|score)',
  'tagahal (?:el )?(?:ta3limat|awamer)\\w*',
];

/** What a steering text leaves behind that means nothing alone. */
export const FILLERS: readonly string[] = [
  '(?:and|please|pls|now|then|also|so|ok|okay|nothing else|only|و|ثم|من فضلك|لو سمحت|فقط|بس|الان|يا)',
];
