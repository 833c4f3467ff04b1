import {
  ImportKnowledgeDocument,
  ImportSiteDocument,
  KnowledgeImportDocument,
} from '@parley/schema/generated/documents';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCatalogue, LISTING } from '../testing/add-catalogue.ts';
import { addColleague } from '../testing/colleague.ts';
import { openSocket, send, sendText } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';
import { SiteStandIn } from './testing/site-stand-in.ts';

const site = new SiteStandIn();
const elsewhere = new SiteStandIn();
let gateway: TestGateway;
let admin: string;
let origin: string;
let other: string;

beforeAll(async () => {
  origin = await site.start();
  other = await elsewhere.start();
  gateway = await startTestGateway({ importsFrom: (address) => address === '127.0.0.1' });
  admin = await openTenant(gateway, 'homes');
});
afterAll(async () => {
  await gateway.close();
  await site.stop();
  await elsewhere.stop();
});
beforeEach(() => {
  site.pages.clear();
  site.asked.length = 0;
  elsewhere.asked.length = 0;
});

const run = (query: string, variables: object = {}, token = admin) => sendText(gateway.url, query, variables, token);
const createListing = `mutation ($input: CreateListingInput!) { createListing(input: $input) { listing {
  id price purpose phase images attributes project { name phases { name unitsCount deliveryDate } } } } }`;
const createProject = `mutation ($input: CreateCatalogueProjectInput!) { createCatalogueProject(input: $input) { project { id } } }`;

