import type { Feature } from './feature.ts';

/** Spanish, French and German: what matters for how a turn is taken; the learned part reads the rest of their words. */
export const EUROPEAN_FEATURES: Partial<Readonly<Record<Feature, readonly string[]>>> = {
  ACCEPTS: [
    '(?:por favor|ser[ií]a genial|como no|s[ií],? (?:adelante|por favor))',
    "(?:s['’]il vous pla[iî]t|svp|je veux bien|ça serait (?:bien|super|parfait)|oui merci)",
    '(?:bitte|w[aä]re (?:super|toll|prima|klasse)|das w[aä]r (?:super|toll|gut)|sehr gut|machen wir|von mir aus)',
    '(?:sí|si (?:claro|por favor|gracias)|^si$|vale|venga|claro|perfecto|de acuerdo|genial|adelante|por supuesto|me (?:parece|va|viene) bien|dale|estupendo|hecho)',
    "(?:oui|d['’]accord|volontiers|parfait|allez-y|ça marche|ça me (?:va|convient)|c['’]est (?:bon|parfait)|entendu|pourquoi pas|avec plaisir|bien s[uû]r|je veux bien)",
    '(?:ja|gerne|gern|klar|perfekt|einverstanden|passt(?: mir| uns)?|machen sie das|alles klar|sehr gern|in ordnung|warum nicht)',
  ],
  DECLINES: [
    "(?:no te molestes|no,? (?:tranquilo|gracias|d[eé]jalo)|non ça va|non (?:laissez|merci)|pas tout de suite|ce n['’]est pas la peine|nein passt schon|nee? nicht n[oö]tig|nein lassen)",
    '(?:mejor no|no hace falta|no gracias|d[eé]jel?[oa]|non|non merci|pas la peine|surtout pas|ça ira|nein|nein danke|lieber nicht|nicht n[oö]tig|lassen sie(?! mich))',
  ],
  POSTPONES: [
    '(?:(?:me )?lo (?:pienso|pensar[eé]|hablo|consulto|comento)|d[eé]j[ea]me pensar\\w*|todav[ií]a no|a[uú]n no|m[aá]s adelante|ahora no|ya (?:os|le|les|te) (?:dir[eé]|digo|aviso)|sigo comparando|quiero comparar)',
    "(?:je (?:vais )?r[eé]fl[eé]chi\\w*|j['’]en parle|pas encore|plus tard|pas maintenant|je (?:vous|reviens) (?:redis|recontacte|rappelle|vers vous)|je compare|laissez-moi (?:y )?r[eé]fl[eé]chir)",
    '(?:ich (?:[uü]berlege|muss (?:noch )?[uü]berlegen|melde mich|schlafe|vergleiche)|noch nicht|sp[aä]ter|jetzt nicht|muss (?:erst )?(?:mit|meinen|meine) \\w+ (?:\\w+ )?(?:fragen|reden|sprechen))',
  ],
  WITHDRAWS: [
    '(?:ya no (?:me|lo|la|nos|quiero|hace)|he cambiado de (?:idea|opini[oó]n)|no me interesa|olv[ií]del?[oa]|olv[ií]dalo|ya (?:compr[eé]|encontr[eé]|firmamos)|b[oó]rren\\w*)',
    "(?:(?:pas|plus) int[eé]ress[eé]\\w*|j['’]ai chang[eé] d['’]avis|laissez tomber|oubliez|on a (?:d[eé]j[aà] )?(?:sign[eé]|trouv[eé]|achet[eé]) ailleurs|je n['’]en (?:ai|veux) plus)",
    '(?:kein interesse|anders [uü]berlegt|vergessen sie|(?:schon|woanders) (?:woanders )?(?:gekauft|gefunden|unterschrieben)|brauche ich (?:doch )?nicht mehr|will ich nicht mehr)',
  ],
  SUPPORT: [
    '(?:mi (?:pedido|paquete)|reembolso|devolver|contraseña|no funciona|se (?:rompi[oó]|cuelga)|me (?:cobraron|han cobrado))',
    '(?:ma commande|mon colis|rembours\\w*|mot de passe|ne (?:marche|fonctionne) pas|en panne|d[eé]bit[eé] deux fois)',
    '(?:meine bestellung|mein paket|geld zur[uü]ck|passwort|(?:ist|geht) (?:kaputt|nicht)|st[uü]rzt ab|doppelt abgebucht)',
  ],
  GREETING: ['^(?:hola|buenos d[ií]as|buenas(?: tardes)?|bonjour|salut|bonsoir|hallo|guten (?:tag|morgen|abend)|moin)'],
  THANKS: ['(?:(?:muchas )?gracias|merci(?: beaucoup)?|danke(?: sch[oö]n)?|vielen dank)'],
  ASKS_PRICE: [
    '(?:cu[aá]nto (?:cuesta|vale|es|sale|ser[ií]a)|qu[eé] precio|precios?|tarifas?|combien|quel (?:est le )?prix|tarifs?|was kostet|wie (?:teuer|viel|hoch)|preise?|kosten)',
  ],
  JOB: [
    '(?:curr[ií]culum|trabajar con (?:ustedes|vosotros)|vacantes?|recrutez|mon cv|stage chez|bewerbung|praktikum|stellen frei)',
  ],
  SELLER: [
    '(?:quiero vender mi|compran (?:coches|oro)|je (?:veux|voudrais) vendre|vous rachetez|ich will (?:mein\\w*) \\w+ verkaufen|kaufen sie (?:gebraucht|gold)\\w*)',
  ],
};
