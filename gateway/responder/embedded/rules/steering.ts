import { UNLESS_BUYING } from './unless-buying.ts';

/**
 * Sentences that address the judge instead of the business: they name a label or score to give, play the system, or
 * ask to forget rules. In five languages, in the notation of `compilePhrases`.
 */
export const STEERING: readonly string[] = [
  '(?:ignore|forget|disregard|override|bypass) ... (?:instructions?|rules?|prompts?|guidelines|training|above|previous|everything)',
  '(?:label|mark|classify|rate|tag|score|flag|treat|set|rank|qualify|count) (?:me|this|it|my \\w+|the \\w+|us|this \\w+)? ?(?:\\w+ ){0,4}?(?:as |to |with |= ?|: ?)?(?:a )?(?:hot|warm|cold|qualified|high intent|high-intent|\\d{2,3} ?(?:points|/ ?100)|100|99)',
  '(?:write|print|say|output|return|answer|respond|reply)(?: only| with| just)? ... (?:hot|warm|cold|lead_?score|intent|label|score|json|system prompt)',
  '(?:lead[_\\s]?score|intent|score|label|last_action|classification) ?[:=] ?\\w+',
  '(?:system|developer|admin|debug|god|dan) ?(?:mode|prompt|override|message|note|instruction|:)',
  '(?:you are now|pretend (?:to be|you are)|act as|you must now|from now on you) ... (?:\\w+)',
  `${UNLESS_BUYING}(?:reveal|show|print|repeat|tell me) ... (?:system prompt|your prompt|instructions|api key|secret)`,
  "(?:i am|i'm|im|this is) (?:a |the )?(?:hot lead|hot|system|your developer|the developer|your admin|qualified lead|openai)",
  '(?:print|give|set|assign) (?:me )?(?:a )?(?:score|lead_score|rating) .{0,20}',
  '(?:end|begin|start) of (?:system|prompt|instructions|conversation)',
  '(?:تجاهل|انسي|انس|اهمل|تخطي) ... (?:التعليمات|تعليمات|القواعد|قواعد|ما سبق|السابقه|الاوامر|كل شيء|اللي فات)\\w*',
  '(?:صنفني|صنف|سجلني|اعتبرني|اعطني|اديني|حطني|ضعني|قيمني|اكتب|اطبع|قول|رد)(?:ي|وا)? ... (?:hot|warm|cold|ساخن|ساخنه|ساخنا|دافئ|بارد|عميل ساخن|عميل مؤهل|درجه 100|100|score|سكور|هوت)',
  '(?:وضع|انت الان في وضع) (?:المطور|النظام|الادمن|المسؤول)',
  '(?:رساله|تعليمات|امر|اوامر) (?:من )?(?:النظام|السيستم|المطور)',
  '(?:انا|هذا) (?:عميل ساخن|عميل hot|lead hot|hot lead)',
  'ب?(?:درجه|تقييم|سكور|تصنيف) (?:هذه |هذا )?(?:العميل|المحادثه|النيه)(?: )?[:=]?(?: )?\\w+',
  '(?:note|message|memo) (?:to|for) (?:the |your )?(?:model|ai|judge|classifier|bot)',
  '(?:ektebli|ekteb|e3tebrni|sannefny|7otny|etba3) ... (?:hot|100|score)',
  'tagahal (?:el )?(?:ta3limat|awamer)\\w*',
  '(?:ignor[ae]\\w*|olvid[ae]\\w*|omit[ae]\\w*) ... (?:instrucciones|reglas|normas|[oó]rdenes|todo lo anterior|lo anterior)',
  '(?:clasif[ií]c\\w+|m[aá]rca(?:me)?|etiqu[eé]t\\w+|p[oó]n(?:me|ga|gan)?|calif[ií]c\\w+|tr[aá]tame|consid[eé]r\\w+) (?:me |este |esta )?(?:\\w+ ){0,3}(?:hot|warm|cold|lead|(?:cliente |lead )?(?:caliente|cualificad[oa]))',
  '(?:escrib\\w+|respond\\w+|imprim\\w+|devuelv\\w+) ... (?:hot|warm|cold|score|puntuaci[oó]n|100 y nada m[aá]s)',
  '(?:puntuaci[oó]n|score|intenci[oó]n) (?:de |= ?|a |en )?(?:100|99|hot)',
  '(?:est[aá]s|entra|ahora) (?:ahora )?en modo (?:desarrollador|depuraci[oó]n|administrador|sistema)',
  'soy (?:un )?(?:lead|cliente) (?:caliente|cualificado|hot)',
  '(?:mensaje|orden|instrucci[oó]n) del sistema',
  `${UNLESS_BUYING}(?:muestra|revela|ense[nñ]a)\\w* ... (?:prompt|instrucciones|reglas)`,
  '(?:ignore[zr]?|oublie[zr]?|n[eé]glige[zr]?) ... (?:instructions|consignes|r[eè]gles|tout ce qui pr[eé]c[eè]de)',
  '(?:class|marqu|qualifi|consid[eè]r|[eé]tiquett|not)(?:e|ez|er) ?-?(?:moi|cette conversation|ce prospect)? ?(?:comme )?(?:un )?(?:\\w+ )?(?:hot|warm|cold|chaud|qualifi[eé])',
  '(?:mets|mettez) (?:hot|warm|cold)',
  "(?:[eé]cri[stv]\\w*|r[eé]pond\\w*|affich\\w+|imprim\\w+) ... (?:hot|warm|cold|score|100 et rien d['’]autre)",
  '(?:score|intention) (?:de |= ?|[aà] )?(?:100|99|hot)',
  '(?:tu es|vous [eê]tes|passe\\w*) (?:maintenant )?en mode (?:d[eé]veloppeur|d[eé]bogage|administrateur|syst[eè]me)',
  'je suis un (?:prospect|lead|client) (?:chaud|hot|qualifi[eé])',
  '(?:message|ordre|instruction)s? (?:du )?syst[eè]me',
  `${UNLESS_BUYING}(?:affich|montr|r[eé]v[eè]l)\\w+ ... (?:prompt|consignes|r[eè]gles)`,
  '(?:ignorier\\w*|vergiss|vergessen sie|missacht\\w*|umgeh\\w*) ... (?:anweisungen|regeln|vorgaben|instruktionen|alles davor|alles bisherige)',
  '(?:stufe?n?|markier\\w*|klassifizier\\w*|bewert\\w*|kennzeichn\\w*|setz\\w*) (?:sie |mich |diesen |das )?(?:\\w+ ){0,3}(?:hot|cold|hei[sß]+(?:er lead)?|qualifiziert)',
  '(?:schreib|antwort|gib)\\w* ... (?:hot|cold|score|100 und sonst nichts)',
  '(?:score|absicht|bewertung) (?:von |= ?|auf )?(?:100|99|hot)',
  '(?:du bist|sie sind|wechsel\\w*) (?:jetzt )?(?:im|in den) (?:entwickler|debug|admin|system)-?modus',
  'ich bin ein (?:hei[sß]+er|qualifizierter) (?:lead|kunde|interessent)',
  '(?:systemnachricht|nachricht vom system|systemanweisung|anweisung des systems)',
  `${UNLESS_BUYING}(?:zeig|verrat|nenn)\\w* ... (?:prompt|anweisungen|regeln)`,
];

/** What a steering text leaves behind that means nothing alone. */
export const FILLERS: readonly string[] = [
  "(?:and|please|pls|now|then|also|so|ok|okay|nothing else|only|y|por favor|ahora|et|s['’]il vous pla[iî]t|svp|maintenant|und|bitte|jetzt|و|ثم|من فضلك|لو سمحت|فقط|بس|الان|يا)",
];
