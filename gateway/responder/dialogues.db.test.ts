import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '../catalog/catalog.service.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { EmbeddedResponder } from './embedded-responder.ts';
import { findMoves } from './embedded/find-features.ts';
import { NO_FIELDS } from './embedded/fields/find-fields.ts';
import { lastParagraph, readPassage } from './embedded/normalise.ts';
import type { Question } from './embedded/replies/reply-templates.ts';
import type { LeadFields, Library, Turn } from './responder.ts';
import { wholeReply } from './testing/collect-reply.ts';
import { ARABIC_DIALOGUES, ENGLISH_DIALOGUES, type Dialogue } from './testing/dialogues.ts';
import { inputOf } from './testing/library-stand-in.ts';

const responder = new EmbeddedResponder(0);
const asked = { need: 'ASKS_NEED', budget: 'ASKS_BUDGET', time: 'ASKS_TIME', contact: 'ASKS_CONTACT' } as const;
const questions: readonly Question[] = ['need', 'budget', 'time', 'contact'];
let gateway: TestGateway;
let library: Library;

beforeAll(async () => {
  gateway = await startTestGateway();
  const [demo] = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from tenant where slug = 'demo'`),
  );
  library = new CatalogService(gateway.database).libraryOf(demo?.id ?? '');
});

afterAll(() => gateway.close());

function questionsIn(content: string): Question[] {
  const moves = findMoves(readPassage(lastParagraph(content)).folded);
  return questions.filter((question) => moves.has(asked[question]));
}

/** Every reply of a dialogue, each given with what was known when it was made. */
async function play({ turns }: Dialogue) {
  const said: Turn[] = [];
  const replies = [];
  let known: LeadFields = NO_FIELDS;
  for (const { says } of turns) {
    said.push({ role: 'user', content: says });
    const reply = await wholeReply(responder, inputOf([], { turns: said, known, library }));
    known = reply.qualification.fields;
    said.push({ role: 'assistant', content: reply.content });
    replies.push({ ...reply, known });
  }
  return replies;
}

describe.each([...ENGLISH_DIALOGUES, ...ARABIC_DIALOGUES])('$name', (dialogue) => {
  it('goes as with a good agent', async () => {
    const replies = await play(dialogue);
    expect(
      replies.map(({ content, listings, qualification }, index) => ({
        says: dialogue.turns[index]?.says,
        intent: qualification.intent,
        asks: questionsIn(content)[0] ?? null,
        shows: listings.map(({ url }) => url?.replace('/#', '')),
      })),
    ).toEqual(dialogue.turns.map(({ says, intent, asks, shows = [] }) => ({ says, intent, asks, shows })));
    for (const [index, { content }] of replies.entries()) {
      expect(content).toMatch(dialogue.turns[index]?.answers ?? /./);
    }
  });

  it('asks one thing at a time and nothing that is known, and has a line for each listing', async () => {
    for (const { content, listings, known } of await play(dialogue)) {
      const now = questionsIn(content);
      const isKnown: Record<Question, boolean> = {
        need: known.requirement !== null,
        budget: known.budget !== null,
        time: known.timeline !== null,
        contact: known.phone !== null || known.email !== null,
      };
      expect(now.length, content).toBeLessThanOrEqual(1);
      expect(
        now.filter((question) => isKnown[question]),
        content,
      ).toEqual([]);
      expect(content.split('\n').filter((line) => line.startsWith('• '))).toHaveLength(listings.length);
    }
  });
});
