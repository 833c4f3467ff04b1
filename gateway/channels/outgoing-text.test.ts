import { describe, expect, it } from 'vitest';
import type { MessageCard } from '../conversations/message-card.ts';
import type { MessageRow } from '../conversations/message-row.ts';
import { outgoingParts, splitText } from './outgoing-text.ts';

const card: MessageCard = {
  id: 'a',
  title: 'Two bedrooms in Maadi',
  subtitle: 'Maadi, Cairo',
  price: 'EGP 4,000,000',
  imageUrl: '/flat.jpg',
  url: '/listings/a',
  fields: [
    { label: 'Rooms', value: '2' },
    { label: 'Area', value: '120 m²' },
  ],
};
const row: MessageRow = {
  id: 'm',
  tenant_id: 't',
  conversation_id: 'c',
  seq: 1,
  client_id: null,
  role: 'ASSISTANT',
  content: 'These may suit you.',
  reply_to: null,
  author_id: null,
  status: 'PENDING',
  possible_duplicate: false,
  failure_reason: null,
  sources: [],
  engine: null,
  fallback_reason: null,
  cards: [card, { ...card, title: 'A studio', subtitle: null, price: null, url: null, fields: [] }],
  listing_ids: [],
  attachments: [],
  quick_replies: ['Book a viewing', 'More'],
  created_at: '2026-01-01T00:00:00Z',
};
const whatsApp = { maximum: 4_096, unit: 'characters' } as const;

describe('cards and quick replies', () => {
  it('are read as text', () => {
    expect(outgoingParts(row, 'EN', 'https://parley.example', whatsApp)).toEqual([
      [
        'These may suit you.',
        '',
        '1. Two bedrooms in Maadi',
        'Maadi, Cairo',
        'EGP 4,000,000',
        'Rooms: 2 · Area: 120 m²',
        'https://parley.example/listings/a',
        '',
        '2. A studio',
        '',
        'You can answer:',
        '• Book a viewing',
        '• More',
      ].join('\n'),
    ]);
  });

  it('are introduced in Arabic, and a path that leads nowhere is left out', () => {
    const [text] = outgoingParts({ ...row, quick_replies: ['حجز معاينة'] }, 'AR', undefined, whatsApp);
    expect(text).toContain('يمكنك الرد بـ:\n• حجز معاينة');
    expect(text).not.toContain('/listings/a');
  });
});

describe('a long text', () => {
  it.each([
    ['a'.repeat(45), { maximum: 20, unit: 'characters' }, [20, 20, 5]],
    ['one two three four five six', { maximum: 14, unit: 'characters' }, [13, 13]],
    ['شقة '.repeat(10), { maximum: 30, unit: 'bytes' }, [15, 15, 7]],
    ['😀'.repeat(9), { maximum: 10, unit: 'bytes' }, [4, 4, 4, 4, 2]],
  ] as const)('%s is cut to %j, and nothing is lost', (text, limit, lengths) => {
    const parts = splitText(text, limit);
    expect(parts.map((part) => part.length)).toEqual(lengths);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
