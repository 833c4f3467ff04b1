import type { Language } from '@parley/schema/enums';
import type { ChannelContent, MediaKind } from './channel-adapter.ts';

/** Longer than any channel's longest text (WhatsApp: 4,096): a forged one fills no conversation. */
const maximumLength = 4_096;

const words: Readonly<Record<Language, Readonly<Record<MediaKind | 'deleted', string>>>> = {
  EN: {
    image: 'image',
    video: 'video',
    audio: 'voice message',
    file: 'file',
    sticker: 'sticker',
    location: 'location',
    contact: 'contact card',
    share: 'shared post',
    'story-mention': 'mentioned you in a story',
    'story-reply': 'reply to your story',
    order: 'order',
    template: 'template',
    unsupported: 'message of a kind that cannot be shown here',
    deleted: 'message deleted',
  },
  AR: {
    image: 'صورة',
    video: 'فيديو',
    audio: 'رسالة صوتية',
    file: 'ملف',
    sticker: 'ملصق',
    location: 'موقع',
    contact: 'بطاقة جهة اتصال',
    share: 'منشور مشارَك',
    'story-mention': 'أشار إليك في قصة',
    'story-reply': 'رد على قصتك',
    order: 'طلب',
    template: 'قالب',
    unsupported: 'رسالة من نوع لا يمكن عرضه هنا',
    deleted: 'رسالة محذوفة',
  },
  ES: {
    image: 'imagen',
    video: 'vídeo',
    audio: 'mensaje de voz',
    file: 'archivo',
    sticker: 'sticker',
    location: 'ubicación',
    contact: 'tarjeta de contacto',
    share: 'publicación compartida',
    'story-mention': 'le mencionó en una historia',
    'story-reply': 'respuesta a su historia',
    order: 'pedido',
    template: 'plantilla',
    unsupported: 'mensaje de un tipo que no se puede mostrar aquí',
    deleted: 'mensaje eliminado',
  },
  FR: {
    image: 'image',
    video: 'vidéo',
    audio: 'message vocal',
    file: 'fichier',
    sticker: 'autocollant',
    location: 'position',
    contact: 'fiche de contact',
    share: 'publication partagée',
    'story-mention': 'vous a mentionné dans une story',
    'story-reply': 'réponse à votre story',
    order: 'commande',
    template: 'modèle',
    unsupported: "message d'un type qui ne peut pas être affiché ici",
    deleted: 'message supprimé',
  },
  DE: {
    image: 'Bild',
    video: 'Video',
    audio: 'Sprachnachricht',
    file: 'Datei',
    sticker: 'Sticker',
    location: 'Standort',
    contact: 'Kontaktkarte',
    share: 'geteilter Beitrag',
    'story-mention': 'hat Sie in einer Story erwähnt',
    'story-reply': 'Antwort auf Ihre Story',
    order: 'Bestellung',
    template: 'Vorlage',
    unsupported: 'Nachricht einer Art, die hier nicht gezeigt werden kann',
    deleted: 'Nachricht gelöscht',
  },
};

/** A message from a channel as the text that is stored: `[image] The blue one`. */
export function contentWords({ text, media }: ChannelContent, language: Language): string {
  const described = media.map((kind) => `[${words[language][kind]}]`);
  const said = text === null ? [] : [storable(text)];
  const whole = [...described, ...said].join(' ').trim();
  return whole.length > maximumLength ? `${whole.slice(0, maximumLength - 1).toWellFormed()}…` : whole;
}

/** What stands in the place of a message that its writer took back. */
export function deletedWords(language: Language): string {
  return `[${words[language].deleted}]`;
}

/** PostgreSQL stores neither NUL nor half of a surrogate pair; refused, the provider would send it again for 36 hours. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
