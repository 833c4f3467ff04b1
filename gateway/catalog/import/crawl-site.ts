import { setTimeout as delay } from 'node:timers/promises';
import type { EntryDraft } from './entry-draft.ts';
import { PageFailure, type PageFetcher } from './page-fetcher.ts';
import { readPage } from './read-page.ts';
import { readSitemaps } from './read-sitemaps.ts';
import { readSiteRules, type SiteRules } from './site-rules.ts';

const MOST_WAITING = 2_000;
/** Nothing that leads to a page of words. */
const NO_PAGE = /\.(?:jpe?g|png|gif|webp|svg|ico|pdf|zip|gz|mp[34]|webm|css|js|xml|json|docx?|xlsx?|woff2?)$/i;

/** One page of a site as it was read; `problem` says why it was not. */
export interface CrawledPage {
  readonly url: URL;
  readonly drafts: readonly EntryDraft[];
  readonly problem: string | null;
  /** Pages that are known of so far, this one and those before it included. */
  readonly pagesFound: number;
}

/**
 * Reads a site page by page, from one on along its links, breadth first, after those of its first page what its sitemap
 * names below that: on one origin, as its robots.txt permits, `maximumPages` at most. Throws a `PageFailure` where the site as a whole cannot be read.
 */
export async function* crawlSite(
  fetcher: PageFetcher,
  start: URL,
  maximumPages: number,
  signal: AbortSignal,
): AsyncGenerator<CrawledPage> {
  const rules = await readSiteRules(fetcher, start.origin, signal);
  const seen = new Set([start.href]);
  const waiting = [start];
  for (let read = 0; read < maximumPages; read += 1) {
    const url = waiting.shift();
    if (url === undefined) return;
    if (read > 0) await delay(rules.delayMilliseconds, undefined, { signal });
    const page = await crawlPage(fetcher, rules, url, signal);
    const named = read > 0 ? [] : await pagesBelow(fetcher, rules, start, signal);
    const fresh = [...page.links, ...named].filter((link) => isPage(link, start.origin) && !seen.has(link.href));
    for (const link of fresh) {
      if (waiting.length >= MOST_WAITING || seen.has(link.href)) continue;
      seen.add(link.href);
      waiting.push(link);
    }
    yield { url, drafts: page.drafts, problem: page.problem, pagesFound: read + 1 + waiting.length };
  }
}

/** What the sitemap names in the folder of `start`: whoever begins at /help/ wants what is there. */
async function pagesBelow(fetcher: PageFetcher, rules: SiteRules, start: URL, signal: AbortSignal): Promise<URL[]> {
  const folder = start.pathname.replace(/[^/]*$/, '');
  const named = await readSitemaps(fetcher, rules, signal);
  return named.filter(({ pathname }) => pathname.startsWith(folder));
}

async function crawlPage(fetcher: PageFetcher, rules: SiteRules, url: URL, signal: AbortSignal) {
  const nothing = { drafts: [], links: [] };
  if (!rules.permits(url)) return { ...nothing, problem: `${url.href} may not be read by robots` };
  try {
    const page = await fetcher.fetch(url, url.origin, signal);
    if (page.status >= 400) return { ...nothing, problem: `${url.href} answered ${page.status}` };
    if (!page.contentType.startsWith('text/html')) return { ...nothing, problem: `${url.href} is no web page` };
    return { ...readPage(page.text, page.url), problem: null };
  } catch (error) {
    if (error instanceof PageFailure) return { ...nothing, problem: error.message };
    throw error;
  }
}

function isPage(url: URL, origin: string): boolean {
  return url.origin === origin && !NO_PAGE.test(url.pathname);
}
