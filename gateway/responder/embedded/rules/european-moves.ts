import type { AssistantMove } from './feature.ts';

const OFFER_ES =
  '(?:quiere[sn]?|desea[sn]?|l[eo]s?|te|nos|podemos|podr[ií]a|puedo|hacemos|organizamos|se l[oa]s?|tenemos|le parece si)';
const OFFER_FR =
  "(?:voulez-vous|souhaitez-vous|d[eé]sirez-vous|aimeriez-vous|je (?:vous|peux|l[ea]s?)|on (?:vous |peut )?|puis-je|dois-je|nous (?:vous|pouvons)|j['’])";
const OFFER_DE =
  '(?:soll(?:en)? (?:ich|wir|sie)|darf ich|d[uü]rfen wir|m[oö]chten sie|m[oö]chtest du|wollen sie|willst du|kann ich|k[oö]nnen wir|passt|ich kann|w[uü]rden sie)';

const DAY =
  '(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ma[nñ]ana|hoy|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute)\\w*';
const HOUR = '(?:a las \\d{1,2}|[aà] \\d{1,2} ?h|\\d{1,2} ?h(?:\\d{2})?|(?:um )?\\d{1,2} uhr|um \\d{1,2})';

const BOOKS_ES =
  '(?:reserv\\w+|apart\\w+|apunt\\w+|anot\\w+|inscrib\\w+|matricul\\w+|pedido|contrato|(?:enlace|link) de pago|factura|activ\\w+|de alta|confirm\\w+|guard\\w+|encarg\\w+|tramit\\w+|contrat\\w+|cobr\\w+|entreg\\w+)';
const BOOKS_FR =
  '(?:r[eé]serv\\w+|bloqu\\w+|inscri\\w+|command\\w+|contrat|lien de paiement|facture|activ\\w+|confirm\\w+|mets de c[oô]t[eé]|de c[oô]t[eé]|not(?:e|er)|cal(?:e|er)|gard(?:e|er)|enregistr\\w+|livr(?:e|er|ons)|valid\\w+)';
const BOOKS_DE =
  '(?:reservier\\w+|buchen|bestell\\w+|eintragen|anmelden|vertrag|zahlungslink|rechnung|aktivier\\w+|best[aä]tig\\w+|zur[uü]ckleg\\w+|freihalten|einrichten|einplanen|vormerken|weglegen|liefern|freischalten|festhalten|einschreiben|abschlie(?:ss|ß)en|antrag (?:starten|stellen))';

const PAPERS_ES = '(?:fotos|folletos?|cat[aá]logo|precios|lista|temario|informaci[oó]n|promociones|ofertas|planos)';
const PAPERS_FR = '(?:photos|brochure|catalogue|documentation|tarifs|programme|plans|liste|infos|offres)';
const PAPERS_DE =
  '(?:fotos|bilder|prospekt|brosch[uü]re|katalog|unterlagen|preisliste|lehrplan|grundriss\\w*|infos|angebote)';

