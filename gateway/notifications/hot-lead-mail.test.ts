import { describe, expect, it } from 'vitest';
import type { HotLead } from './hot-lead.ts';
import { hotLeadMail } from './hot-lead-mail.ts';

const hot: HotLead = {
  lead: {
    score: 93.6,
    requirement: 'شقة غرفتين',
    budget: '4 million',
    timeline: null,
    source: 'WHATSAPP',
    evidence: [
      { feature: 'ASKS_MEETING', text: 'asks for a viewing' },
      { feature: 'MODEL_REASON', text: 'pays <cash>' },
    ],
  },
  contact: { id: 'c', name: 'Mona & Ali', email: 'mona@example.com', phone: '+201001234567', language: 'AR' },
  turnedAt: '2026-11-25T10:15:00.000Z',
  conversationId: 'x',
  messages: [
    { role: 'VISITOR', content: 'أريد شقة <script>alert(1)</script>' },
    { role: 'AGENT', content: 'Of course' },
  ],
  language: 'EN',
};

const mailIn = (language: 'EN' | 'AR') => hotLeadMail({ ...hot, language }, 'Shorfa', 'https://chat.example/?x=1&y=2');

describe('the e-mail about a hot lead', () => {
  it.each([
    ['EN', 'ltr', 'Hot lead: Mona & Ali', 'asks for a viewing', 'Agent: Of course', '25 November 2026'],
    ['AR', 'rtl', 'عميل ساخن: Mona & Ali', 'يطلب معاينة أو موعدًا', 'الموظف: Of course', '٢٥ نوفمبر ٢٠٢٦'],
  ] as const)('is in the language of the owner (%s)', (language, direction, subject, evidence, said, day) => {
    const mail = mailIn(language);
    expect(mail.subject).toBe(subject);
    expect(mail.html).toMatch(new RegExp(`<html lang="[^"]+" dir="${direction}">`));
    for (const words of [evidence, day]) {
      expect(mail.html).toContain(words);
      expect(mail.text).toContain(words);
    }
    expect(mail.text).toContain(said);
    expect(mail.text).toContain('https://chat.example/?x=1&y=2');
  });

  it('leaves the words of the lead as they are, each in its own direction', () => {
    for (const { html } of [mailIn('EN'), mailIn('AR')]) {
      expect(html).toContain('<bdi dir="rtl">شقة غرفتين</bdi>');
      expect(html).toContain('<bdi dir="ltr">4 million</bdi>');
      expect(html).toMatch(/<div dir="rtl" style="text-align:right[^>]*>أريد شقة/);
      expect(html).toMatch(/<div dir="ltr" style="text-align:left[^>]*>Of course/);
    }
  });

  it('lets nothing that was written become markup, and its text no entities', () => {
    const { html, text } = mailIn('EN');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<cash>');
    expect(text).toContain('Mona & Ali');
    expect(text).toContain('pays <cash>');
  });

  it('says nothing of what is not known', () => {
    const nobody = { id: 'c', name: null, email: null, phone: null, language: null };
    const bare = { ...hot, contact: nobody, messages: [], lead: { ...hot.lead, evidence: [] } };
    const { subject, html, text } = hotLeadMail(bare, 'Shorfa', null);
    expect(subject).toBe('Hot lead: a visitor');
    for (const body of [html, text])
      expect(body).not.toMatch(/null|undefined|Phone|When|Why it is hot|Last messages|Open/);
  });

  it('shortens what is endless', () => {
    const endless = { ...hot, messages: [{ role: 'VISITOR' as const, content: 'أ'.repeat(4_000) }] };
    const { subject, text } = hotLeadMail(
      { ...endless, contact: { ...hot.contact, name: 'n'.repeat(200) } },
      'x',
      null,
    );
    expect(subject.length).toBeLessThan(100);
    expect(text.length).toBeLessThan(2_000);
  });
});
