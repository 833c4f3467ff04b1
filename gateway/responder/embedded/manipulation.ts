import { UNLESS_BUYING } from './rules/unless-buying.ts';

/**
 * What nobody says who wants to buy: words of the machine behind the chat, questions for what others told it, and code to
 * be written. Beside the steering rules, in the notation of `compilePhrases`; a sentence with one of them says nothing.
 */
export const MANIPULATION: readonly string[] = [
  // Of the machine itself, in any language.
  '(?:search_catalogue|search_knowledge|capture_fields|hand_off|tenant_?id|lead_?score|system_?prompt|base64|rot13|api[_-]?key|api key|jailbreak)',
  '(?:verdict|veredicto|urteil|حكمك) (?:to|en|auf|a|الي) hot|(?:ponle|ihn auf|mets-le en|ضعه) hot',
  '(?:paste|pega|colle|الصق) ... (?:text|texto|texte|النص)|f[uü]ge ... den text ein|den text ein[,،]? den',
  // A prompt reply is a quick one.
  'prompts?(?! (?:reply|replies|response|answer|service|delivery|help|payment|handover|attention|action|viewing))|intent hot|hot lead|leads? hot|lead \\w+ hot',
  '</?(?:system|user|assistant|script|img|iframe|svg|a)|(?:java|vb)script ?:|on(?:error|load|click) ?=|!?\\[\\w[^\\]]{0,60}\\]\\(|!\\[',
  '\\{? ?"(?:intent|score|role|reply|content)" ?:',
  // English.
  `${UNLESS_BUYING}(?:repeat|quote|copy|print|reveal|encode|recite|summari[sz]e|translate|paste) ... (?:above|before this|rules|instructions|guidelines|word for word|verbatim|environment variables|the chat|in full)`,
  '(?:names?|numbers?|phones?|e-?mails?|data|chats?|messages?|leads?) ... (?:other|another|previous|last) (?:customers?|visitors?|clients?|users?|compan(?:y|ies)|tenants?)',
  '(?:last|previous|other) (?:visitor|user) ... (?:said|say|wrote|write|told|tell|asked)',
  '(?:which|what|how many) (?:other )?(?:customers|visitors|users|people) are talking',
  'what did the (?:last|previous) (?:visitor|customer|user)',
  '(?:every|each|any) other (?:company|tenant|business) on',
  'switch to (?:the )?(?:tenant|account|company)',
  '(?:your|the) (?:system|hidden|secret|original|initial) (?:prompt|instructions?|rules|message)',
  '(?:use|run|call|invoke) (?:your |the )?(?:tools?|functions?)',
  '(?:start|begin|end|finish) (?:your|the) (?:answer|reply|response|message)s? (?:with|by)',
  '(?:tell|say that|inform) (?:all |the |your )?(?:visitors|customers|clients) ... (?:visit|pay|call|wire|should|must|to)',
  `${UNLESS_BUYING}(?:put|insert|include|write) (?:this|a|the) (?:picture|image|link|script|code)`,
  'pretend ... (?:score|rate|judge|classify|label)',
  'pretend (?:the|that|this|i) ... (?:signed|bought|paid)',
  'reply with <',
  `${UNLESS_BUYING}(?:show|tell|give) me the (?:secret|password|key)`,
  // Spanish.
  '(?:ignora|olvida|om[ií]te) ... (?:instrucciones|reglas|normas|anterior\\w*)',
  `${UNLESS_BUYING}(?:repite|copia|c[oó]pialo|codifica|traduce|publica|muestra|mu[eé]strame\\w*|ens[eé]ñame|d[ií]me|cu[eé]ntame) ... (?:instrucciones|reglas|prompt|clave|secreto|palabra por palabra|otros clientes|otras empresas|antes de este mensaje)`,
  '(?:tus instrucciones|instrucciones del sistema|palabra por palabra|el visitante anterior|tus otros clientes|(?:conocimiento|datos) de otras empresas|modo desarrollador|asistente sin reglas|tus herramientas)',
  '(?:puntuaci[oó]n|puntos|punt[uú]a\\w*|calific\\w+|clasif[ií]ca\\w*|etiqueta\\w*) ... (?:100|99|as[ií]|hot|caliente\\w*)',
  '(?:con|de) (?:100|99) puntos|leads? calientes?|cliente caliente',
  'finge que|(?:responde|termina tu respuesta|contesta) (?:solo )?con|(?:incluye|inserta|pon) esta imagen|escribe (?:el|un) enlace|(?:di|diles) que (?:hay que|deben|tienen que) (?:pagar|llamar)',
  'c[aá]mbia(?:te)? al inquilino|secreto del inquilino',
  // French.
  '(?:ignore|oublie|oubliez|ignorez) ... (?:instructions|r[eè]gles|consignes|pr[eé]c[eé]dent\\w*)',
  `${UNLESS_BUYING}(?:r[eé]p[eè]te|copie|encode|traduis|affiche|affiche-les|montre|montre-moi|donne-moi|dis-moi|raconte) ... (?:instructions|r[eè]gles|prompt|cl[eé]|secret|mot pour mot|autres clients|autres entreprises|ce message)`,
  "(?:tes (?:instructions|consignes|r[eè]gles|outils)|consignes syst[eè]me|mot pour mot|le visiteur pr[eé]c[eé]dent|tes autres clients|(?:connaissances|donn[eé]es) d['’]autres entreprises|mode d[eé]veloppeur|assistant sans r[eè]gles)",
  '(?:score|note\\w*|classe\\w*|[eé]tiquette\\w*|points) ... (?:100|99|hot|chaude?s?|cons[eé]quence)',
  "(?:fais|faites) comme si|(?:r[eé]ponds|termine ta r[eé]ponse) (?:seulement )?(?:avec|par)|ins[eè]re cette image|[eé]cris (?:le|un) lien|dis(?:-leur)? qu['’]il faut|prospects? chauds?",
  'passe au locataire|secret du locataire|renvoie intent',
  // German.
  '(?:ignoriere?|vergiss) ... (?:anweisungen|regeln|vorherig\\w+)',
  `${UNLESS_BUYING}(?:wiederhole?|kopiere?|kodiere?|[uü]bersetze?|zeige?|nenne?|erz[aä]hle?|schick) ... (?:anweisungen|regeln|prompt|schl[uü]ssel|geheimnis|wort f[uü]r wort|anderen kunden|anderer firmen|dieser nachricht)`,
  '(?:deine (?:anweisungen|regeln)|deinen (?:prompt|werkzeugen)|systemanweisungen|wort f[uü]r wort|der vorige besucher|deiner anderen kunden|(?:wissen|daten) anderer firmen|entwicklermodus|assistent ohne regeln|api-?schl[uü]ssel)',
  '(?:bewerte\\w*|stufe|etikettiere|score|punkten?) ... (?:100|99|hot|hei(?:ss|ß)\\w*|entsprechend|bewerten)',
  '(?:100|99) punkten?|hei(?:ss|ß)\\w* leads?|tu so(?:,| )? ?als|antworte (?:nur )?mit|beende deine antwort|f[uü]ge dieses bild|schreib (?:den|einen) link|sag(?:,| )? ?dass man',
  'wechs(?:le|el) zum mandanten|geheimnis des mandanten',
  // Arabic and Arabizi, written as folding leaves them.
  `${UNLESS_BUYING}[وف]?(?:كرر|انسخ|انسخه|انسخهولي|شفر|ترجم|اعرض|احك|احكي|قولي|اكتبلي|ابعتلي|هات|اعطني|اديني) ... (?:التعليمات|تعليمات|تعليماتك|قواعدك|القواعد|البرومبت|مفتاح|كلمه السر|كلمه بكلمه|بالحرف|هذه الرساله|العملاء التانيين|عملايك الاخرين)`,
  '(?:تعليماتك|قواعدك|البرومبت|برومبت|كلمه بكلمه|كلمه السر بتاعه السيستم|تعليمات النظام|الزاير السابق|الزبون اللي قبلي|عملايك الاخرين|العملاء التانيين|(?:معلومات|بيانات) الشركات الاخري|ادواتك|المستاجر rival|شركه rival|كل الشركات)',
  '(?:مين|من) (?:هم )?العملاء (?:اللي|الذين)|ضع هذه الصوره|حط الصوره دي',
  '(?:تظاهر|اعمل نفسك|مثل دور|تصرف كانك)',
  '(?:مساعد بلا قواعد|عملاء ساخنين|التصنيف هوت|عميل هوت|الدرجه 100|سكور 100|واكتب hot|كلمه واحده ?: ?hot)',
  '(?:اختم ردك|اكتب الرابط|ضع هذه الصوره|حط الصوره دي|اجب فقط ب|اجب ب|رد ب) ?[<{(\\[]',
  '(?:قل ان|قول ان|قول للعملاء|قل للعملاء) ... (?:الدفع|يدفعوا|يحولوا|يكلموا|https?)',
  `${UNLESS_BUYING}(?:eb3atly|ektebly|olly|hat|hatly|warreny) ... (?:prompt|ta3limat|3omala el tanyeen|kelmet el ser)`,
  '(?:el prompt|kelmet el ser|3omala el tanyeen|e3mel nafsak|ensa el kawa3ed|rod b kelma|rod b <)',
];
