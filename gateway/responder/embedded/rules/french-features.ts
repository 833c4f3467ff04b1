import type { Feature } from './feature.ts';

const DAY =
  "(?:aujourd['’]hui|demain|(?:ce |cette )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|matin|apr[eè]s-midi|semaine|week-end)|tout de suite|[aà] \\d+ ?h\\w*)";
const SEND =
  '(?:envoy\\w+|envoie\\w*|transmett\\w+|pr[eé]par\\w+|fait(?:es)?|donne\\w*|mett\\w+|passe\\w*)(?:-moi|-nous|-le|-la)?';
const PAPERS =
  '(?:contrat|bail|facture|proforma|devis sign[eé]|lien(?: de paiement)?|rib|iban|coordonn[eé]es bancaires|bon de commande|papiers|compromis)';

/** French: what the visitor's words show. */
export const FRENCH_FEATURES: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  ASKS_STEP: [
    "(?:je|on|nous) (?:le|la|les|l['’])? ?(?:prends|prend|prenons|ach[eè]te|achetons|r[eé]serve|r[eé]servons|commande|commandons|signe|signons|veux bien (?:le|la))(?! (?:des|du temps|contact|rendez|note))",
    "(?:je|on|nous) (?:veux|voudrais|veut|voudrait|aimerais|voulons|souhaite|souhaitons|peux|peut|vais|va)(?: bien| juste| donc)? (?:m['’]inscrire|nous inscrire|l['’]inscrire|l['’]acheter|payer(?! en)|r[eé]server|commander|signer|souscrire|m['’]abonner|verser (?:l['’]|un )acompte|passer commande)",
    `${SEND} (?:moi |nous |vite |svp )?(?:le |la |les |l['’]|un |une |votre )?${PAPERS}`,
    '(?:inscri(?:s|vez)(?:-moi|-nous|-le|-la)?|r[eé]serve[zr]?(?:-moi|-nous|-le|-la)|mettez-(?:moi|nous)|ajoutez(?:-nous|-moi)?|rajoutez(?:-nous|-moi)?|activez|validez|encaissez|d[eé]marrez|livrez(?:-le|-la|-moi)|facturez|comptez sur nous)',
    "(?:o[uù] (?:est-ce que )?(?:je|on) (?:signe|paie|paye|verse)|(?:je|on) (?:signe|paie|paye|verse|vire) (?:o[uù]|comment|quand)|comment (?:on fait|je fais|faire) pour (?:l['’]acompte|payer|r[eé]server|signer)|virement (?:[aà] qui|o[uù])|je fais le virement|(?:je|on) verse l['’]acompte)",
    `(?:je|on) (?:signe|paie|paye|r[eè]gle|passe (?:le|la|les) (?:chercher|prendre|r[eé]cup[eé]rer)|viens (?:le|la) chercher|r[eé]cup[eè]re) (?:en|au|[aà]|comptant|cash|${DAY})`,
    "(?:march[eé] conclu|vendu|affaire conclue|c['’]est d[eé]cid[eé]|on s['’]est d[eé]cid[eé]s|ok pour (?:le|la|les|tout|ce)|d['’]accord pour (?:le|la|les)|j['’]accepte|nous acceptons|on accepte|c['’]est vous qu['’]on choisit|on commence)",
    '(?:deux|trois|\\d+) (?:autres|de plus)|m[eê]me (?:adresse|carte)',
  ],
  CONDITION: [
    "si (?:vous|tu) (?:me |nous )?(?:la |le |les |l[’'])?(?:faites|fais|laissez|baissez|descendez|livrez|incluez|ajoutez|enlevez|offrez) ... (?:je|on|nous) (?:la |le |les |l[’'])?(?:prends|prend|signe|ach[eè]te|passe|paie|paye|r[eé]serve|commande|viens)",
    "(?:enlevez|offrez|baissez|ajoutez) ... et (?:je|on|c[’']est)",
  ],
  ASKS_MEETING: [
    "(?:prendre|avoir|fixer|je (?:veux|voudrais)|il me faut|donnez-moi|besoin d[’']?) ?(?:un |une |le )?(?:rendez-vous|rdv|visite|cr[eé]neau|consultation|d[eé]mo|essai)",
    `(?:rendez-vous|rdv|visite|d[eé]mo|cr[eé]neau) (?:pour )?${DAY}`,
    `(?:peux|peut|pourrait|pourrions|je passe|on passe|je viens|on vient|voir|visiter|essayer|montrer|recevoir|recoudre|regarder) ... ${DAY}`,
    '(?:premi[eè]re dispo\\w*|(?:rdv|rendez-vous) le plus (?:proche|rapide)|en urgence)',
  ],
  ASKS_VISIT: [
    "(?:peux|peut|pourrait|pourrions|pouvons|voudrais|voudrait|aimerais|aimerait|souhaite|possible de|possible d['’]) ?(?:-on |-je )?(?:le |la |les |l['’])?(?:voir|visiter|essayer|tester)(?! gratuitement)",
  ],
  ASKS_CALL: [
    '(?:appelez-moi|rappelez-moi|appelez-nous|rappelez-nous|rappelle[zr]?-moi|me (?:rappeler|appeler)|nous (?:rappeler|appeler))',
  ],
  ASKS_PERSON: ["parler [aà] (?:quelqu[’']un|une personne|un (?:humain|conseiller|agent|commercial))"],
  URGENT: [
    "(?:urgent\\w*|en urgence|au plus vite|d[eè]s que possible|tout de suite|imm[eé]diatement|aujourd['’]hui|ce soir)",
  ],
  READY: [
    "(?:pr[eê]t (?:accord[eé]|accept[eé])|financement (?:accord[eé]|ok|valid[eé])|(?:direction|patron|chef|mari|femme|copine|copain|banque|associ[eé]) (?:a |est )?(?:valid[eé]|d[’']accord|ok|dit oui|accept[eé]))",
    "(?:pr[eê]ts? [aà] (?:payer|signer|acheter|commencer)|j[’']ai l[’']argent)",
  ],
  PAYMENT_TROUBLE: [
    '(?:paiement|carte|code promo|virement|cb) (?:\\w+ ){0,3}(?:plante|bloque|refus\\w+|[eé]choue|erreur|saute|ne (?:passe|marche|fonctionne) pas)',
    "(?:n['’]arrive pas|impossible|peux pas|peut pas) (?:[aà]|de)? ?(?:payer|finir|finaliser|terminer|valider|commander)",
  ],
  WANTS: [
    "(?:je (?:cherche|recherche|voudrais|veux|souhaite)|on (?:cherche|recherche|voudrait|veut|souhaite)|nous (?:cherchons|recherchons|voudrions|souhaitons)|j['’](?:ai besoin|aimerais)|on a besoin|il (?:me|nous) faut(?:drait)?|int[eé]ress[eé]e?s? par|c['’]est pour (?:mon|ma|mes))",
  ],
  ASKS_AVAILABILITY: [
    "(?:avez-vous|vous (?:l['’])?(?:avez|auriez|faites|vendez|proposez|acceptez|prenez|montez|livrez)|auriez-vous|faites-vous|proposez-vous|y a-t-il|il y a|il (?:en )?reste|reste-t-il|disponibles?|dispo|en stock|toujours (?:l[aà]|en vente|libre)|existe en)",
  ],
  ASKS_DETAILS: [
    "(?:quelles? (?:taille|tailles|couleurs?|dimensions|surface|horaires|niveau|superficie|dur[eé]e)|combien de (?:temps|km|kilom[eè]tres|m[eè]tres|places|s[eé]ances|jours|mois|bornes)|dure combien|c['’]est quand|commence quand|plus d['’]infos?|(?:est|sont) (?:inclus|compris)\\w*|inclut|comprend|compatible|imperm[eé]able)",
  ],
  ASKS_TERMS: [
    '(?:en plusieurs fois|mensualit[eé]s?|financement|cr[eé]dit|remises?|r[eé]duction|promo(?:tion)?s?|livraison|garantie|caution|frais|charges|apport|bourse|engagement|ttc|mutuelle|n[eé]gociable|rembours[eé] par)',
  ],
  ASKS_TRIAL: [
    "(?:essai gratuit|p[eé]riode d[’']essai|tester (?:gratuitement|avant)|essayer (?:gratuitement|avant)|d[eé]mo)",
  ],
  ASKS_MATERIAL: [
    `${SEND} (?:moi |nous )?(?:le |la |les |des |une? |vos )?(?:catalogue|brochure|documentation|photos|tarifs?|prix|infos?|plan|programme|fiche)`,
  ],
  COMPARES: [
    "(?:je compare|on compare|comparer|mieux que|diff[eé]rence entre|lequel|laquelle|j['’]h[eé]site|quelle formule|plut[oô]t que)",
  ],
  OBJECTS: [
    '(?:(?:trop|un peu|assez|tr[eè]s|bien) cher|cher pour (?:moi|nous)|au-dessus de (?:mes|nos|mon|notre)|plus que pr[eé]vu|moins ch(?:er|[eè]re)|hors (?:de )?(?:budget|prix))',
  ],
  FAR_FUTURE: [
    "(?:un jour|dans (?:\\w+ ){0,3}ans|d['’]ici (?:\\w+ ){0,3}ans|quand (?:je serai|les enfants)|[aà] la retraite)",
  ],
  SUPPORT: [
    '(?:d[eé]caler|reporter|d[eé]placer|changer|annuler) (?:mon|le|notre|ma) (?:rendez-vous|rdv|cours|s[eé]ance|r[eé]servation|livraison|visite)',
    "(?:ne (?:marche|fonctionne|d[eé]marre|s['’]ouvre|va) (?:pas|plus)|est (?:cass[eé]e?|arriv[eé]e? (?:cass[eé]|ouvert)\\w*|tomb[eé]|grill[eé]e?)|abim[eé]e?|d[eé]fectueu\\w+|toujours (?:pas re[cç]u|en panne|du bruit)|o[uù] (?:est|en est) (?:mon|ma)|mes (?:analyses|r[eé]sultats)|vous m['’]avez (?:pr[eé]lev[eé]|d[eé]bit[eé]|factur[eé])|r[eé]clamation|j['’]ai (?:achet[eé]|re[cç]u|command[eé]) ... et)",
  ],
  RESEARCH: [
    "(?:m[eé]moire sur|th[eè]se|expos[eé] (?:sur|pour)|enqu[eê]te|sondage|journaliste|article sur|j['’][eé]cris sur|je suis [eé]tudiante?|pour (?:la fac|mes [eé]tudes|l['’][eé]cole)|entretien pour)",
  ],
  VENDOR: [
    '(?:nous sommes une (?:soci[eé]t[eé]|agence|entreprise|imprimerie)|nous proposons|nos services|vous faire un devis|partenariat|influenceu\\w+|premier sur google|fournisseur\\w*|bosser pour vous|votre r[eé]f[eé]rencement)',
  ],
  SELLER: [
    "(?:(?:je (?:veux|voudrais)|souhaite) (?:vendre|mettre en (?:vente|location)|proposer mon)|je vends (?:mon|ma)|vous (?:me )?(?:donnez|donneriez|rachetez|reprenez|prenez) combien (?:d[’']|de|pour) ?(?:mon|ma|un|une|le mettre)|estimation de m\\w+)",
  ],
  JOB: [
    "(?:vous (?:recrutez|cherchez (?:une h[oô]tesse|un vendeur|quelqu[’']un|du personnel))|candidature|poste (?:de|vacant)|alternance|un stage)",
  ],
  SPAM: [
    "(?:gagne[zr]? (?:de l[’']argent|\\d+)|crypto\\w*|cliquez ici|vous avez gagn[eé]|abonn[eé]s pas chers?|connard\\w*|idiots?|merde)",
  ],
  TALK: [
    "(?:au loto|si j['’][eé]tais riche|avec (?:le )?(?:chauffeur|majordome)|mdr|haha\\w*|ptdr|c['’]est une blague|qui paie [cç]a|en or)",
  ],
  GENERAL_QUESTION: [
    "(?:est-ce (?:que|mauvais|vrai|dangereux) (?:le|la|de|que l)\\w* ... (?:fait|font|donne|ab[iî]me|tension|sant[eé])|capitale d[ue]|c['’]est quoi (?:un|une|la|le)|que (?:veut dire|signifie)|comment on (?:purge|nettoie|enl[eè]ve|dit|fait cuire)|peut-on prendre|blague)",
  ],
  LOCATION_HOURS: [
    "(?:o[uù] (?:[eê]tes-vous|se trouve|je me gare|est votre)|vous [eê]tes o[uù]|[aà] quelle heure (?:ouvr|ferm)\\w*|ouverts? (?:le|[aà]|dimanche)|vos horaires|(?:votre|l['’]) ?adresse)",
  ],
  BROWSING: [
    '(?:je (?:ne fais que )?(?:regarde|fouine|jette un (?:œil|oeil|coup))(?: juste)?|juste (?:pour )?(?:regarder|curieux))',
  ],
  TRADE_IN: ['(?:reprise de (?:mon|ma)|vous reprenez (?:mon|ma)|en [eé]change de (?:mon|ma))'],
  WITHDRAWS: [
    "(?:ça ne (?:nous|me) convient pas|on (?:a )?laiss[eé] tomber|finalement (?:non|on (?:reste|garde|n['’]ach))|on (?:va garder|reste o[uù]|n['’]ach[eè]te plus)|j['’]allais \\w+ mais|c['’]est mort|d[eé]j[aà] trouv[eé]|j['’]ai achet[eé] ailleurs|ne m['’]int[eé]resse (?:pas|plus)|pas pour nous)",
  ],
};
