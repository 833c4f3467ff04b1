import type { Feature } from './feature.ts';

const DAY =
  '(?:heute|morgen|(?:am |n[aä]chsten |diesen )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\w*|diese woche|wochenende|sofort|gleich|um \\d+\\w*)';
const SEND =
  '(?:schick\\w*|send\\w*|mach\\w*|stell\\w*|mail\\w*|bereit\\w*)(?: sie)?(?: mir| uns)?(?: bitte| schon mal| mal)?';
const PAPERS =
  '(?:\\w*vertrag|rechnung|proforma\\w*|zahlungslink|link zum bezahlen|bankverbindung|iban|kontodaten|kontonummer|auftragsformular|bestellformular|unterlagen zum unterschreiben)';

/** German: what the visitor's words show. */
export const GERMAN_FEATURES: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  ASKS_STEP: [
    '(?:ich|wir) (?:nehm(?:e|en)?|kauf(?:e|en)?|bestell(?:e|en)?|buch(?:e|en)?|unterschreib(?:e|en)?|schlag(?:e|en)? zu|meld(?:e|en)? (?:mich|uns|ihn|sie) an)(?! (?:mir zeit|kontakt|an))',
    '(?:nehm(?:e|en)?|kauf(?:e|en)?|bestell(?:e|en)?) (?:ich|wir)',
    '(?:will|wollen|m[oö]chte|m[oö]chten|w[uü]rde|w[uü]rden|kann|k[oö]nnen) (?:ich |wir |mich |uns |gern |gerne |jetzt |einfach |nur ){0,5}(?:anmelden|buchen|bestellen|unterschreiben|anzahlen|[uü]berweisen|bezahlen|abschließen|kaufen\\?|reservieren)',
    `${SEND} (?:den |die |das |einen |eine |ihre |eure )?${PAPERS}`,
    `${PAPERS} (?:bitte )?(?:an|schicken|zuschicken|senden)`,
    '(?:melden sie (?:mich|uns|ihn|sie|die \\w+|meinen \\w+|meine \\w+) (?:f[uü]r|an|zum)|tragen sie (?:mich|uns) ein|reservieren sie|buchen sie|starten sie|richten sie|aktivieren sie|schalten sie|bitte (?:abbuchen|freischalten|reservieren|buchen|eintragen)|schreiben sie (?:mich|uns) (?:ein|auf)|legen sie (?:ihn|sie|es|mir) zur[uü]ck|liefern sie)',
    '(?:wo(?:hin)?|wie|wann|an wen) (?:kann |soll |muss |k[oö]nnen |sollen |m[uü]ssen )?(?:ich |wir )?(?:unterschreib\\w*|zahl\\w*|bezahl\\w*|[uü]berweis\\w*|anzahl\\w*|geht das (?:schul)?geld)',
    '(?:unterschreib\\w*|zahl\\w*|bezahl\\w*|[uü]berweis\\w*|hol\\w*) (?:ich|wir|sofort|gleich|vorab|bar|per|bei abholung|beim fahrer|ihn|sie|es)',
    '(?:gekauft|abgemacht|deal|angebot (?:passt|angenommen)|einverstanden mit|haben uns (?:f[uü]r sie )?entschieden|wir sind uns einig|wie l[aä]uft das (?:jetzt )?mit|nehmen wir|wie gehts? los)',
    '(?:nochmal|noch) (?:zwei|drei|\\d+) |(?:gleiche|selbe|dieselbe) (?:adresse|karte)',
  ],
  CONDITION: [
    'wenn sie ... (?:komm|nehm|kauf|unterschreib|bestell|zahl|schlag)\\w* (?:ich|wir)|wenn sie ... (?:nehm|kauf) (?:ich|wir)?',
    '(?:streichen|lassen|geben|packen|legen) sie ... (?:und|dann) (?:ich|wir|haben)',
  ],
  ASKS_MEETING: [
    '(?:termin|besichtigung|probefahrt|beratung|demo) (?:vereinbaren|ausmachen|machen|haben|bekommen|buchen|f[uü]r)',
    `(?:termin|besichtigung|probefahrt|demo) (?:\\w+ )?${DAY}`,
    `(?:kann|k[oö]nnen|k[oö]nnte|k[oö]nnten|kommen?|vorbeikommen|ansehen|anschauen|zeigen|besichtigen) ... ${DAY}`,
    '(?:erster? freier termin|n[aä]chste(?:n|r)? (?:freie(?:n|r)? )?termin|einen termin)',
    '(?:arzt|[aä]rztin|zahnarzt|kinderarzt|mechaniker|techniker) ... (?:heute|gleich|sofort|drauf)',
  ],
  ASKS_VISIT: [
    '(?:kann|k[oö]nnen|k[oö]nnte|k[oö]nnten|d[uü]rfen|w[uü]rde|w[uü]rden|m[oö]chte|m[oö]chten) (?:man |ich |wir )?(?:\\w+ ){0,3}?(?:ansehen|anschauen|besichtigen|probefahren|probe fahren|ausprobieren|vorbeikommen)',
  ],
  ASKS_CALL: [
    '(?:rufen sie (?:mich|uns)|ruf(?:t)? (?:mich|uns)|(?:mich|uns) (?:\\w+ )?(?:anrufen|zur[uü]ckrufen)|bitte um (?:r[uü]ckruf|anruf)|um r[uü]ckruf)',
  ],
  ASKS_PERSON: ['(?:mit (?:jemandem|einem (?:menschen|mitarbeiter|berater)|einer person) (?:sprechen|reden))'],
  URGENT: [
    '(?:dringend|sofort|so schnell wie m[oö]glich|schnellstm[oö]glich|gleich|heute(?: noch)?|eilt(?! nicht)|notfall)',
  ],
  READY: [
    '(?:finanzierung (?:steht|ist (?:da|genehmigt))|kredit (?:steht|genehmigt|bewilligt)|(?:chef|mann|frau|bank|gesch[aä]ftsf[uü]hrung|vorstand|partner) (?:hat |ist )?(?:\\w+ )?(?:freigegeben|einverstanden|zugestimmt|ja gesagt|ok))',
    '(?:freigegeben|budget (?:ist )?(?:da|genehmigt)|bereit zu (?:zahlen|unterschreiben))',
  ],
  PAYMENT_TROUBLE: [
    '(?:zahlung|bezahlung|karte|gutschein|paypal|[uü]berweisung|checkout) (?:\\w+ ){0,5}(?:abgelehnt|abgebrochen|bricht|fehl\\w+|fehler|verschwindet|klappt nicht|geht nicht|funktioniert nicht|h[aä]ngt)',
    '(?:kann|l[aä]sst sich) (?:ich )?(?:\\w+ )?nicht (?:bezahlen|bestellen|abschließen)|nicht bestellen',
  ],
  WANTS: [
    '(?:(?:ich|wir) (?:such(?:e|en)?|brauch(?:e|en)?|h[aä]tte|h[aä]tten|w[uü]nsch\\w+|interessier\\w+)|(?:such|brauch)(?:e|en) (?:ich|wir|einen|eine|ein)|m[oö]chte (?:gern )?(?:einen|eine|ein)|(?:will|wollen) (?:einen|eine|ein)|interesse an|er sucht|sie sucht|umschauen nach|schaut nach)',
  ],
  ASKS_AVAILABILITY: [
    '(?:haben sie|habt ihr|gibt(?:s| es)|gibt es noch|noch (?:da|frei|verf[uü]gbar|zu haben|was frei)|verf[uü]gbar|auf lager|verkaufen sie|bieten sie|machen sie auch|akzeptieren sie|sind \\w+ erlaubt|vorr[aä]tig)',
  ],
  ASKS_DETAILS: [
    '(?:welche (?:gr[oö](?:ss|ß)en?|farben?|note|maße|zeiten|voraussetzungen)|wie (?:groß|hoch|lang|lange|weit|viele?|schwer|alt|breit) |wann (?:ist|beginnt|startet|f[aä]ngt)|mehr (?:infos?|details|informationen)|inklusive|enthalten|dabei|kompatibel|wasserdicht|schnittstelle|geeignet f[uü]r)',
  ],
  ASKS_TERMS: [
    '(?:raten|ratenzahlung|finanzierung|rabatte?|nachlass|aktion|versand|lieferung|garantie|kaution|nebenkosten|anzahlung|eigenkapital|stipendium|mindestlaufzeit|mwst|krankenkasse|[uü]bernimmt die|verhandelbar|geschwisterrabatt)',
  ],
  ASKS_TRIAL: ['(?:kostenlos (?:testen|probieren)|probezeit|testversion|testphase|probemonat|probestunde|demo)'],
  ASKS_MATERIAL: [
    `${SEND} (?:den |die |das |ein paar |eine |einen |mehr )?(?:katalog|prospekt|fotos|bilder|preisliste|preise|infos?|informationen|grundriss|unterlagen|datenblatt|lehrplan)`,
  ],
  COMPARES: [
    '(?:ich vergleiche|wir vergleichen|vergleichen|besser als|unterschied zwischen|schwanke zwischen|welche(?:r|s|n)? (?:\\w+ )?(?:empfehlen|ist besser|passt)|oder (?:den|die|das) \\w+\\?)',
  ],
  OBJECTS: [
    '(?:(?:zu|ein bisschen|bisschen|etwas|ganz sch[oö]n|ziemlich) (?:teuer|viel)|[uü]ber (?:meinem|unserem) budget|mehr als geplant|g[uü]nstiger\\w*|billiger\\w*|kann ich mir nicht leisten)',
  ],
  FAR_FUTURE: [
    '(?:irgendwann|eines tages|in (?:\\w+ ){0,3}jahren|wenn (?:ich in rente|die kinder|ich mal)|n[aä]chstes jahrzehnt)',
  ],
  SUPPORT: [
    '(?:(?:termin|stunde|kurs|lieferung|buchung|sitzung) (?:\\w+ ){0,4}(?:verschieben|verlegen|absagen|umbuchen)|verschieb\\w* (?:\\w+ ){0,3}termin)',
    '(?:(?:ist|sind|geht|war) (?:\\w+ ){0,3}(?:kaputt|defekt|besch[aä]digt|runtergefallen|rausgefallen|aus|falsch)|funktioniert nicht|l[aä](?:dt|uft) nicht|klappert|st[uü]rzt|immer noch (?:kein|nicht)|wo bleibt|meine (?:blutwerte|ergebnisse|noten|bescheinigung)|(?:doppelt|falsch|trotzdem) (?:abgebucht|berechnet)|abgebucht obwohl|reklamation|beschwerde|(?:hab|habe|haben) (?:\\w+ ){0,6}(?:gekauft|bekommen|bestellt) (?:und|aber))',
  ],
  RESEARCH: [
    '(?:bachelorarbeit|masterarbeit|doktorarbeit|referat|hausarbeit|umfrage|journalist\\w*|artikel [uü]ber|schreibe [uü]ber|bin (?:azubi|student\\w*|sch[uü]ler\\w*)|f[uü]r (?:die uni|ein schulprojekt)|interview f[uü]r)',
  ],
  VENDOR: [
    '(?:wir sind (?:eine|ein) (?:\\w*firma|agentur|unternehmen|druckerei)|wir bieten|unsere (?:dienste|dienstleistungen|leistungen)|ein angebot machen|kooperation|influencer\\w*|bei google (?:auf|nach)|lieferant\\w*|f[uü]r sie arbeiten|partnerschaft)',
  ],
  SELLER: [
    '(?:(?:will|m[oö]chte|w[uü]rde gern\\w*) (?:\\w+ ){0,4}(?:verkaufen|vermieten|anbieten)|was (?:geben|zahlen) sie (?:mir )?f[uü]r|kaufen sie (?:\\w+ )?(?:gebraucht\\w*|alte\\w*|an)|ankauf|was nehmen sie f[uü]r die (?:vermietung|vermittlung))',
  ],
  JOB: [
    '(?:suchen sie (?:noch )?(?:jemanden|leute|personal|eine \\w+kraft|mitarbeiter)|offene stellen?|praktikumsplatz|ausbildungsplatz|bewerb\\w+|gelernte \\w+)',
  ],
  SPAM: [
    '(?:verdienen sie|krypto\\w*|bitcoin|klicken sie hier|sie haben gewonnen|follower kaufen|arschloch|idioten?|scheiß\\w*)',
  ],
  TALK: [
    '(?:lotto|wenn ich reich w[aä]re|mit (?:chauffeur|butler)|ist da ein \\w+ dabei\\?|haha\\w*|lol|wer zahlt|soll das ein witz|aus gold|von allein\\?)',
  ],
  GENERAL_QUESTION: [
    '(?:stimmt es dass|schadet|ist es (?:schlecht|gesund|schlimm|normal)|hauptstadt|was (?:bedeutet|ist ein|ist eine|heißt)|wie (?:entl[uü]ftet|putzt|entfernt|kocht) man|darf man ... (?:nehmen|trinken|essen)|witz)',
  ],
  LOCATION_HOURS: [
    '(?:wo (?:sind sie|seid ihr|ist (?:ihr|euer)|park\\w*|finde ich)|wann (?:[oö]ffnen|schließen|haben sie offen|macht ihr)|(?:haben sie|habt ihr) (?:\\w+ )?(?:offen|ge[oö]ffnet|auf)|[oö]ffnungszeiten|ihre adresse)',
  ],
  BROWSING: ['(?:(?:ich )?(?:schau|guck)\\w* (?:mich |mir )?(?:nur|bloß)|nur (?:mal )?(?:schauen|gucken|umsehen))'],
  TRADE_IN: ['(?:in zahlung (?:geben|nehmen)|inzahlungnahme)'],
  WITHDRAWS: [
    '(?:passt nicht f[uü]r uns|hat sich erledigt|doch nicht|wir (?:bleiben|behalten|kaufen nicht|kaufen doch nicht)|schon (?:bei \\w+ )?gefunden|woanders|nee? dann nicht|nichts f[uü]r (?:mich|uns)|wollte (?:eigentlich )?\\w+ aber|lassen sie mal|will (?:es|sie|ihn) nicht mehr|nicht mehr n[oö]tig)',
  ],
};
