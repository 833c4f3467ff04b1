import type { LanguageCode } from './launcher-labels.ts';

/** What is said of files, in one language; fetched with their code. `{name}` is the file's. */
export interface FileStrings {
  attached: string;
  remove: string;
  tooLarge: string;
  notAllowed: string;
  tooMany: string;
  uploading: string;
}

export const fileStrings: Record<LanguageCode, FileStrings> = {
  en: {
    attached: 'Attached files',
    remove: 'Remove {name}',
    tooLarge: '{name} is larger than 10 MB.',
    notAllowed: '{name} cannot be sent: only pictures, PDF, office documents and plain text.',
    tooMany: 'At most 10 files in one message.',
    uploading: '{name} is being sent',
  },
  ar: {
    attached: 'الملفات المرفقة',
    remove: 'إزالة {name}',
    tooLarge: 'حجم {name} أكبر من ١٠ ميجابايت.',
    notAllowed: 'لا يمكن إرسال {name}: الصور وملفات PDF والمستندات المكتبية والنصوص فقط.',
    tooMany: '١٠ ملفات على الأكثر في الرسالة الواحدة.',
    uploading: 'جارٍ إرسال {name}',
  },
  es: {
    attached: 'Archivos adjuntos',
    remove: 'Quitar {name}',
    tooLarge: '{name} supera los 10 MB.',
    notAllowed: 'No se puede enviar {name}: solo imágenes, PDF, documentos de oficina y texto.',
    tooMany: 'Como máximo 10 archivos por mensaje.',
    uploading: 'Enviando {name}',
  },
  fr: {
    attached: 'Fichiers joints',
    remove: 'Retirer {name}',
    tooLarge: '{name} dépasse 10 Mo.',
    notAllowed: '{name} ne peut pas être envoyé : images, PDF, documents bureautiques et texte seulement.',
    tooMany: '10 fichiers au plus par message.',
    uploading: 'Envoi de {name}',
  },
  de: {
    attached: 'Angehängte Dateien',
    remove: '{name} entfernen',
    tooLarge: '{name} ist größer als 10 MB.',
    notAllowed: '{name} kann nicht gesendet werden: nur Bilder, PDF, Office-Dokumente und Text.',
    tooMany: 'Höchstens 10 Dateien in einer Nachricht.',
    uploading: '{name} wird gesendet',
  },
};
