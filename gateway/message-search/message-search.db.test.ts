import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphqlFailure, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';

interface Hit {
  readonly message: { readonly id: string; readonly content: string };
  readonly conversation: { readonly id: string; readonly contact: { readonly id: string } };
  readonly score: number;
  readonly highlight: string;
}
interface Hits {
  readonly searchMessages: {
    readonly nodes: Hit[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const document = `query Search($query: String!, $first: Int, $after: String) {
  searchMessages(query: $query, first: $first, after: $after) {
    nodes { message { id content } conversation { id contact { id } } score highlight }
    pageInfo { endCursor hasNextPage }
  } }`;

let gateway: TestGateway;
let person: string;
let visitor: TestVisitor;

const search = async (query: string, page: object = {}, token = person) =>
  ((await sendText(gateway.url, document, { query, ...page }, token)) as Hits).searchMessages;
const contents = async (query: string) => (await search(query)).nodes.map(({ message }) => message.content);

const said = [
  'zebra crossing near the Café',
  'zebra and lion, zebra and lion',
  'a lion alone',
  'شُقَّةٌ مطلّة على الزَّرافة',
  'شقه بعيده عن الزرافة رقم ٤٢',
];

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await openTenant(gateway, 'zoo');
  visitor = await TestVisitor.start(gateway.url, { tenant: 'zoo' });
  await sendText(
    gateway.url,
    `mutation ($input: TakeOverInput!) { takeOver(input: $input) { conversation { id } } }`,
    { input: { conversationId: visitor.conversationId } },
    person,
  );
  for (const content of said) await visitor.say(content);
});
afterAll(() => gateway.close());

describe('a search', () => {
  it.each([
    ['zebra', [1, 0]],
    ['zebra crossing', [0]],
    ['ZEBRA AND LION', [1]],
    ['zebra OR lion', [1, 2, 0]],
    ['lion NOT zebra', [2]],
    ['(zebra OR alone) NOT crossing', [1, 2]],
    ['"zebra and"', [1]],
    ['"lion zebra"', [1]],
    ['"crossing zebra"', []],
    ['cafe', [0]],
    ['CAFÉ', [0]],
    ['شقة', [3, 4]],
    ['الزرافه NOT مطله', [4]],
    ['42', [4]],
    ['NOT lion NOT zebra', [4, 3]],
    ['giraffe', []],
    ['(((', []],
    [`'; DROP TABLE message; --`, []],
  ])('for %s finds %j', async (query, expected) => {
    const found = await contents(query);
    expect(new Set(found)).toEqual(new Set(expected.map((index) => said[index])));
    expect(found).toHaveLength(expected.length);
  });

  it('puts the better one first, shows where the words are, and in which conversation', async () => {
    const [best, next] = (await search('zebra lion OR zebra')).nodes;
    expect(best).toMatchObject({
      message: { content: said[1] },
      conversation: { id: visitor.conversationId, contact: { id: expect.any(String) } },
      highlight: '<mark>zebra</mark> and <mark>lion</mark>, <mark>zebra</mark> and <mark>lion</mark>',
    });
    expect(best?.score).toBeGreaterThan(next?.score ?? Infinity);
    expect(next?.score).toBeGreaterThan(0);
  });

  it('shows every hit once, page by page', async () => {
    const all = await contents('zebra OR lion OR شقة');
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await search('zebra OR lion OR شقة', { first: 2, after });
      paged.push(...nodes.map(({ message }) => message.content));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(5);
  });

  it("finds nothing of another tenant's", async () => {
    expect((await search('zebra', {}, await loginAsDemo(gateway))).nodes).toEqual([]);
  });

  it.each([
    ['', {}, 'query'],
    [' ', {}, 'query'],
    ['a', { first: 0 }, 'first'],
    ['a', { first: 1_001 }, 'first'],
    ['a', { after: 'x' }, 'after'],
    ['a', { after: Buffer.from(JSON.stringify([1e300, newId()])).toString('base64url') }, 'after'],
    ['a\0b', {}, 'query'],
  ])('for %j with %j is refused and named', async (query, page, field) => {
    const failure = await search(query, page).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is for people', async () => {
    await expect(search('zebra', {}, visitor.token)).rejects.toBeInstanceOf(GraphqlFailure);
  });

  it('of 5,000 characters of anything is answered', async () => {
    for (const piece of ['(', 'NOT ', 'a OR (', '"', 'zebra ', 'أ', `\\'`, 'a & | ! <-> :* ']) {
      expect(await search(piece.repeat(5_000 / piece.length))).toBeTruthy();
    }
  });
});

it('looks further back, slice by slice, as far as it has to', async () => {
  // As if so many messages of others had been stored since.
  for (const later of [5_000, 40_000, 300_000, 5_000_000]) {
    await asOwner(gateway.database, (transaction) =>
      transaction.query(`select setval('message_search_position', nextval('message_search_position') + $1)`, [later]),
    );
    expect(await contents('zebra')).toHaveLength(2);
  }
  await visitor.say('one more zebra');
  expect(await contents('zebra NOT (lion OR okapi)')).toEqual(['one more zebra', said[0]]);
});

it('does not find what a message said before its writer took it back', async () => {
  const message = await visitor.say('an okapi that nobody should know of');
  expect(await contents('okapi')).toHaveLength(1);
  await asOwner(gateway.database, async (transaction) => {
    await transaction.query(`update message set content = 'Message deleted' where id = $1`, [message.id]);
  });
  expect(await contents('okapi')).toEqual([]);
  expect(await contents('deleted')).toEqual([]);
});
