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
    '(?:melden sie (?:mich|uns|ihn|sie|die \\w+|meinen \\w+|meine \\w+) (?:f[uü]r|an|zum)|tragen sie (?:mich|uns) ein|reservieren sie|buchen sie|starten sie|richten sie|aktivieren sie|schalten sie|bitte (?:abbuchen|freischalten|reservieren|buchen|eintragen)|schreiben sie (?:mich|uns) (?:ein|auf)|legen sie (?:ihn|sie|es|mir) zur[uü]ck|liefern sie (?:mir|uns|bitte|das|den|die|es|am|morgen|heute))',
    '(?:wo(?:hin)?|wie|wann|an wen) (?:kann |soll |muss |k[oö]nnen |sollen |m[uü]ssen )?(?:ich |wir )?(?:unterschreib\\w*|zahl\\w*|bezahl\\w*|[uü]berweis\\w*|anzahl\\w*|geht das (?:schul)?geld)',
    '(?:unterschreib\\w*|zahl\\w*|bezahl\\w*|[uü]berweis\\w*|hol\\w*) (?:ich|wir|sofort|gleich|vorab|bar|per|bei abholung|beim fahrer|ihn|sie|es)',
    '(?:^gekauft|abgemacht|deal|angebot (?:passt|angenommen)|einverstanden mit|haben uns (?:f[uü]r sie )?entschieden|wir sind uns einig|wie l[aä]uft das (?:jetzt )?mit|nehmen wir|wie gehts? los)',
    '(?:nochmal|noch) (?:zwei|drei|\\d+) |(?:gleiche|selbe|dieselbe) (?:adresse|karte)',
    '(?:w[uü]rd\\w*|m[oö]cht\\w*|will|wollen|nehm\\w*) (?:ich |wir )?(?:dann |gern |gerne )?(?:den|die|das|beide|alle) (?:\\w+ ){0,3}(?:nehmen|kaufen|bestellen|buchen|mitnehmen)',
    '(?:legt|leg|legen sie) (?:mir|uns|ihn|sie|es)|(?:schickt|schick|schicken sie) (?:mir |uns )?(?:den |die |das |ein )?(?:auftrag|vertrag|rechnung|iban|zahlungslink|[uü]ber(?:hol)?|zum unterschreiben|(?:\\w+ )?zum unterschreiben)',
    '(?:meldet|meld) (?:mich|uns) (?:\\w+ )?an|(?:tragt|trag) (?:mich|uns) ein|(?:schaltet|schalten sie) (?:mir|uns) ... (?:frei|um)|(?:nehmen sie|nehmt|setzen sie|setzt) (?:\\w+ ){0,6}(?:auf|in|mit auf)|(?:buchen sie|buchts?|bucht) (?:ab|es|das)|packen sie|packt (?:es|sie|ihn) ein|halten sie (?:mir|uns)|haltet (?:mir|uns)',
    '(?:bitte )?(?:wie angeboten )?ausf[uü]hren|angebot (?:f[uü]r ... )?an(?:genommen)?|(?:in rechnung stellen|stellen sie (?:uns|mir) ... in rechnung|auf (?:rechnung|hofkonto|kundenkonto))',
    '(?:geben sie|gebt|gib|fehlt) (?:mir |uns )?(?:nur )?(?:noch )?(?:die |ihre |eure )?(?:iban|kontodaten|bankverbindung)|anzahlung (?:leisten|machen|[uü]berweisen)|leiste ich (?:die|eine) anzahlung|geh[oö]rt (?:er|sie|es) mir|ist (?:meiner|meins)',
    'wie (?:buche|reserviere|bestelle|bezahle) ich|wie (?:melde|trage) ich (?:mich|uns|ihn|sie) ',
  ],
  CONDITION: [
    'wenn sie ... (?:komm|nehm|kauf|unterschreib|bestell|zahl|schlag)\\w* (?:ich|wir)|wenn sie ... (?:nehm|kauf) (?:ich|wir)?',
    '(?:streichen|lassen|geben|packen|legen) sie ... (?:und|dann) (?:ich|wir|haben)',
    '(?:wenn|falls|sofern|solange) .{6,50}? (?:nehm|kauf|bestell|unterschreib|zahl|buch|schlag|mach)\\w* (?:ich|wir)',
    '(?:wenn|falls) .{6,50}?(?:legt los|dann los|abgemacht|geh[oö]rt (?:er|sie|es) mir)',
    '(?:macht|mach|machen sie) (?:es|das|ihn) (?:f[uü]r|zu) \\d+\\w* und',
  ],
  ASKS_MEETING: [
    '(?:termin|besichtigung|probefahrt|beratung|demo) (?:vereinbaren|ausmachen|machen|haben|bekommen|buchen|f[uü]r)',
    `(?:termin|besichtigung|probefahrt|demo) (?:\\w+ )?${DAY}`,
    `(?:kann|k[oö]nnen|k[oö]nnte|k[oö]nnten|kommen?|vorbeikommen|ansehen|anschauen|zeigen|besichtigen) ... ${DAY}`,
    '(?:erster? freier termin|n[aä]chste(?:n|r)? (?:freie(?:n|r)? )?termin|einen termin)',
    '(?:arzt|[aä]rztin|zahnarzt|kinderarzt|mechaniker|techniker) ... (?:heute|gleich|sofort|drauf)',
    '(?:habt ihr|haben sie|gibt es|ist|hat) (?:\\w+ ){0,4}(?:noch )?(?:platz|was frei|frei|zeit|einen termin) ',
    '(?:nehmen sie|nehmt ihr|schauen sie|schaut) (?:\\w+ ){0,4}(?:dran|an)|(?:aufma(?:ss|ß)|ortstermin|probeessen)|(?:jemand|wer) (?:\\w+ )?vorbeikommen',
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
    'geld (?:spielt keine rolle|ist kein problem)|am (?:geld|preis) (?:scheitert|liegt) es nicht',
    '(?:finanzierung (?:steht|ist (?:da|genehmigt))|kredit (?:steht|genehmigt|bewilligt)|(?:chef|mann|frau|bank|gesch[aä]ftsf[uü]hrung|vorstand|partner) (?:hat |ist )?(?:\\w+ )?(?:freigegeben|einverstanden|zugestimmt|ja gesagt|ok))',
    '(?:freigegeben|budget (?:ist )?(?:da|genehmigt)|bereit zu (?:zahlen|unterschreiben))',
  ],
  PAYMENT_TROUBLE: [
    '(?:zahlung|bezahlung|karte|gutschein|paypal|[uü]berweisung|checkout) (?:\\w+ ){0,5}(?:abgelehnt|abgebrochen|bricht|fehl\\w+|fehler|verschwindet|klappt nicht|geht nicht|funktioniert nicht|h[aä]ngt)',
    '(?:kann|l[aä]sst sich) (?:ich )?(?:\\w+ )?nicht (?:bezahlen|bestellen|abschließen)|nicht bestellen',
  ],
  WANTS: [
    '(?:(?:ich|wir) (?:such(?:e|en)?|brauch(?:e|en)?|h[aä]tte|h[aä]tten|w[uü]nsch\\w+|interessier\\w+)|(?:such|brauch)(?:e|en) (?:ich|wir|einen|eine|ein)|m[oö]chte (?:gern )?(?:einen|eine|ein)|(?:will|wollen) (?:einen|eine|ein)|interesse an|er sucht|sie sucht|umschauen nach|schaut nach)',
    '(?:(?:ich|wir)? ?(?:br[aä]uchte|br[aä]uchten|such|sucht)|m[oö]chte ... lernen|hab an ... gedacht|(?:wir|ich) (?:brauchen|wollen)|brauche (?:jemanden|noch))',
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
    '(?:ihr oder|was ist anders|schwanke|was macht euch)',
  ],
  OBJECTS: [
    '(?:(?:zu|ein bisschen|bisschen|etwas|ganz sch[oö]n|ziemlich) (?:teuer|viel)|[uü]ber (?:meinem|unserem) budget|mehr als geplant|g[uü]nstiger\\w*|billiger\\w*|kann ich mir nicht leisten)',
  ],
  FAR_FUTURE: [
    'nichts? vor (?:in )?(?:einem|zwei|drei|vier|f[uü]nf|zehn|\\d+|mehreren) jahr\\w*|(?:fr[uü]hestens|erst) in (?:zwei|drei|vier|f[uü]nf|zehn|\\d+) jahren',
    '(?:irgendwann|eines tages|in (?:\\w+ ){0,3}jahren|wenn (?:ich in rente|die kinder|ich mal)|n[aä]chstes jahrzehnt)',
  ],
  SUPPORT: [
    '(?:habe|haben|hab) (?:\\w+ ){0,3}?(?:letzte woche|letzten monat|gestern|vor (?:einer|einem|zwei|drei|\\d+) \\w+) (?:\\w+ ){0,2}?(?:gebucht|reserviert|bestellt|bezahlt|unterschrieben|abgeschlossen)',
    '(?:heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag) (?:kann|k[oö]nnen|schaffe|schaffen) (?:ich|wir)(?: es)? (?:doch )?nicht',
    '(?:(?:termin|stunde|kurs|lieferung|buchung|sitzung) (?:\\w+ ){0,4}(?:verschieben|verlegen|absagen|umbuchen)|verschieb\\w* (?:\\w+ ){0,3}termin)',
    '(?:(?:ist|sind|geht|war) (?:\\w+ ){0,3}(?:kaputt|defekt|besch[aä]digt|runtergefallen|rausgefallen|aus|falsch)|funktioniert nicht|l[aä](?:dt|uft) nicht|klappert|st[uü]rzt|immer noch (?:kein|nicht)|wo bleibt|meine (?:blutwerte|ergebnisse|noten|bescheinigung)|(?:doppelt|falsch|trotzdem) (?:abgebucht|berechnet)|abgebucht obwohl|reklamation|beschwerde|(?:hab|habe|haben) (?:\\w+ ){0,6}(?:gekauft|bekommen|bestellt) (?:und|aber))',
    '(?:bestellt|gekauft|bezahlt|unterschrieben|gebucht|geliefert|abgeholt) ... (?:aber|und (?:immer|noch|nichts|niemand|nur)|immer noch|nur|fehlt|falsch|nichts|kein\\w*)',
    '(?:gekauft|bestellt|eingebaut|gelieferte|gekaufte|montierte)\\w* \\w+ (?:\\w+ )?(?:macht|klopft|tropft|leckt|brummt|wackelt|geht|ist|hat)',
    '(?:k[uü]ndigen|k[uü]ndigung|stornier\\w+|abbestellen|beenden) ?(?:mein\\w*|den|die|das|unser\\w*)?|(?:mein\\w*|unser\\w*|die|den) (?:abo|mitgliedschaft|vertrag|bestellung|buchung|lastschrift) (?:\\w+ )?(?:k[uü]ndigen|stornieren|beenden|stoppen|l[oö]schen|sperren)',
    '(?:termin|haarschnitt|stunde|sitzung|kurs|physio) (?:\\w+ ){0,6}(?:schieben|[aä]ndern|auf (?:n[aä]chste|einen|einen anderen|sp[aä]ter)|legen|tauschen)|(?:schaff\\w*|kann) (?:ich |es )?(?:heute |morgen )?nicht um',
    '(?:als )?zugestellt|(?:paket|kurier|bote|lieferung|monteur|techniker|handwerker) ... (?:nicht|nichts|nix|keine|wollte|sollte|fehlt)',
    '(?:geld|kaution|anzahlung) (?:\\w+ )?(?:zur[uü]ck|wieder)|(?:wann|wie) (?:krieg\\w*|bekomm\\w*) (?:ich|wir) (?:die|meine|das) (?:kaution|geld|anzahlung)',
    '(?:zweimal|doppelt|zu viel) (?:abgebucht|berechnet|bezahlt|abgezogen)',
    '(?:app|konto|seite|update|login) ... (?:nicht (?:mehr )?(?:rein|ein|auf)|l[aä]sst mich nicht|gel[oö]scht|abgemeldet|gesperrt)',
    '(?:chip|schl[uü]ssel|karte|ausweis|passwort) (?:verloren|vergessen|gesperrt|weg)|kopie (?:der|des|von|meiner) ',
    '(?:zerbrochen|zersprungen|undicht|tropft|klopft|gerissen|wackelt|abgebrochen|falsche (?:farbe|gr[oö](?:ss|ß)e|ware))',
    '(?:ist das|f[aä]llt das unter|noch) garantie|schaden (?:melden|bei)|(?:melde|melden) (?:ich |wir )?(?:einen|den) schaden',
  ],
  RESEARCH: [
    '(?:bachelorarbeit|masterarbeit|doktorarbeit|referat|hausarbeit|umfrage|journalist\\w*|artikel [uü]ber|schreibe [uü]ber|bin (?:azubi|student\\w*|sch[uü]ler\\w*)|f[uü]r (?:die uni|ein schulprojekt)|interview f[uü]r)',
    '(?:(?:f[uü]r|in) (?:die|meine|eine|unsere|der) (?:schule|uni|hausaufgabe|klasse|facharbeit|projektarbeit|abschlussarbeit|bachelorarbeit|masterarbeit)|fragebogen|(?:lokal)?zeitung|(?:reine?|nur aus|aus) neugier|kaufen w[uü]rd\\w* (?:ich|ich\\w*) nie|schreibe? (?:einen|an einem) (?:blog|artikel)|haben selbst ein)',
    'interviewen|ein interview (?:mit|f[uü]r|zu)',
  ],
  VENDOR: [
    '(?:wir sind (?:eine|ein) (?:\\w*firma|agentur|unternehmen|druckerei)|wir bieten|unsere (?:dienste|dienstleistungen|leistungen)|(?:ihnen|euch) ein angebot machen|kooperation|influencer\\w*|bei google (?:auf|nach)|lieferant\\w*|f[uü]r sie arbeiten|partnerschaft)',
    '(?:wir|ich) (?:beliefern?|bringen?|vertreiben|produzieren|herstellen|biete[nt]?) |in gro(?:ss|ß)en mengen|kostenloser? (?:check|audit|analyse)|wer ist (?:bei (?:euch|ihnen) )?(?:f[uü]r|zust[aä]ndig)|(?:mein|unser) kanal|\\d+k? (?:follower\\w*|abos|abonnenten)|neue (?:kunden|patienten|mandanten)|seite eins|kooperation|zusammenarbeit',
    '\\d+k? (?:echte )?(?:follower|abonnenten)',
    '(?:d[uü]rfen|k[oö]nnen|d[uü]rften) wir (?:ihnen |euch )?(?:\\w+ ){0,2}(?:angebot|anbieten|muster|vorstellen)',
  ],
  SELLER: [
    '(?:(?:will|m[oö]chte|w[uü]rde gern\\w*) (?:\\w+ ){0,4}(?:verkaufen|vermieten|anbieten)|was (?:geben|zahlen) sie (?:mir )?f[uü]r|kaufen sie (?:\\w+ )?(?:gebraucht\\w*|alte\\w*|an)|ankauf|was nehmen sie f[uü]r die (?:vermietung|vermittlung))',
    '(?:was (?:gebt|zahlt|zahlen|bekomme?) (?:ihr|ich) (?:mir )?(?:f[uü]r|noch)|kauft ihr (?:auch )?(?:\\w+ )?(?:an|gebraucht\\w*|alte\\w*)|nehmt ihr (?:\\w+ ){0,3}(?:zur[uü]ck gegen|an gegen)|(?:hab|habe|haben) (?:eine?n?|unser\\w*) \\w+ zu (?:vermieten|verkaufen)|[uü]ber euch (?:loswerden|verkaufen)|welche provision)',
    '(?:h[aä]tten|haben|habt) (?:sie|ihr) interesse an (?:der|dem|den|meine\\w|einer|einem)|(?:sie|ihn|es) loswerden',
  ],
  JOB: [
    '(?:suchen sie (?:noch )?(?:jemanden|leute|personal|eine \\w+kraft|mitarbeiter)|offene stellen?|praktikumsplatz|ausbildungsplatz|bewerb\\w+|gelernte \\w+)',
    '(?:(?:sucht|stellt) ihr (?:noch )?(?:jemanden|leute|aushilfen|personal|ein)|(?:neben|ferien|mini|aushilfs)jobs?|lehrstelle|meine (?:mappe|bewerbung)|bei euch (?:arbeiten|anfangen)|praktikum|aushilfen?)',
  ],
  SPAM: [
    '(?:verdienen sie|krypto\\w*|bitcoin|klicken sie hier|sie haben gewonnen|follower kaufen|arschloch|idioten?|scheiß\\w*)',
    '(?:best[aä]tigen sie ihr konto|[uü]ber diesen link|hier klicken|von zuhause|betr[uü]ger|abzocker|ihr clowns)',
  ],
  TALK: [
    '(?:lotto|wenn ich reich w[aä]re|mit (?:chauffeur|butler)|ist da ein \\w+ dabei\\?|haha\\w*|lol|wer zahlt|soll das ein witz|aus gold|von allein\\?)',
    '(?:wenn ich (?:\\w+ )?(?:gewinne|im lotto)|ganze stra(?:ss|ß)e|veräppeln|verarschen|zw[oö]lf schl[oö]sser|oh (?:toll|super|wie sch[oö]n),? (?:schon wieder|noch ein)|eine niere|witz oder)',
    'ist da (?:ein|eine) (?:haus|schloss|yacht) dabei',
  ],
  GENERAL_QUESTION: [
    '(?:stimmt es dass|schadet|ist es (?:schlecht|gesund|schlimm|normal)|hauptstadt|was (?:bedeutet|ist ein|ist eine|heißt)|wie (?:entl[uü]ftet|putzt|entfernt|kocht) man|darf man ... (?:nehmen|trinken|essen)|witz)',
    '(?:darf (?:mein|der|ein) (?:hund|katze|kind|baby)|wie (?:krieg|bekomm|entfern)\\w* (?:ich|man) ... (?:aus|von|weg)|(?:schadet|macht) \\w+ (?:dem|der|den))',
  ],
  LOCATION_HOURS: [
    '(?:wo (?:sind sie|seid ihr|ist (?:ihr|euer)|park\\w*|finde ich)|wann (?:[oö]ffnen|schließen|haben sie offen|macht ihr)|(?:haben sie|habt ihr) (?:\\w+ )?(?:offen|ge[oö]ffnet|auf)|[oö]ffnungszeiten|ihre adresse)',
    '(?:(?:habt|haben|hat) (?:ihr|sie) (?:am|an|zu|um|sonntags?|feiertag\\w*) ... (?:offen|auf|ge[oö]ffnet)|wie lang\\w* (?:habt|haben) (?:ihr|sie) (?:offen|auf)|wann (?:macht|schließt|[oö]ffnet) ihr|h[aä]lt (?:bei euch )?(?:ein|der) bus|welche[nrm]? (?:etage|stock)|wo (?:kann ich|kann man) (?:parken|stehen))',
  ],
  BROWSING: ['(?:(?:ich )?(?:schau|guck)\\w* (?:mich |mir )?(?:nur|bloß)|nur (?:mal )?(?:schauen|gucken|umsehen))'],
  TRADE_IN: ['(?:in zahlung (?:geben|nehmen)|inzahlungnahme)'],
  WITHDRAWS: [
    '(?:ich|wir) (?:kaufe|kaufen|will|wollen|m[oö]chte) (?:gar )?nichts(?: kaufen)?',
    '(?:passt nicht f[uü]r uns|hat sich erledigt|doch nicht|wir (?:bleiben|behalten|kaufen nicht|kaufen doch nicht)|schon (?:bei \\w+ )?gefunden|woanders|nee? dann nicht|nichts f[uü]r (?:mich|uns)|wollte (?:eigentlich )?\\w+ aber|lassen sie mal|will (?:es|sie|ihn) nicht mehr|nicht mehr n[oö]tig)',
    '(?:wir sind raus|bin raus|doch nicht|kauf\\w* (?:ich )?(?:keins?|keine|nichts) mehr|lassen (?:wir\\w*|sie (?:gut sein|stecken))|nehmt mich|(?:hab|habe|haben) (?:\\w+ )?was (?:anderes|besseres|n[aä]her\\w*)|anders entschieden|(?:zur|bei der) konkurrenz|ist wucher|abgeschreckt|wollte ... aber|komm\\w* (?:ich |wir )?nicht (?:mehr|wieder)|wird das nix|brauchen wir nicht mehr|wir bleiben)',
    'aus dem verteiler|(?:nehmen sie|nehmt|streichen sie) mich (?:aus|von)',
  ],
  ACCEPTS: [
    '(?:mach(?:en sie|t|s)? das|unbedingt|wunderbar|klingt gut|nur zu|auf jeden fall|super|prima|toll|jep|jo|jawohl|nat[uü]rlich|absolut|genau|freilich)',
  ],
  DECLINES: [
    '(?:n[oö]|nee?,? (?:passt|danke|lass)\\w*|brauch(?:e|en)? (?:ich|wir) nicht|kein bedarf|bei n[aä]herem [uü]berlegen(?: nein)?)',
  ],
  POSTPONES: [
    '(?:(?:erst|zuerst) (?:\\w+ ){0,3}(?:mit|meine\\w*|den|die|das|wenn|nach|im)|(?:sag\\w*|geb\\w*) (?:ich |wir )?(?:euch |ihnen |dir )?bescheid|paar tage|(?:wir|ich) (?:melden? (?:uns|mich|me)|kommen? wieder)|(?:melde?n?) (?:uns|mich)|(?:wart\\w*) (?:\\w+ )?(?:noch |erst )?(?:auf|aufs|bis)|leg\\w* (?:ich )?mich nicht fest|auf dem laufenden|(?:eher|wohl|fr[uü]hestens) (?:erst )?(?:im|nach|in|ab)|sammeln (?:wir )?angebote|noch nicht (?:buchen|bestellen|reservieren|entschieden)|[uü]berlegen)',
    '[uü]berleg\\w* (?:ich |wir )?(?:es )?(?:mir|uns)',
  ],
  ASKS_PRICE: [
    '(?:was (?:nehmt|nehmen|verlangt|verlangen|zahlt man|w[uü]rde es kosten|kosten)|pi mal daumen|wie teuer)',
  ],
};
