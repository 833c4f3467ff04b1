import type { TenantSettings } from '../tenants/tenant-settings.ts';

/** How the demo's agency greets; its visitors see their own lead, because the page explains what Parley does. */
export const demoTenantSettings: TenantSettings = {
  widget: {
    accentColor: '#0c6a6b',
    texts: {
      EN: {
        title: 'Shorfa',
        greeting: 'Hello! Tell me what kind of home you are looking for, and I will find it for you.',
        quickReplies: ['I want to buy an apartment', 'Homes for rent in Maadi', 'How do instalments work?'],
      },
      AR: {
        title: 'شُرفة',
        greeting: 'أهلًا بك! احكِ لي عن البيت الذي تبحث عنه وسأجده لك.',
        quickReplies: ['عايز أشتري شقة', 'شقق للإيجار في المعادي', 'إيه نظام التقسيط؟'],
      },
      ES: {
        title: 'Shorfa',
        greeting: '¡Hola! Cuénteme qué vivienda busca y se la encuentro.',
        quickReplies: ['Quiero comprar un piso', 'Pisos en alquiler en Maadi', '¿Cómo funcionan los plazos?'],
      },
      FR: {
        title: 'Shorfa',
        greeting: 'Bonjour ! Dites-moi quel logement vous cherchez, et je vous le trouve.',
        quickReplies: [
          'Je veux acheter un appartement',
          'Locations à Maadi',
          'Comment fonctionne le paiement échelonné ?',
        ],
      },
      DE: {
        title: 'Shorfa',
        greeting: 'Guten Tag! Sagen Sie mir, welches Zuhause Sie suchen, und ich finde es.',
        quickReplies: [
          'Ich möchte eine Wohnung kaufen',
          'Mietwohnungen in Maadi',
          'Wie funktioniert die Ratenzahlung?',
        ],
      },
    },
  },
  visitorSeesLead: true,
  openRegistration: false,
  crmLinkPattern: null,
};