/** What an assistant's turn proposes or asks, in Spanish, French and German. */
export const EUROPEAN_MOVES: Partial<Readonly<Record<AssistantMove, readonly string[]>>> = {
  OFFERS_STEP: [
    `${OFFER_ES} .{0,30}?${BOOKS_ES}`,
    '(?:confirmamos|activamos|reservamos|apartamos|tramitamos|encargamos|inscribimos|iniciamos|empezamos) (?:la|el|las|los|su|tu|con)',
    '(?:hago|hacemos|tomo|preparo|inicio) (?:el|la|su|tu) (?:pedido|reserva|compra|contrato|solicitud|inscripci[oó]n|tr[aá]mite)',
    '(?:(?:se |te )?l[oa]s? )?(?:hago|hacemos|encargo|encargamos|reservo|reservamos|aparto|apartamos|guardo|guardamos|confirmo|confirmamos|pido|pedimos|activo|activamos)\\?',
    `${OFFER_FR} .{0,30}?${BOOKS_FR}`,
    "(?:je|on|nous) (?:(?:vous |te )?l[ea]s? |vous |l['’])?(?:r[eé]serv|command|gard|bloqu|not|inscri|activ|confirm|cal)\\w+(?: .{0,25})?\\?",
    '(?:je|on|nous) (?:passe|passons|lance|lan[cç]ons|pr[eé]pare|pr[eé]parons) (?:la|le|votre) (?:commande|dossier|contrat|demande|r[eé]servation)',
    '(?:je (?:le|la) fais|on (?:le|la) fait|je fais le n[eé]cessaire)\\?',
    `${OFFER_DE} .{0,50}?${BOOKS_DE}`,
    `(?:se l[oa]s? (?:enviamos|entregamos|llevamos|mandamos)|entrega|env[ií]o|livraison|lieferung) (?:el |le |am )?${DAY}(?:,? .{0,20})?\\?`,
    '(?:aktivieren|best[aä]tigen|buchen|reservieren|bestellen) wir',
    '(?:soll ich|machen wir das|soll ich das (?:machen|so machen|veranlassen))\\?',
  ],
  OFFERS_MEETING: [
    `${OFFER_ES} .{0,30}?(?:visit\\w+|verl[oa]|venir|cita|turno|prueba|probar\\w*|demo|llam\\w+|hueco|enseñ\\w+|asesor)`,
    `${OFFER_FR} .{0,30}?(?:visit\\w+|venir|le voir|rendez-vous|rdv|essai\\w*|essayer|d[eé]mo|appel\\w+|rappel\\w+|cr[eé]neau|conseiller)`,
    `${OFFER_DE} .{0,40}?(?:besichtig\\w+|ansehen|vorbeikommen|termin|probefahrt|demo|anrufen|angerufen|beratung|berater)`,
    '(?:puede|podr[ií]a|pueden) .{0,20}?(?:llamar\\w*|ir|pasar|venir|visitar\\w*)',
    '(?:coordinamos|agendamos|programamos|fijamos|concertamos) (?:una |la |su )?(?:visita|cita|llamada|demo|reuni[oó]n)',
    '(?:peut|pourrait)(?:-(?:il|elle|on))? .{0,20}?(?:vous (?:r?appeler|recevoir)|passer|venir)',
    '(?:on|nous) (?:fixe|fixons|cale|calons|organise|organisons|planifie|planifions) (?:une?|la|le|votre) (?:visite|rendez-vous|rdv|appel|essai|d[eé]mo)',
    '(?:kann|k[oö]nnte|darf|w[uü]rde) .{0,30}?(?:anrufen|zur[uü]ckrufen|kommen|vorbeikommen)',
    `(?:hueco|cr[eé]neau|termin|libre|frei|proposer|proponer) .{0,30}?(?:${DAY})`,
    `(?:${DAY}) .{0,30}?(?:le viene bien|te viene bien|visita|ense|ça vous va|vous arrange|toujours (?:bon|ok)|visite|passt|frei|zeit)`,
    `(?:visita|cita|turno|visite|rendez-vous|rdv|essai|besichtigung|termin|probefahrt|prueba) .{0,30}?(?:${DAY}|${HOUR})`,
    `(?:${DAY}) (?:\\w+ )?${HOUR},? .{0,25}?(?:bien|bon|va|parece|pie|passt|recht|dabei|convient)\\w*\\?`,
    "(?:tengo|tenemos|j['’]ai|nous avons|on a|ich habe|wir haben|ich h[aä]tte|wir h[aä]tten) .{0,15}?(?:" +
      `${DAY}) .{0,15}?${HOUR}`,
  ],
  OFFERS_INFORMATION: [
    `${OFFER_ES} .{0,30}?(?:env[ií](?!amos el |amos la )\\w+|mand\\w+|pas[eo]|cuent\\w+|explic\\w+|${PAPERS_ES})(?! el (?:contrato|enlace|link) ?\\w*)`,
    `${OFFER_FR} .{0,30}?(?:envoi\\w*|envoy\\w+|transmet\\w+|recevoir|expliqu\\w+|montr\\w+|pr[eé]sent\\w+|${PAPERS_FR})`,
    `${OFFER_DE} .{0,40}?(?:schick\\w+|send\\w+|zusend\\w+|erkl[aä]r\\w+|zeigen|${PAPERS_DE})`,
    `(?:${PAPERS_ES}|${PAPERS_FR}|${PAPERS_DE})(?:,? .{0,30})?\\?`,
  ],
  ASKS_DETAIL: [
    '(?:qu[eé] (?:talla|color|modelo|nivel|tipo|edad|n[uú]mero calz\\w*|medida)|cu[aá]nt[oa]s (?:personas|invitados|usuarios|habitaciones|noches)|cu[aá]l (?:prefiere|quiere|le)|para (?:cu[aá]nt[oa]s|qui[eé]n))',
    "(?:quelle? (?:taille|couleur|mod[eè]le|niveau|[aâ]ge|pointure|marque)|combien (?:d['’]invit[eé]s|de (?:personnes|nuits|pi[eè]ces|utilisateurs))|laquelle|lequel|pour (?:qui|combien))",
    '(?:welche (?:gr[oö](?:ss|ß)e|farbe|klasse|marke)|welches (?:modell|niveau)|wie viele|wie alt|wie gro(?:ss|ß)|f[uü]r wen)',
  ],
  ASKS_BUDGET: ['(?:presupuesto|budget|hasta qu[eé] precio|quel prix|welchem preis)'],
  ASKS_CONTACT: ['(?:tel[eé]fono|correo|num[eé]ro|e-?mail|nummer|handynummer)'],
  ASKS_NAME: [
    '(?:su nombre|c[oó]mo se llama|votre nom|(?:ihr|ihren) namen?|auf welchen namen|a nombre de qui[eé]n|[aà] quel nom)',
  ],
  ASKS_TIME: ['(?:cu[aá]ndo|qu[eé] d[ií]a|quand|quel jour|wann|welcher tag|welchen tag)'],
  ASKS_NEED: ['(?:qu[eé] busca|en qu[eé] (?:le|puedo)|que cherchez-vous|comment puis-je|was suchen sie|wie kann ich)'],
};
