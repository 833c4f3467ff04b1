import { randomUUID } from 'node:crypto';
import { ConversationListDocument } from '@parley/schema/generated/documents';
import { acceptContenders } from './accept-contenders.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { fanOut } from './fan-out.ts';
import { routeContenders } from './route-contenders.ts';
import { compare, type Contender, type Ratio } from './round.ts';

/** `pnpm bench`: what Parley's hot paths cost, as ratios to a bare limit measured in the same run. Bare times mean nothing here. */
const size = Number(process.env['BENCH_CONTACTS'] ?? 5_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

const listDocument = `query List { conversations(first: 50) { nodes {
  id state unreadCount contact { name phone } messages(last: 3) { nodes { id role content createdAt } } } } }`;
const replyDocument = `mutation Send($input: ReplyInput!) { reply(input: $input) { message { id seq } } }`;

function listContenders({ gateway, limit, tenantId, person }: BenchWorld): [Contender, Contender[]] {
  const headers = { authorization: `Bearer ${person}` };
  return [
    { name: 'limit', url: `${limit}/list`, body: () => JSON.stringify({ tenant: tenantId }) },
    [
      {
        name: 'list 50 conversations, GraphQL',
        url: `${gateway}/graphql`,
        headers,
        body: () => JSON.stringify({ query: listDocument }),
      },
      {
        name: 'the same, by a document of our own',
        url: `${gateway}/graphql`,
        headers,
        body: () => JSON.stringify({ query: ConversationListDocument, variables: { first: 50 } }),
      },
    ],
  ];
}

async function sendContenders({ gateway, limit, pool, person }: BenchWorld): Promise<[Contender, Contender[]]> {
  const { rows } = await pool.query<{ id: string }>(`select id from conversation limit 2000`);
  let next = 0;
  const conversation = () => rows[(next += 1) % rows.length]?.id ?? '';
  const content = 'Is the flat in Maadi still available?';
  const input = () => ({ conversationId: conversation(), clientId: randomUUID(), content });
  const headers = { authorization: `Bearer ${person}` };
  return [
    {
      name: 'limit',
      url: `${limit}/send`,
      body: () => JSON.stringify({ conversation: conversation(), id: randomUUID(), content }),
    },
    [
      {
        name: 'send a message, GraphQL',
        url: `${gateway}/graphql`,
        headers,
        body: () => JSON.stringify({ query: replyDocument, variables: { input: input() } }),
      },
    ],
  ];
}

const print = ({ name, median, lowest, highest }: Ratio) =>
  console.log(`${name.padEnd(64)} ${median.toFixed(3)}  (${lowest.toFixed(3)} to ${highest.toFixed(3)})`);

/** All of them, unless some are named. */
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

const world = await startBenchWorld(size);
try {
  console.log(`Ratios to the limit of the same run, median and spread of ${rounds} rounds, ${size} contacts:\n`);
  if (isWanted('list')) {
    const [listLimit, lists] = listContenders(world);
    (await compare(listLimit, lists, rounds)).forEach(print);
  }
  if (isWanted('send')) {
    const [sendLimit, sends] = await sendContenders(world);
    (await compare(sendLimit, sends, rounds)).forEach(print);
  }
  if (isWanted('accept')) {
    const [acceptLimit, accept] = await acceptContenders(world);
    (await compare(acceptLimit, [accept], rounds)).forEach(print);
  }
  if (isWanted('fan-out')) (await fanOut(world, rounds)).forEach(print);
  if (isWanted('routes')) {
    console.log('\nRoutes, as ratios to their GraphQL documents over HTTP (0.87: a route costs 15% more):\n');
    for (const [limit, route] of await routeContenders(world)) (await compare(limit, [route], rounds)).forEach(print);
  }
} finally {
  await world.close();
}
