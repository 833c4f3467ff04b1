import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPage } from './read-page.ts';

const url = new URL('https://shop.example/help/');

describe('entries', () => {
  it('of Markdown are its headings, but for those inside of code', () => {
    const text = 'Before.\n# Fees\nTwo percent.\n\n```\n# no heading\n```\n## الرسوم ##\nاثنان بالمئة.\n# Empty\n';
    expect(readMarkdown(text)).toEqual({
      drafts: [
        { title: 'Fees', content: 'Two percent.\n\n```\n# no heading\n```', sourceUrl: null },
        { title: 'الرسوم', content: 'اثنان بالمئة.', sourceUrl: null },
      ],
      problems: ['Text before the first heading was left out'],
    });
  });

  it('of CSV are its lines, quoted and in Arabic', () => {
    const text =
      '\uFEFFTitle,content,source_url\r\n"Fees, all","Two\n""percent""",https://a.example/\r\nرسوم,نعم,\r\nx,,\r\n';
    expect(readCsv(text)).toEqual({
      drafts: [
        { title: 'Fees, all', content: 'Two\n"percent"', sourceUrl: 'https://a.example/' },
        { title: 'رسوم', content: 'نعم', sourceUrl: null },
      ],
      problems: ['Entry 3 has no title or no content'],
    });
    expect(readCsv('title;content\nFees;Two').drafts).toHaveLength(1);
  });

  it.each([
    ['CSV', () => readCsv('question,answer\na,b'), /columns title and content/],
    ['CSV', () => readCsv('title,content\n"a,b'), /not CSV/],
    ['JSON', () => readJson('{'), /not JSON/],
    ['JSON', () => readJson('[{"title":"a","content":"b"},{"title":"a"}]'), /entry 2, content/],
  ])('of wrong %s are refused, naming what is wrong', (_format, read, message) => {
    expect(read).toThrow(message);
  });

  it('are cut to what a reply can tell', () => {
    const { drafts } = readMarkdown(`# ${'t'.repeat(400)}\n${'word '.repeat(2_000)}`);
    expect(drafts[0]?.title.length).toBe(300);
    expect(drafts[0]?.content).toMatch(/word$/);
    expect(drafts[0]?.content.length).toBeLessThanOrEqual(4_000);
  });

  it('of a page are its headings, without what every page repeats', () => {
    const html = `<html><head><title>Help</title><script>steal()</script></head><body><nav><a href="/fees#x">Fees</a></nav>
      <main><p>We help.</p><h2>Opening <b>hours</b></h2><p>Nine to five.</p><a href="../about">About</a>
      <a href="mailto:a@b.example">Mail</a></main><footer>Rights</footer></body></html>`;
    const { drafts, links } = readPage(html, url);
    expect(drafts).toEqual([
      { title: 'Help', content: 'We help.', sourceUrl: url.href },
      { title: 'Opening hours', content: expect.stringMatching(/^Nine to five\.\s+About/), sourceUrl: url.href },
    ]);
    expect(links.map(({ href }) => href)).toEqual([
      'https://shop.example/fees',
      'https://shop.example/about',
      'mailto:a@b.example',
    ]);
  });
});