describe('a listing', () => {
  it('is made, changed, listed by pages and deleted', async () => {
    const { listingId: id } = await addCatalogue(gateway.url, admin);
    const update = `mutation ($input: UpdateListingInput!) { updateListing(input: $input) { listing { price rooms title { en } } } }`;
    expect(await run(update, { input: { id, price: 4_100_000, rooms: 2 } })).toEqual({
      updateListing: { listing: { price: 4_100_000, rooms: 2, title: { en: 'Garden flat' } } },
    });
    expect(await run(update, { input: { id, rooms: null } })).toMatchObject({
      updateListing: { listing: { rooms: null } },
    });
    await run(createListing, { input: LISTING });
    const list = `query ($after: String) { listings(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const first = (await run(list)) as Page;
    const second = (await run(list, { after: first.listings.pageInfo.endCursor })) as Page;
    expect(first.listings.nodes[0]?.id).not.toBe(id);
    expect(second.listings.nodes[0]?.id).toBe(id);
    await run(`mutation ($input: DeleteListingInput!) { deleteListing(input: $input) { id } }`, { input: { id } });
    expect(await run(`query ($id: ID!) { listing(id: $id) { id } node(id: $id) { id } }`, { id })).toEqual({
      listing: null,
      node: null,
    });
  });

  it('is shown as a card, and by messages-api with its own fields and those of its project', async () => {
    const phases = [{ name: 'b12', unitsCount: 40, deliveryDate: '2027-06-30' }];
    const project = { name: 'Duplex Court', phases, attributes: { developer_name: 'Ours' } };
    const made = (await run(createProject, { input: project })) as {
      createCatalogueProject: { project: { id: string } };
    };
    const projectId = made.createCatalogueProject.project.id;
    const title = { en: 'Zamalek duplex', ar: 'دوبلكس الزمالك' };
    const listing = {
      ...LISTING,
      title,
      projectId,
      phase: 'b12',
      images: ['https://cdn.example/a.jpg'],
      attributes: { view: 'Nile' },
    };
    expect(await run(createListing, { input: listing })).toMatchObject({
      createListing: {
        listing: { phase: 'b12', attributes: { view: 'Nile' }, project: { name: 'Duplex Court', phases } },
      },
    });
    const visitor = await TestVisitor.start(gateway.url, { tenant: 'homes' });
    await visitor.say('Do you have a duplex in Zamalek?');
    const reply = (await visitor.hearReply(0)).at(-1);
    expect(reply?.__typename === 'MessageAdded' && reply.message.cards[0]?.title).toBe('Zamalek duplex');
    const query = `query ($id: ID!) { conversation(id: $id) { contact { id } } }`;
    const { conversation } = (await run(query, { id: visitor.conversationId })) as {
      conversation: { contact: { id: string } };
    };
    const response = await fetch(`${gateway.url}/messages/conversation/${conversation.contact.id}`, {
      headers: { authorization: `Bearer ${admin}` },
    });
    expect(await response.json()).toMatchObject({
      data: {
        messages: [
          {
            properties: {
              '0': {
                unitTitle: 'Zamalek duplex',
                totalPrice: 3_900_000,
                phase: 'b12',
                view: 'Nile',
                images: [{ fileId: 'a.jpg', url: 'https://cdn.example/a.jpg' }],
                project_data: { name: 'Duplex Court', developer_name: 'Ours', phases: [{ name: 'b12' }] },
              },
            },
          },
        ],
      },
    });
  });

  it.each([
    ['price', { price: -1 }],
    ['currency', { currency: 'POUNDS' }],
    ['images', { images: ['javascript:alert(1)'] }],
    ['imageUrl', { imageUrl: '//evil.example/a.png' }],
    ['attributes', { attributes: ['a list'] }],
    ['attributes', { attributes: { much: 'x'.repeat(20_001) } }],
    ['title.en', { title: { en: '', ar: 'شقة' } }],
  ])('with a wrong %s is refused', async (field, wrong) => {
    await expect(run(createListing, { input: { ...LISTING, ...wrong } })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  it('is for those who run the tenant to change, and for its people to read', async () => {
    const { token } = await addColleague(gateway.url, admin, 'helper');
    await expect(run(createListing, { input: LISTING }, token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(run('{ listings { nodes { id } } }', {}, token)).resolves.toBeDefined();
    const visitor = await TestVisitor.start(gateway.url, { tenant: 'homes' });
    await expect(run('{ knowledgeEntries { nodes { id } } }', {}, visitor.token)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

interface Page {
  readonly listings: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
}

const entries = async (token = admin) => {
  const { knowledgeEntries } = (await run('{ knowledgeEntries { nodes { title content sourceUrl } } }', {}, token)) as {
    knowledgeEntries: { nodes: { title: string; content: string; sourceUrl: string | null }[] };
  };
  return knowledgeEntries.nodes;
};

describe('an import of a text', () => {
  it.each([
    ['MARKDOWN', '# Lifts\nTwo in each house.\n# Roof\nOpen to all.'],
    ['CSV', 'title,content\nLifts,Two in each house.\nRoof,Open to all.'],
    ['JSON', '[{"title":"Lifts","content":"Two in each house."},{"title":"Roof","content":"Open to all."}]'],
  ] as const)('of %s may be repeated', async (format, content) => {
    const token = await openTenant(gateway, `import-${format.toLowerCase()}`);
    const input = { format, language: 'EN', content } as const;
    for (const _ of [1, 2]) {
      const { importKnowledge } = await send(gateway.url, ImportKnowledgeDocument, { input }, token);
      expect(importKnowledge.import).toMatchObject({ state: 'DONE', entriesStored: 2, problems: [] });
    }
    expect((await entries(token)).map(({ title }) => title).toSorted()).toEqual(['Lifts', 'Roof']);
  });

  it.each([
    ['content', { format: 'JSON', content: '{}' }],
    ['content', { format: 'MARKDOWN', content: 'no heading at all' }],
    ['format', { format: 'SITE', content: 'x' }],
  ] as const)('with a wrong %s stores nothing', async (field, wrong) => {
    const before = await entries();
    const importing = send(gateway.url, ImportKnowledgeDocument, { input: { language: 'EN', ...wrong } }, admin);
    await expect(importing).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await entries()).toEqual(before);
  });
});

describe('an import of a site', () => {
  async function imported(path: string, token: string, on = gateway) {
    const input = { url: `${origin}${path}`, language: 'EN' } as const;
    const { importSite } = await send(on.url, ImportSiteDocument, { input }, token);
    await on.untilIdle();
    const { knowledgeImport } = await send(on.url, KnowledgeImportDocument, { id: importSite.import.id }, token);
    return knowledgeImport;
  }

  it('reads what robots may, on its own origin, and says what it left out', async () => {
    const token = await openTenant(gateway, 'site-reader');
    site.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /private' });
    site.pages.set('/', {
      body: `<title>Home</title><main><p>Welcome.</p><a href="/fees">F</a><a href="/private">P</a>
      <a href="/away">A</a><a href="/gone">G</a><a href="/big">B</a><a href="${other}/">O</a><a href="/a.pdf">D</a></main>`,
    });
    site.pages.set('/fees', { body: '<main><h1>Fees</h1><p>Two percent.</p><a href="/">Home</a></main>' });
    site.pages.set('/away', { location: `${other}/stolen` });
    site.pages.set('/big', { body: 'x'.repeat(1_000_001) });
    const done = await imported('/', token);
    expect(done).toMatchObject({ state: 'DONE', pagesRead: 6, pagesFound: 6, entriesStored: 2 });
    expect(done?.problems).toEqual([
      expect.stringMatching(/private may not be read by robots/),
      expect.stringMatching(/stolen lies on another site/),
      expect.stringMatching(/gone answered 404/),
      expect.stringMatching(/big is longer than/),
    ]);
    expect(elsewhere.asked).toEqual([]);
    expect(site.asked).not.toContain('/private');
    expect(await entries(token)).toEqual(
      expect.arrayContaining([
        { title: 'Fees', content: expect.stringContaining('Two percent.'), sourceUrl: `${origin}/fees` },
      ]),
    );
    site.pages.set('/fees', { body: '<main><h1>Our fees</h1><p>Three percent.</p></main>' });
    await imported('/', token);
    expect((await entries(token)).map(({ title }) => title).toSorted()).toEqual(['Home', 'Our fees']);
  });

  it('reads nothing where robots.txt cannot be read, and fails', async () => {
    const token = await openTenant(gateway, 'site-shut');
    site.pages.set('/robots.txt', { status: 503 });
    site.pages.set('/', { body: '<h1>Fees</h1><p>Two percent.</p>' });
    expect(await imported('/', token)).toMatchObject({
      state: 'FAILED',
      entriesStored: 0,
      problems: [expect.any(String)],
    });
    expect(site.asked).toEqual(['/robots.txt']);
  });

  it('reads what the sitemap names below where it begins, on its own origin, as robots may', async () => {
    const token = await openTenant(gateway, 'site-mapped');
    const named = (...addresses: string[]) => addresses.map((at) => `<url><loc>${at}</loc></url>`).join('');
    site.pages.set('/robots.txt', {
      type: 'text/plain',
      body: `User-agent: *\nDisallow: /help/private\nSitemap: ${origin}/maps.xml\nSitemap: ${other}/map.xml`,
    });
    site.pages.set('/maps.xml', {
      type: 'application/xml',
      body: `<sitemapindex><sitemap><loc>${other}/map.xml</loc></sitemap>
        <sitemap><loc>${origin}/map.xml</loc></sitemap></sitemapindex>`,
    });
    site.pages.set('/map.xml', {
      type: 'application/xml',
      body: `<?xml version="1.0"?><urlset>${named(
        `${origin}/help/fees?a=1&amp;b=2`,
        `<![CDATA[${origin}/help/pets]]>`,
        `${origin}/help/private`,
        `${origin}/news`,
        `${other}/help/stolen`,
      )}</urlset>`,
    });
    site.pages.set('/help/', { body: '<title>Help</title><p>Welcome.</p>' });
    site.pages.set('/help/fees?a=1&b=2', { body: '<h1>Fees</h1><p>Two percent.</p>' });
    site.pages.set('/help/pets', { body: '<h1>Pets</h1><p>Yes.</p>' });
    expect(await imported('/help/', token)).toMatchObject({ state: 'DONE', pagesRead: 4, entriesStored: 3 });
    expect((await entries(token)).map(({ title }) => title).toSorted()).toEqual(['Fees', 'Help', 'Pets']);
    expect(site.asked).not.toContain('/help/private');
    expect(site.asked).not.toContain('/news');
    expect(elsewhere.asked).toEqual([]);
  });

  it('tells whoever follows it how it stands, and its end', async () => {
    const token = await openTenant(gateway, 'site-followed');
    for (let page = 0; page < 5; page += 1) {
      site.pages.set(`/${page}`, { body: `<h1>Page ${page}</h1><p>Text.</p><a href="/${page + 1}">next</a>` });
    }
    const input = { url: `${origin}/0`, language: 'EN', maximumPages: 5 } as const;
    const { importSite } = await send(gateway.url, ImportSiteDocument, { input }, token);
    const client = openSocket(gateway.url, token);
    const query = `subscription ($importId: ID!) { knowledgeImportProgress(importId: $importId) { state pagesRead } }`;
    const told: { state: string; pagesRead: number }[] = [];
    const stream = client.iterate<{ knowledgeImportProgress: { state: string; pagesRead: number } }>({
      query,
      variables: { importId: importSite.import.id },
    });
    for await (const { data } of stream) {
      if (data?.knowledgeImportProgress) told.push(data.knowledgeImportProgress);
      if (told.at(-1)?.state === 'DONE') break;
    }
    await client.dispose();
    expect(told.at(-1)).toEqual({ state: 'DONE', pagesRead: 5 });
    const steps = told.map(({ pagesRead }) => pagesRead);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });

  it('reads no more pages than it may', async () => {
    const token = await openTenant(gateway, 'site-endless');
    for (let page = 0; page < 20; page += 1) {
      site.pages.set(`/${page}`, { body: `<h1>Page ${page}</h1><p>Text.</p><a href="/${page + 1}">next</a>` });
    }
    const input = { url: `${origin}/0`, language: 'EN', maximumPages: 3 } as const;
    await send(gateway.url, ImportSiteDocument, { input }, token);
    await gateway.untilIdle();
    expect((await entries(token)).length).toBe(3);
  });

  it('refuses what is no address of a site, and a second one beside the first', async () => {
    const importing = (url: string) => send(gateway.url, ImportSiteDocument, { input: { url, language: 'EN' } }, admin);
    for (const url of ['ftp://a.example/', 'nonsense', 'http://user:secret@a.example/'])
      await expect(importing(url)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'url' });
    const [one, other] = await Promise.allSettled([importing(`${origin}/`), importing(`${origin}/`)]);
    const refused = one.status === 'rejected' ? one : other;
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
    await gateway.untilIdle();
  });
});
