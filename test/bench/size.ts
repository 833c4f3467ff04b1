import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { addSession } from './add-session.ts';
import { fillMessages } from './fill-messages.ts';
import { wordOfRank } from './message-texts.ts';

/** `npm run bench -- size`: what a route costs with much data against a tenth of it, both in one run and in turn. */
const contacts = Number(process.env['BENCH_CONTACTS'] ?? 100_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 200);

/** What is asked in a round, by its number: other words each time, common and rare ones. */
interface Question {
  readonly name: string;
  readonly path: (round: number, world: SizedWorld) => string;
}

interface SizedWorld extends BenchWorld {
  /** The user that page 1,000 of the list begins after. */
  readonly farCursor: string;
  /** A WhatsApp session that a fifth of the contacts write to. */
  readonly sessionId: string;
}

const ranks = [3, 12, 40, 75, 150, 400, 1_000, 2_500];
const word = (round: number, shift = 0) => wordOfRank(ranks[(round + shift) % ranks.length] ?? 0);
const search = (query: string) => `/api/v1/message-history/search/?${new URLSearchParams({ q: query })}`;
const pageSize = 20;
const conversations = (asked: string) =>
  `/graphql?${new URLSearchParams({ query: `{ conversations(${asked}) { nodes { state contact { name } messages(last: 3) { nodes { content } } } } }` })}`;

const questions: readonly Question[] = [
  { name: 'search, a word', path: (round) => search(word(round)) },
  { name: 'search, AND', path: (round) => search(`${word(round)} AND ${word(round, 1)}`) },
  { name: 'search, OR NOT', path: (round) => search(`${word(round)} OR ${word(round, 1)} NOT ${word(round, 2)}`) },
  { name: '/messages/all, page 1', path: () => `/messages/all/bench?limit=${pageSize}` },
  {
    name: '/messages/all, page 1,000',
    path: (_round, { farCursor }) => `/messages/all/bench?limit=${pageSize}&cursor=${farCursor}`,
  },
  { name: 'conversations', path: () => conversations(`first: ${pageSize}`) },
  { name: 'conversations, a state', path: () => conversations(`first: ${pageSize}, filter: { states: [HUMAN] }`) },
  { name: 'chats of a session', path: (_round, { sessionId }) => `/api/sessions/${sessionId}/chats?limit=${pageSize}` },
];

async function startSizedWorld(size: number): Promise<SizedWorld> {
  const world = await startBenchWorld(0);
  await fillMessages(world.pool, world.tenantId, size);
  const place = Math.min(999 * pageSize, size - 2 * pageSize) - 1;
  const { rows } = await world.pool.query<{ contact: string }>(
    `select contact_id as contact from lead order by updated_at desc, id desc offset $1 limit 1`,
    [place],
  );
  return { ...world, farCursor: rows[0]?.contact ?? '', sessionId: await addSession(world.pool, world.tenantId) };
}

/** Milliseconds of one answer. @throws Error where it is none. */
async function ask(world: SizedWorld, path: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(world.gateway + path, { headers: { authorization: `Bearer ${world.person}` } });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.slice(0, 200)}`);
  return performance.now() - start;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Milliseconds of each world's answers, asked in turn. */
async function timesOf(path: Question['path']): Promise<number[][]> {
  const times = worlds.map((): number[] => []);
  // The first rounds warm everything up and are not counted.
  for (let round = -ranks.length; round < rounds; round += 1) {
    for (const [index, world] of worlds.entries()) {
      const time = await ask(world, path(round + ranks.length, world));
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times;
}

/** All of them, unless words of their names are given. */
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Question) => wanted.length === 0 || wanted.some((part) => name.includes(part));

const worlds: SizedWorld[] = [];
try {
  for (const size of [contacts / 10, contacts]) worlds.push(await startSizedWorld(size));
  console.log(`${contacts} contacts and ${10 * contacts} messages against a tenth, ${rounds} requests each, ms:\n`);
  for (const { name, path } of questions.filter(isWanted)) {
    const times = await timesOf(path);
    const [tenth = [], full = []] = times;
    const [p50, ofTenth] = [percentile(full, 0.5), percentile(tenth, 0.5)];
    console.log(
      `${name.padEnd(28)} p50 ${p50.toFixed(1)}, p99 ${percentile(full, 0.99).toFixed(1)}; p50 of a tenth ${ofTenth.toFixed(1)}, ratio ${(p50 / ofTenth).toFixed(2)}`,
    );
  }
} finally {
  for (const world of worlds) await world.close();
}
