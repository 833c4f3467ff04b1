import robotsParser from 'robots-parser';
import { PageFailure, USER_AGENT, type PageFetcher } from './page-fetcher.ts';

const LONGEST_DELAY_SECONDS = 5;

/** What a site lets robots read. */
export interface SiteRules {
  permits(url: URL): boolean;
  /** The sitemaps that robots.txt names, on this origin; where it names none, the usual address of one. */
  readonly sitemaps: readonly URL[];
  /** To wait between two pages. */
  readonly delayMilliseconds: number;
}

/** RFC 9309, 2.3.1: without a robots.txt all may be read; where it cannot be reached, nothing. */
export async function readSiteRules(fetcher: PageFetcher, origin: string, signal: AbortSignal): Promise<SiteRules> {
  const url = new URL('/robots.txt', origin);
  const { status, text } = await fetcher.fetch(url, origin, signal);
  if (status >= 500) throw new PageFailure(`${url.href} could not be read, so nothing may be`);
  const robots = robotsParser(url.href, status < 300 ? text : '');
  const delay = Math.min(robots.getCrawlDelay(USER_AGENT) ?? 0, LONGEST_DELAY_SECONDS);
  return {
    sitemaps: sitemapsOf(robots.getSitemaps(), origin),
    permits: (page) => robots.isAllowed(page.href, USER_AGENT) !== false,
    delayMilliseconds: delay * 1_000,
  };
}

function sitemapsOf(named: readonly string[], origin: string): URL[] {
  const addresses = named.length > 0 ? named : ['/sitemap.xml'];
  return addresses.flatMap((address) => {
    const url = URL.parse(address, origin);
    return url?.origin === origin ? [url] : [];
  });
}
