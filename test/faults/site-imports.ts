import { setTimeout as pause } from 'node:timers/promises';
import { ImportSiteDocument } from '@parley/schema/generated/documents';
import { send } from '@parley/gateway/testing/graphql-client';
import { never } from './figure.ts';
import type { Check, Traffic } from './traffic.ts';

const pages = ['/', '/fees'];
const pauseMilliseconds = 100;
/** For the import before: whoever is cut off in it again and again is late. */
const patienceSeconds = 300;

/** A site is read again and again: an import that was cut off goes on, and each of its entries is there once. */
export async function importSites({ deployment, outside, isEnough, rows }: Traffic): Promise<Check> {
  for (const page of pages) outside.site.pages.set(page, { body: bodyOf(page) });
  const input = { url: 'http://site.example/', language: 'EN', maximumPages: pages.length } as const;
  while (!isEnough()) {
    // Refused for as long as the one before is not done.
    const ask = (url: string) => send(url, ImportSiteDocument, { input }, deployment.person);
    await deployment.untilAnswered(ask, patienceSeconds);
    await pause(pauseMilliseconds);
  }
  return async () => {
    const imports = await rows(`select state, problems from knowledge_import`);
    const entries = await rows(`select source_url from knowledge_entry where source_url like 'http://site.example/%'`);
    return [
      { name: 'imports of a site', value: imports.length, atLeast: 1 },
      never('imports that did not come to their end', imports.filter(({ state }) => state !== 'DONE').length),
      never('entries too many or too few', Math.abs(entries.length - pages.length)),
    ];
  };
}

function bodyOf(page: string): string {
  const links = pages.map((other) => `<a href="${other}">${other}</a>`).join(' ');
  return `<html><head><title>About ${page}</title></head><body><nav>${links}</nav><main><h1>About ${page}</h1>
    <p>What is to be known about ${page} of Garden Court.</p></main></body></html>`;
}
