import { existsSync, readFileSync } from 'node:fs';
import { Language } from '@parley/schema/enums';
import { describe, expect, test } from 'vitest';
import { qualify } from '../responder/classify.ts';
import { demoListings } from './catalogue.ts';
import { demoKnowledge } from './knowledge.ts';

const siteFile = (path: string) => new URL(`site/${path}`, import.meta.url);
const read = (path: string) => readFileSync(siteFile(path), 'utf8');
const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
/** Where the page itself points; what it quotes as code points elsewhere. */
const addressesOf = (html: string) =>
  ['src', 'srcset', 'href', 'action'].flatMap((name) => valuesOf(html.replaceAll(/<pre[^]*?<\/pre>/g, ''), name));
/** The formatter breaks lines where it likes. */
const textOf = (html: string) => html.replaceAll(/\s+/g, ' ');

const pages = [
  {
    code: 'en',
    language: Language.EN,
    direction: 'ltr',
    numbers: new Intl.NumberFormat('en'),
    html: read('index.en.html'),
  },
  {
    code: 'ar',
    language: Language.AR,
    direction: 'rtl',
    numbers: new Intl.NumberFormat('ar-EG'),
    html: read('index.ar.html'),
  },
] as const;

describe.each(pages)('the page in $language', ({ code, language, direction, numbers, html }) => {
  const text = textOf(html);
  const ids = valuesOf(html, 'id');

  test('names its language and direction', () => {
    expect(html).toContain(`<html lang="${code}" dir="${direction}">`);
  });

  test('refers only to its own origin, and to files and parts that exist', () => {
    const addresses = addressesOf(html);
    expect(addresses.filter((address) => !/^(\/(?!\/)|#|mailto:)/.test(address))).toEqual([]);
    const files = addresses.filter((address) => address.startsWith('/demo/')).map((address) => address.slice(6));
    expect(files.filter((file) => !existsSync(siteFile(file)))).toEqual([]);
    const anchors = addresses.filter((address) => address.startsWith('#')).map((address) => address.slice(1));
    expect(ids).toEqual(expect.arrayContaining(anchors));
  });

  test("has nothing that the policy default-src 'self' refuses", () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="|javascript:/i);
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) expect(attributes).toContain('src="/');
  });

  test('says an id once, and has what its labels and buttons name', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ['for', 'data-copy']) for (const id of valuesOf(html, name)) expect(ids).toContain(id);
  });

  test('embeds the chat and the lead card of the demo tenant', () => {
    expect(html).toContain('<script async src="/widget.js" data-tenant="demo"></script>');
    expect(html).toContain('<script type="module" src="/widget/parley-lead-card.js"></script>');
    expect(text).toMatch(/<parley-lead-card tenant="demo"\s?>/);
  });

  test.each(demoListings)('shows $title.en as the catalogue has it', (listing) => {
    const start = text.indexOf(`id="${listing.url.slice(2)}" data-purpose="${listing.purpose}"`);
    expect(start).toBeGreaterThan(0);
    const article = text.slice(start, text.indexOf('</article>', start));
    expect(article).toContain(`src="${listing.imageUrl}"`);
    for (const shown of [
      listing.title[code],
      listing.place[code],
      numbers.format(listing.price),
      numbers.format(listing.area),
    ])
      expect(article).toContain(shown);
  });

  test('shows no flat that the catalogue lacks', () => {
    expect(html.match(/<article/g)).toHaveLength(demoListings.length);
  });

  test('answers its questions in the words of the knowledge base', () => {
    const questions = ids.filter((id) => id.startsWith('question-')).map((id) => id.slice(9));
    expect(questions.length).toBeGreaterThanOrEqual(5);
    for (const question of questions) {
      const entry = demoKnowledge.find((known) => known.topic === question && known.language === language);
      expect(text).toContain(`<summary>${entry?.title}</summary> <p> ${entry?.content} </p>`);
    }
  });
});

test('both pages have the same parts, in the same order', () => {
  const [english, arabic] = pages;
  expect(valuesOf(arabic.html, 'id')).toEqual(valuesOf(english.html, 'id'));
  expect(valuesOf(arabic.html, 'src')).toEqual(valuesOf(english.html, 'src'));
  expect(valuesOf(arabic.html, 'data-say')).toHaveLength(valuesOf(english.html, 'data-say').length);
});

const suggestions = pages.flatMap(({ html }) =>
  [...html.matchAll(/class="suggestion"\s+data-say="([^"]*)"[^]*?class="intent intent-([a-z]+)"/g)].map((match) => ({
    text: match[1] ?? '',
    intent: match[2]?.toUpperCase(),
  })),
);

test('each page suggests four lines', () => {
  expect(suggestions).toHaveLength(8);
});

test.each(suggestions)('the page promises $intent for: $text', ({ text, intent }) => {
  expect(qualify([{ role: 'user', content: text }]).intent).toBe(intent);
});

test('the script finds the elements it names', () => {
  const ids = [...read('site.js').matchAll(/getElementById\('([^']+)'\)/g)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(0);
  for (const { html } of pages) expect(valuesOf(html, 'id')).toEqual(expect.arrayContaining(ids));
});
