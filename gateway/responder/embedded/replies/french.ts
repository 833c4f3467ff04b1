import type { ReplyTemplates } from './reply-templates.ts';

export const FRENCH_REPLIES: ReplyTemplates = {
  greeting: 'Bonjour et bienvenue chez {business} !',
  help: 'Comment puis-je vous aider ?',
  acknowledge: 'Merci.',
  acknowledgeNamed: 'Merci, {name}.',
  listings: {
    AS_ASKED: "Voici ce que j'ai trouvé pour vous :",
    ABOVE_BUDGET: "Je n'ai rien trouvé dans ce budget ; voici ce qui s'en approche le plus :",
    CLOSEST: "Je n'ai rien d'exactement semblable en ce moment ; voici ce qui s'en approche le plus :",
    CHEAPEST: "Ce que je vous ai montré est ce que j'ai de moins cher dans ce genre.",
  },
  listingsNarrowed: 'Dans ce cas, je regarderais :',
  listingsSame: 'Ce que je vous ai montré convient toujours.',
  listingsStillClosest: "Je n'ai rien de plus proche en ce moment que ce que je vous ai montré.",
  listingsNone: "Je n'ai rien trouvé qui convienne en ce moment ; un collègue peut chercher plus loin pour vous.",
  unknown: "Je n'en suis pas certain, je préfère donc qu'un collègue vous réponde.",
  otherLanguage: "Je n'ai cette information qu'en {language} :",
  offTopic:
    'Je ne connais pas ce sujet, mais je peux répondre sur {business} ou demander à un collègue de vous parler.',
  notUnderstood: "Je ne suis pas sûr d'avoir compris. Pouvez-vous me dire ce que vous cherchez ?",
  ask: {
    need: 'Que cherchez-vous exactement ?',
    budget: 'Quel budget avez-vous en tête ?',
    time: 'Pour quand le voulez-vous ?',
    contact: 'À quel numéro ou e-mail pouvons-nous vous joindre ?',
  },
  askAgain: {
    need: "Pouvez-vous m'en dire un peu plus sur ce que vous cherchez ?",
    budget: "Jusqu'à quel budget dois-je chercher ?",
    time: 'Pour quelle date le voudriez-vous ?',
    contact: "Pour qu'un collègue puisse vous aider davantage, à quel numéro ou e-mail pouvons-nous vous joindre ?",
  },
  askNeedSoftly: 'Puis-je vous demander ce que vous cherchez ?',
  askDayForViewing: 'Aimeriez-vous le visiter ? Quel jour vous conviendrait ?',
  askDayForAskedViewing: 'Quel jour vous conviendrait pour la visite ?',
  askContactForViewing:
    "Voulez-vous organiser une visite ? Pour qu'un collègue convienne de l'heure avec vous, à quel numéro ou e-mail pouvons-nous vous joindre ?",
  askContactForAskedViewing:
    "Volontiers. Pour qu'un collègue confirme la visite, à quel numéro ou e-mail pouvons-nous vous joindre ?",
  askContactForCall:
    'Voulez-vous convenir d’un appel ? Un collègue vous en dira plus : à quel numéro ou e-mail pouvons-nous vous joindre ?',
  askContactForPerson: 'Volontiers, un collègue peut vous appeler. À quel numéro ou e-mail pouvons-nous vous joindre ?',
  askContactForAnswer: 'À quel numéro ou e-mail pouvons-nous vous envoyer la réponse ?',
  offerViewing: 'Souhaitez-vous organiser une visite ?',
  offerCall: "Souhaitez-vous qu'un collègue vous appelle ?",
  confirmed: 'Un collègue vous contactera au {contact}.',
  confirmedNeed: 'Un collègue vous contactera au {contact} au sujet de : {need}.',
  confirmedViewing: 'Volontiers. Un collègue conviendra de la visite avec vous au {contact}.',
  postponed: 'Bien sûr, prenez votre temps. Je suis là quand vous voulez.',
  support: "Je suis désolé pour ce désagrément. Je l'ai noté pour un collègue.",
  supportMore: "Merci, je l'ai transmis également.",
  supportContact: 'À quel numéro ou e-mail pouvons-nous vous joindre à ce sujet ?',
  withdrawn: "C'est compris, et merci de nous l'avoir dit. Vous êtes toujours le bienvenu.",
  thanks: 'Je vous en prie ! Puis-je vous aider pour autre chose ?',
  anythingElse: 'Puis-je vous aider pour autre chose ?',
  spam: 'Je peux répondre aux questions sur {business}.',
  job: 'Merci de vouloir travailler avec nous. Ce chat est destiné aux clients : j’ai noté votre message pour un collègue.',
  vendor: 'Merci pour votre offre. Ce chat est destiné aux clients : j’ai noté votre message pour un collègue.',
  seller: 'Merci de nous avoir consultés. J’ai noté que vous souhaitez vendre, et un collègue regardera.',
  research:
    'Merci. J’ai noté votre demande pour un collègue, et je peux répondre aux questions sur ce que nous proposons.',
  quickReplies: {
    start: ["Qu'avez-vous de disponible ?", 'Quels sont les prix ?', "J'aimerais parler à quelqu'un"],
    time: ['Cette semaine', 'Ce mois-ci', 'Dans quelques mois'],
    listings: [
      "J'aimerais organiser une visite",
      'Avez-vous quelque chose de moins cher ?',
      "J'aimerais parler à quelqu'un",
    ],
    contact: [],
  },
};
