import { words } from './rules/words.ts';

/** A language of Latin letters, as far as fields are read differently in it. */
export type Tongue = 'en' | 'es' | 'fr' | 'de';

// Words that are frequent in one of them and rare in the others.
const TELLING: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  en: new Set(words`
    the is are you do does it i my we for of to and what how much can have any this that with would like please want
    need in on at your be will just from was not don't i'm i'd me or if they still by hello hi hey there thanks thank yes ok okay sure price show looking
  `),
  es: new Set(words`
    lunes martes miércoles jueves viernes sábado domingo firmamos firmo
    el la los las un una de que y en es por para con mi me lo quiero cuánto cuanto qué cómo como tienen hay está esta
    hola gracias busco necesito puedo se si sí su del al más mas pero soy no les nos hasta desde vale hoy mañana tiene
    somos usted ustedes favor precio buenas buenos tardes días claro vale genial llámenme tengo hay vivo compro
  `),
  fr: new Set(words`
    lundi mardi mercredi jeudi vendredi samedi dimanche moi signe
    le la les un une des du de et est je vous c'est il y a pour pas mon ma mes que qui combien bonjour merci avec sur
    votre vos au aux ce cette on nous ne suis veux voudrais j'ai avez oui s'il plaît svp prix dans l'appartement si en
    êtes quel quelle demain aujourd'hui chez salut bonsoir non d'accord parfait cherche prends ça t'es
  `),
  de: new Set(words`
    montag dienstag mittwoch donnerstag freitag samstag sonntag ihnen nächste
    der die das und ist ich sie wir ein eine einen einem den dem mit für nicht was wie kann können haben hat bitte zu
    zum zur auf im am es mein meine noch gibt danke hallo ja nein wann auch von bei ihr ihre mir uns möchte will brauche
    suche über oder aber wenn sind heute morgen kostet guten tag gerne moin nehme kein keine nur noch
  `),
};
const TONGUES: readonly Tongue[] = ['en', 'es', 'fr', 'de'];

/** Which language of Latin letters a folded text is in, by its small words; English where none tells. */
export function tongueOf(folded: string): Tongue {
  return tellingTongue(folded) ?? 'en';
}

/** The same; `null` where no word tells. */
export function tellingTongue(folded: string): Tongue | null {
  const said = folded.match(/[\p{L}'’]+/gu) ?? [];
  const counts = TONGUES.map((tongue) => ({
    tongue,
    count: said.filter((word) => TELLING[tongue].has(word.replace('’', "'"))).length + (marks(folded, tongue) ? 1 : 0),
  }));
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count > 0 ? best.tongue : null;
}

// Letters and elisions that only one of them writes.
function marks(folded: string, tongue: Tongue): boolean {
  if (tongue === 'es') return /[¿¡ñáíóú]|[a-z]ción\b/u.test(folded);
  if (tongue === 'fr') return /[çêèœ]|\b[ldjcnmsqtu]['’][a-zéèêh]/u.test(folded);
  return tongue === 'de' && /[äöüß]/u.test(folded);
}
