import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'node-html-parser';
import { PageFailure, type PageFetcher } from './page-fetcher.ts';
import type { SiteRules } from './site-rules.ts';

/** An index of sitemaps names others; more of them than this say more than is read of a site. */
const MOST_SITEMAPS = 5;

/**
 * The pages that a site's sitemaps name (https://www.sitemaps.org/protocol.html), on its origin, each once. A sitemap that
 * cannot be read names none: links lead to the pages, too.
 */
export async function readSitemaps(fetcher: PageFetcher, rules: SiteRules, signal: AbortSignal): Promise<URL[]> {
  const pages = new Map<string, URL>();
  const waiting = rules.sitemaps.slice(0, MOST_SITEMAPS);
  for (let read = 0; read < MOST_SITEMAPS; read += 1) {
    const sitemap = waiting.shift();
    if (sitemap === undefined) break;
    await delay(rules.delayMilliseconds, undefined, { signal });
    const found = await readSitemap(fetcher, rules, sitemap, signal);
    waiting.push(...found.sitemaps);
    for (const page of found.pages) pages.set(page.href, page);
  }
  return [...pages.values()];
}

interface Sitemap {
  readonly pages: readonly URL[];
  readonly sitemaps: readonly URL[];
}

async function readSitemap(fetcher: PageFetcher, rules: SiteRules, at: URL, signal: AbortSignal): Promise<Sitemap> {
  const nothing = { pages: [], sitemaps: [] };
  if (!rules.permits(at)) return nothing;
  try {
    const { status, text } = await fetcher.fetch(at, at.origin, signal);
    return status < 300 ? parseSitemap(text, at) : nothing;
  } catch (error) {
    if (error instanceof PageFailure) return nothing;
    throw error;
  }
}

function parseSitemap(xml: string, at: URL): Sitemap {
  const document = parse(xml.replaceAll(/<!\[CDATA\[|\]\]>/g, ''), { comment: false });
  const addresses = (selector: string): URL[] =>
    document.querySelectorAll(selector).flatMap((element) => {
      const url = URL.parse(element.text.trim(), at.href);
      return url?.origin === at.origin ? [url] : [];
    });
  return { pages: addresses('url > loc'), sitemaps: addresses('sitemap > loc') };
}
