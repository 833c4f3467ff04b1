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
    "(?:je|on|nous) (?:veux|voudrais|veut|voudrait|aimerais|voulons|souhaite|souhaitons|peux|peut|vais|va)(?: bien| juste| donc)? (?:m['’]inscrire|nous inscrire|l['’]inscrire|l['’]acheter|payer(?! (?:en|[aà] la fin|\\d))|r[eé]server|commander|signer|souscrire|m['’]abonner|verser (?:l['’]|un )acompte|passer commande)",
    `${SEND} (?:moi |nous |vite |svp )?(?:le |la |les |l['’]|un |une |votre )?${PAPERS}`,
    '(?:inscri(?:s|vez)(?:-moi|-nous|-le|-la)?|r[eé]serve[zr]?(?:-moi|-nous|-le|-la)|mettez-(?:moi|nous)|ajoutez(?:-nous|-moi)?|rajoutez(?:-nous|-moi)?|activez|validez|encaissez|d[eé]marrez|livrez(?:-le|-la|-moi)|facturez|comptez sur nous)',
    "(?:o[uù] (?:est-ce que )?(?:je|on) (?:signe|paie|paye|verse)|(?:je|on) (?:signe|paie|paye|verse|vire) (?:o[uù]|comment|quand)|comment (?:on fait|je fais|faire) pour (?:l['’]acompte|payer|r[eé]server|signer)|virement (?:[aà] qui|o[uù])|je fais le virement|(?:je|on) verse l['’]acompte)",
    `(?:je|on) (?:signe|paie|paye|r[eè]gle|passe (?:le|la|les) (?:chercher|prendre|r[eé]cup[eé]rer)|viens (?:le|la) chercher|r[eé]cup[eè]re) (?:en|au|[aà]|comptant|cash|${DAY})`,
    "(?:march[eé] conclu|vendu|affaire conclue|c['’]est d[eé]cid[eé]|on s['’]est d[eé]cid[eé]s|ok pour (?:le|la|les|tout|ce)|d['’]accord pour (?:le|la|les)|j['’]accepte|nous acceptons|on accepte|c['’]est vous qu['’]on choisit|on commence (?:quand|demain|lundi))",
    '(?:deux|trois|\\d+) (?:autres|de plus)|m[eê]me (?:adresse|carte)',
    "(?:je|j|on|nous) ?(?:vais|va|allons)? ?(?:prendre|prends|prend|part|partons) (?:sur )?(?:le|la|les|l['’]|un|une|deux|trois|votre) ?\\w+(?! (?:temps|contact|rendez|bus|train|m[eé]tro|note))",
    '(?<!vous )(?<!vous l[ea] )(?<!vous les )(?:bloquez|gardez|notez|inscrivez|emballez|commandez|planifiez|programmez|facturer|passez (?:mon|notre) essai)(?:-(?:moi|nous|le|la|les))?',
    '(?:mettez|mets)-(?:moi|nous|le|la) (?:de c[oô]t[eé]|le|la|un|deux)|(?:garde|r[eé]serve|pogne)-moi',
    "(?:j['’]accepte|on accepte|nous acceptons|c['’]est (?:tout )?bon pour (?:nous|moi)|oui pour|on (?:est partants|valide)|banco|vendu)",
    "(?:donnez|envoyez|transmettez|filez|il me (?:manque|faut) (?:juste|plus que))(?:-moi)? (?:l['’]|le |votre |vos |un |ça )?(?:iban|rib|coordonn[eé]es|lien|contrat|[aà] signer)",
    "(?:verser|verse|vire|virer|d[eé]poser) (?:l['’]|un |les |des )?(?:acompte|avance|arrhes|caution|d[eé]p[oô]t)",
  ],
  CONDITION: [
    "si (?:vous|tu) (?:me |nous )?(?:la |le |les |l[’'])?(?:faites|fais|laissez|baissez|descendez|livrez|incluez|ajoutez|enlevez|offrez) ... (?:je|on|nous) (?:la |le |les |l[’'])?(?:prends|prend|signe|ach[eè]te|passe|paie|paye|r[eé]serve|commande|viens)",
    "(?:enlevez|offrez|baissez|ajoutez) ... et (?:je|on|c[’']est)",
    "(?:si|tant que|pourvu que|d[eè]s que) .{6,50}? (?:je|on|nous) (?:le |la |les |l['’])?(?:prends|prend|prenons|signe|signons|ach[eè]te|commande|commandons|paie|paye|r[eé]serve)",
    '(?:faites|laissez)-?(?:le|la|moi)? (?:[aà]|pour) \\d+\\w* et',
  ],
  ASKS_MEETING: [
    "(?:prendre|avoir|fixer|je (?:veux|voudrais)|il me faut|donnez-moi|besoin d[’']?) ?(?:un |une |le )?(?:rendez-vous|rdv|visite|cr[eé]neau|consultation|d[eé]mo|essai)",
    `(?:rendez-vous|rdv|visite|d[eé]mo|cr[eé]neau) (?:pour )?${DAY}`,
    `(?:peux|peut|pourrait|pourrions|je passe|on passe|je viens|on vient|voir|visiter|essayer|montrer|recevoir|recoudre|regarder) ... ${DAY}`,
    '(?:premi[eè]re dispo\\w*|(?:rdv|rendez-vous) le plus (?:proche|rapide)|en urgence)',
    "(?:vous avez|auriez-vous|avez-vous|il y a|y a) (?:une |de la )?(?:place|dispo\\w*|de libre) ... (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd['’]hui|ce (?:soir|matin))",
    "prenez-moi (?:un )?(?:rendez-vous|rdv)|(?:dispo|libre|free) (?:demain|aujourd['’]hui)|(?:organisez|planifiez|fixez)(?:-moi|-nous)? (?:une? )?(?:visite|rendez-vous|rdv|essai)|passer chiffrer|devis sur place",
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
    "(?:l['’]argent|le prix|le budget) n['’]est pas un (?:probl[eè]me|souci)",
    "(?:pr[eê]t (?:accord[eé]|accept[eé])|financement (?:accord[eé]|ok|valid[eé])|(?:direction|patron|chef|mari|femme|copine|copain|banque|associ[eé]) (?:a |est )?(?:valid[eé]|d[’']accord|ok|dit oui|accept[eé]))",
    "(?:pr[eê]ts? [aà] (?:payer|signer|acheter|commencer)|j[’']ai l[’']argent)",
  ],
  PAYMENT_TROUBLE: [
    '(?:paiement|carte|code promo|virement|cb) (?:\\w+ ){0,3}(?:plante|bloque|refus\\w+|[eé]choue|erreur|saute|ne (?:passe|marche|fonctionne) pas)',
    "(?:n['’]arrive pas|impossible|peux pas|peut pas) (?:[aà]|de)? ?(?:payer|finir|finaliser|terminer|valider|commander)",
  ],
  WANTS: [
    "(?:je (?:cherche|recherche|voudrais|veux|souhaite)|on (?:cherche|recherche|voudrait|veut|souhaite)|nous (?:cherchons|recherchons|voudrions|souhaitons)|j['’](?:ai besoin|aimerais)|on a besoin|il (?:me|nous) faut(?:drait)?|int[eé]ress[eé]e?s? par|c['’]est pour (?:mon|ma|mes))",
    "(?:je magasine|il (?:nous|me) faut|je pensais [aà]|on (?:aura|aurait) besoin|on va chercher|j['’]aimerais apprendre)",
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
    "(?:vous ou (?:ceux|les|le)|ça change quoi|j['’]h[eé]site|quelle est la diff[eé]rence)",
  ],
  OBJECTS: [
    '(?:(?:trop|un peu|assez|tr[eè]s|bien) cher|cher pour (?:moi|nous)|au-dessus de (?:mes|nos|mon|notre)|plus que pr[eé]vu|moins ch(?:er|[eè]re)|hors (?:de )?(?:budget|prix))',
  ],
  FAR_FUTURE: [
    'pas avant (?:au moins )?(?:un|deux|trois|quatre|cinq|dix|\\d+|plusieurs) ans?',
    "(?:un jour|dans (?:\\w+ ){0,3}ans|d['’]ici (?:\\w+ ){0,3}ans|quand (?:je serai|les enfants)|[aà] la retraite)",
  ],
  SUPPORT: [
    "(?:j['’]ai|on a|nous avons) (?:d[eé]j[aà] )?(?:r[eé]serv[eé]|sign[eé]|souscrit|command[eé]|pay[eé]) (?:\\w+ ){0,3}?(?:la semaine derni[eè]re|le mois dernier|hier|il y a \\w+)",
    "(?:je serai|on sera|je vais [eê]tre) en retard|je ne (?:peux|pourrai) pas (?:venir|[eê]tre l[aà]) (?:demain|aujourd['’]hui|lundi|mardi|mercredi|jeudi|vendredi|samedi)|(?:veux|voudrais|souhaite) (?:rendre|retourner|renvoyer) (?:ce|le|la|l['’])",
    '(?:d[eé]caler|reporter|d[eé]placer|changer|annuler) (?:mon|le|notre|ma) (?:rendez-vous|rdv|cours|s[eé]ance|r[eé]servation|livraison|visite)',
    "(?:ne (?:marche|fonctionne|d[eé]marre|s['’]ouvre|va) (?:pas|plus)|est (?:cass[eé]e?|arriv[eé]e? (?:cass[eé]|ouvert)\\w*|tomb[eé]|grill[eé]e?)|abim[eé]e?|d[eé]fectueu\\w+|toujours (?:pas re[cç]u|en panne|du bruit)|o[uù] (?:est|en est) (?:mon|ma)|mes (?:analyses|r[eé]sultats)|vous m['’]avez (?:pr[eé]lev[eé]|d[eé]bit[eé]|factur[eé])|r[eé]clamation|j['’]ai (?:achet[eé]|re[cç]u|command[eé]) ... et)",
    "(?:j['’]ai|on a|nous avons|on en a) (?:achet[eé]|command[eé]|pay[eé]|sign[eé]|r[eé]serv[eé]|souscrit) ... (?:et (?:je|j|on|rien|toujours|personne|il)|mais (?:je|j|on|rien|toujours|personne))",
    '(?:achet[eé]|command[eé]|sign[eé]|install[eé]|pos[eé])e?s? (?:en|le|il y a|la semaine|hier|chez vous|ici) ... (?:fui\\w*|tomb\\w+|cass\\w+|plus|pas|rien|toujours|bruit|d[eé]fectueu\\w+|panne)',
    '(?:d[eé]caler|repousser|reporter|avancer|bouger) (?:\\w+ )?(?:mon|ma|le|la|notre) (?:\\w+ )?(?:rendez-vous|rdv|cours|s[eé]ance|r[eé]servation|livraison|visite|coupe|physio|kin[eé])',
    '(?:marqu[eé]|[eé]crit|indiqu[eé]|not[eé])e? (?:comme )?livr[eé]e?',
    "(?:r[eé]silier|annuler|arr[eê]ter|suspendre) (?:mon|ma|mes|notre|le|la|l['’]) ?(?:abonnement|contrat|pr[eé]l[eè]vement|commande|inscription|adh[eé]sion|forfait|r[eé]servation)",
    "(?:rendez|remboursez|r[eé]cup[eé]rer|r[eé]cup[eè]re|rendu) (?:-moi |moi )?(?:mon|ma|la|l['’]) ?(?:argent|caution|acompte|d[eé]p[oô]t)",
    "(?:technicien|livreur|r[eé]parateur|installateur|plombier) ... (?:devait|n['’]est|jamais|toujours)",
    "(?:pr[eé]lev[eé]|d[eé]bit[eé]|factur[eé])e?s? (?:deux fois|en double|[aà] tort)|toujours pas (?:de|d['’]|re[cç]u|livr[eé]|arriv[eé])|mauvaise? (?:couleur|taille|article|mod[eè]le)",
    "(?:l['’]appli|le site|mon compte|mon espace) ... (?:ne (?:veut|marche|s)|bloqu\\w+|plante|d[eé]connect\\w+)|(?:me connecter|acc[eé]der) [aà] (?:mon|l)",
    "j['’]ai perdu (?:mon|ma|mes|le|la) (?:badge|cl[eé]s?|carte|code|mot)|(?:copie|duplicata) de (?:la|ma|mon|l['’])",
    '(?:sous garantie|[aà] ma charge)',
  ],
  RESEARCH: [
    "(?:m[eé]moire sur|th[eè]se|expos[eé] (?:sur|pour)|enqu[eê]te|sondage|journaliste|article sur|j['’][eé]cris sur|je suis [eé]tudiante?|pour (?:la fac|mes [eé]tudes|l['’][eé]cole)|entretien pour)",
    "(?:pour (?:un|mon|ma|une) (?:expos[eé]|m[eé]moire|th[eè]se|devoir|projet (?:scolaire|d['’]([eé]tudes|[eé]cole)))|par (?:simple |pure )?curiosit[eé]|en classe|du journal|journal local|un (?:blog|sondage|reportage)|je l['’]ach[eè]terais jamais|on tient un autre|(?:tiens|tenons) (?:moi-m[eê]me )?un (?:autre )?(?:studio|commerce|magasin|cabinet))",
    'interviewer|une interview',
  ],
  VENDOR: [
    '(?:nous sommes une (?:soci[eé]t[eé]|agence|entreprise|imprimerie)|nous proposons|nos services|vous faire un devis|partenariat|influenceu\\w+|premier sur google|fournisseur\\w*|bosser pour vous|votre r[eé]f[eé]rencement)',
    '(?:je|on|nous) (?:vous )?(?:propose|proposons|offre|offrons|fournit|fournissons|aide|aidons|livre en gros|fabrique|fabriquons|distribue|distribuons) (?:les|des|un|une|du|aux|de l|nos)',
    "(?:audit gratuit|en gros|doubler votre|votre trafic|cr[eé]atrice? de contenu|\\d+k? ?abonn[eé]s|collab\\w*|qui s['’]occupe de (?:votre|vos)|vous faire un prix|pourrais faire vos)",
    '\\d+k? (?:vrais )?abonn[eé]s',
    '(?:on|je|nous) (?:peut|peux|pourrait|pourrais|pouvons) vous (?:envoyer|faire|adresser|proposer) (?:un|une|notre|nos) (?:devis|offre|[eé]chantillon|catalogue|proposition)',
  ],
  SELLER: [
    "(?:(?:je (?:veux|voudrais)|souhaite) (?:vendre|mettre en (?:vente|location)|proposer mon)|je vends (?:mon|ma)|vous (?:me )?(?:donnez|donneriez|rachetez|reprenez) combien (?:d[’']|de|pour) ?(?:mon|ma|un|une|le mettre)|vous prenez combien pour le mettre|estimation de m\\w+)",
    "(?:vous (?:rachetez|reprenez) (?:les|des|mon|ma|mes)|vous (?:me |m['’]en )?(?:donnez|donneriez|proposez) combien (?:pour|de)|m['’]en (?:donnez|donneriez)|(?:j['’]ai|on a) (?:un|une) (?:appart\\w*|maison|local|studio|terrain) [aà] (?:louer|vendre|mettre)|que j['’]ai [aà] c[eé]der|vendre mon \\w+ (?:par|avec|chez) vous)",
    "(?:seriez|[eê]tes)-vous (?:preneurs?|int[eé]ress[eé]s?) (?:de|d['’]|par) ?(?:la|le|ma|mon|mes|une?)",
  ],
  JOB: [
    "(?:vous (?:recrutez|cherchez (?:une h[oô]tesse|un vendeur|quelqu[’']un|du personnel))|candidature|poste (?:de|vacant)|alternance|un stage)",
    "(?:vous (?:embauchez|engagez|prenez du monde|cherchez (?:du monde|encore du monde|des (?:vendeurs|serveurs|gens)))|mon (?:cv|portfolio)|petits? boulots?|un (?:apprentissage|emploi|job|poste)|offres? d['’]emploi|travailler (?:chez|pour|avec) vous|bosser chez vous)",
  ],
  SPAM: [
    "(?:gagne[zr]? (?:de l[’']argent|\\d+)|crypto\\w*|cliquez ici|vous avez gagn[eé]|abonn[eé]s pas chers?|connard\\w*|idiots?|merde)",
    '(?:v[eé]rifiez votre compte|bande de|escrocs?|voleurs|clowns|chez vous,? cliquez|via ce lien)',
  ],
  TALK: [
    "(?:au loto|si j['’][eé]tais riche|avec (?:le )?(?:chauffeur|majordome)|mdr|haha\\w*|ptdr|c['’]est une blague|qui paie [cç]a|en or)",
    "(?:si je (?:gagne|gagnais)|toute la rue|je (?:fouine|suis [eé]mu)|douze (?:des )?ch[aâ]teaux|oh (?:formidable|g[eé]nial|super),? encore|vendre un rein|c['’]est une blague)",
    '(?:vient|livr[eé]e?) avec (?:une? )?(?:maison|ch[aâ]teau|yacht)',
  ],
  GENERAL_QUESTION: [
    "(?:est-ce (?:que|mauvais|vrai|dangereux) (?:le|la|de|que l)\\w* ... (?:fait|font|donne|ab[iî]me|tension|sant[eé])|capitale d[ue]|c['’]est quoi (?:un|une|la|le)|que (?:veut dire|signifie)|comment on (?:purge|nettoie|enl[eè]ve|dit|fait cuire)|peut-on prendre|blague)",
    '(?:donner (?:de |du |un )?\\w+ [aà] (?:mon|un) (?:chien|chat|b[eé]b[eé]|enfant)|ab[iî]me (?:l|les|la)|comment (?:enlever|nettoyer|soigner|retirer|d[eé]tacher) )',
    "c['’]est vrai que",
  ],
  LOCATION_HOURS: [
    "(?:o[uù] (?:[eê]tes-vous|se trouve|je me gare|est votre)|vous [eê]tes o[uù]|[aà] quelle heure (?:ouvr|ferm)\\w*|ouverts? (?:le|[aà]|dimanche)|vos horaires|(?:votre|l['’]) ?adresse)",
    '(?:vous (?:fermez|ouvrez) (?:[aà] quelle|quand|le|[aà])|(?:[eê]tes )?ouverts? (?:le|les|[aà]|jusqu)|un (?:bus|m[eé]tro|tram) (?:[aà] c[oô]t[eé]|pr[eè]s)|[aà] quel [eé]tage|o[uù] (?:est-ce que )?(?:je|on) (?:peut )?(?:me |se )?(?:gare|garer|parke))',
    '(?:vos|quels) (?:sont vos )?horaires',
  ],
  BROWSING: [
    '(?:je (?:ne fais que )?(?:regarde|fouine|jette un (?:œil|oeil|coup))(?: juste)?|juste (?:pour )?(?:regarder|curieux))',
  ],
  TRADE_IN: ['(?:reprise de (?:mon|ma)|vous reprenez (?:mon|ma)|en [eé]change de (?:mon|ma))'],
  WITHDRAWS: [
    "je (?:ne |n['’])(?:veux|vais|compte|souhaite) (?:rien|pas) (?:acheter)|r[eé]serv[eé] ailleurs",
    "(?:ça ne (?:nous|me) convient pas|on (?:a )?laiss[eé] tomber|finalement (?:non|on (?:reste|garde|n['’]ach))|on (?:va garder|reste o[uù]|n['’]ach[eè]te plus)|j['’]allais \\w+ mais|c['’]est mort|d[eé]j[aà] trouv[eé]|j['’]ai achet[eé] ailleurs|ne m['’]int[eé]resse (?:pas|plus)|pas pour nous)",
    "(?:(?:plus|pas) besoin|je n['’]?ach[eè]te plus|on (?:se retire|ne viendra pas|a d[eé]cid[eé] de (?:rester|garder)|a (?:trouv[eé]|choisi|pris) (?:ailleurs|autre)|est (?:all[eé]s?|partis) (?:chez|ailleurs))|j['’]allais ... mais|enlevez-moi|retirez-moi|j['’]en ai trouv[eé]|trouv[eé] (?:ailleurs|un plus|mieux)|je ne (?:reviendrai|viendrai) pas|ce sera sans moi|c['’]est du vol|laissez tomber)",
  ],
  ACCEPTS: [
    '(?:nickel|g[eé]nial|impeccable|absolument|tout [aà] fait|banco|faites(?: donc)?|va pour|ça me para[iî]t bien|avec joie|super|ouais|carr[eé]ment)',
  ],
  DECLINES: ['(?:nan|pas besoin|[aà] bien y r[eé]fl[eé]chir,? non|ça va aller|sans façon)'],
  POSTPONES: [
    "(?:j['’]en (?:cause|jase|parle|discute)|que j['’]en (?:jase|parle|discute)|on (?:en )?(?:discute|parle|reparle)|(?:je|on) (?:vous )?(?:tiens? au courant|(?:re)?dis|revient|reviens|recontacte|[eé]cris)|d['’]abord|laissez-moi (?:quelques|le temps|voir|y)|j['’]attends (?:ma|mon|mes|le|la)|pas avant|tenez-moi au courant|m['’]engager|sans doute|plut[oô]t (?:au|en|apr[eè]s|vers)|apr[eè]s les|on compare)",
    "j['’]y (?:r[eé]fl[eé]chi\\w*|pense)",
  ],
  ASKS_PRICE: [
    "(?:(?:ç|c)a (?:co[uû]te|fait|co[uû]terait|va chercher) (?:dans les )?combien|c combien|c['’]est quoi (?:le|les|vos) (?:prix|tarifs?)|vous prenez combien|[aà] la louche)",
  ],
};
