import { fold } from '../embedded/normalise.ts';

/**
 * Words of somebody who speaks to the judge and not to the business, far more of them than the rules take for steering:
 * nothing is dropped from a text for them. They only decide whose label counts where the two engines differ, and there
 * a real buyer who says one of them loses nothing but the model's opinion.
 */
const JUDGING_WORDS: readonly RegExp[] = [
  // English, and what is said in English in any language.
  /\b(?:hot|warm|cold)[ -]?(?:lead|label|intent|status|score|prospect)?\b/,
  /\b(?:lead|intent|score|scoring|label|labell?ed|classif\w+|categor\w+|qualif\w+|rating|priority)\b/,
  /\b(?:system|assistant|developer|admin\w*|root|debug|sudo|override|jailbreak|dan|prompt|prompts|instruct\w+|guidelines?|rules?|policy|policies)\b/,
  /\b(?:ignore|disregard|forget|bypass|pretend|roleplay|role-play|simulate|act as|repeat after|from now on|you are now|new task)\b/,
  /\b(?:json|xml|yaml|base64|rot13|token|api|key|secret|password|canary|database|tenant|tool|function|search_\w+|hand_off|capture_fields|language model|llm|gpt|chatgpt|openai|gemini|claude|chatbot|bot|ai)\b/,
  // Spanish, French, German.
  /\b(?:caliente|tibio|frio|ignora\w*|olvida\w*|instruccion\w*|sistema|puntuacion|puntaje|clasific\w+|etiquet\w+|clave|contrasena|secret\w+|finge|modo|desarrollador|administrador|herramienta|inquilino|reglas)\b/,
  /\b(?:chaud\w*|tiede|froid\w*|oublie\w*|instruction\w*|systeme|consigne\w*|class\w+|etiquett\w+|cle|mot de passe|secret\w*|fais comme|mode|developpeur|administrateur|outil|locataire|regles)\b/,
  /\b(?:heiss\w*|heiß\w*|warm\w*|kalt\w*|ignorier\w*|vergiss|anweisung\w*|system\w*|punktzahl|bewert\w+|einstuf\w+|einordn\w+|klassifizier\w+|schlussel|schluessel|passwort|geheim\w*|entwickler\w*|modus|werkzeug\w*|mandant\w*|regeln)\b/,
  // Arabic and Arabizi.
  /(?:ساخن|دافي|بارد|هوت|سكور|تصنيف|صنف|اعتبرني|سجلني|قيمني|التعليمات|تعليماتك|تعليمات|القواعد|قواعدك|النظام|السيستم|المطور|الادمن|تجاهل|انسي|تظاهر|مثل انك|كلمه السر|كلمه المرور|المفتاح|مفتاح|سري|برومبت|البوت|روبوت|ذكاء اصطناعي|درجه|نقاط|اولويه|الاداه|ادواتك|مستاجر اخر|شركه اخري)/,
  /\b(?:tagahal|ta3limat|sannef\w*|sagelny|e3tebrni|elsystem|elnezam)\b/,
];

/** Whether any of what a visitor wrote speaks of judging, of rules or of the machine. */
export function speaksOfJudging(written: string): boolean {
  // Accents are left out, as many write without them.
  const plain = fold(written)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '');
  return JUDGING_WORDS.some((words) => words.test(plain));
}
