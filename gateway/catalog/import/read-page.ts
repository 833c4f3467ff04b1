import { parse, type HTMLElement } from 'node-html-parser';
import type { EntryDraft } from './entry-draft.ts';
import { readMarkdown } from './read-markdown.ts';

/** What every page of a site repeats, or nobody reads. */
const NO_TEXT = 'script, style, noscript, template, nav, header, footer, aside, form, iframe, svg, [hidden]';
const MOST_LINKS = 1_000;

/** A page's text as entries, and where it leads. */
export interface ReadPage {
  readonly drafts: readonly EntryDraft[];
  readonly links: readonly URL[];
}

export function readPage(html: string, url: URL): ReadPage {
  const page = parse(html, { comment: false });
  const links = linksOf(page, url);
  const title = page.querySelector('title')?.text ?? '';
  for (const element of page.querySelectorAll(NO_TEXT)) element.remove();
  const body = page.querySelector('main') ?? page.querySelector('body') ?? page;
  for (const heading of body.querySelectorAll('h1, h2, h3')) {
    heading.textContent = `# ${heading.text.replaceAll(/\s+/g, ' ').trim()}`;
  }
  return { drafts: readMarkdown(body.structuredText, title, url.href).drafts, links };
}

/** Each once, without its fragment. A page may ask not to be followed: https://www.rfc-editor.org/rfc/rfc9309 leaves that to it. */
function linksOf(page: HTMLElement, url: URL): URL[] {
  const robots = page.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  if (/nofollow|none/i.test(robots)) return [];
  const base = page.querySelector('base')?.getAttribute('href') ?? '';
  const anchors = page.querySelectorAll('a[href]').slice(0, MOST_LINKS);
  const found = anchors.map((anchor) => resolve(anchor.getAttribute('href') ?? '', resolve(base, url) ?? url));
  const byAddress = new Map(found.flatMap((link) => (link === null ? [] : [[link.href, link] as const])));
  return [...byAddress.values()];
}

function resolve(address: string, base: URL): URL | null {
  const url = URL.parse(address, base.href);
  if (url === null) return null;
  url.hash = '';
  return url;
}
