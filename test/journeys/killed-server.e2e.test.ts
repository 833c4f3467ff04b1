import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestVisitor, type SeenEvent } from '@parley/gateway/testing/visitor';
import { afterAll, expect, it } from 'vitest';
import { startBuiltServer } from '../harness/start-built-server.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'parley killed '));
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

const sentence = 'I want to buy a two bedroom apartment this week, my budget is 4 million. I am Mona.';

const isReplyTo = (messageId: string) => (event: SeenEvent) =>
  event.__typename === 'MessageAdded' && event.message.replyTo === messageId;

it('comes back from kill -9 in mid-reply with every accepted message, and the visitor gets one reply', async () => {
  const first = await startBuiltServer({ dataDirectory });
  const visitor = await TestVisitor.start(first.url);
  const accepted = await visitor.say(sentence);
  await visitor.hear(0, (event) => event.__typename === 'ReplyDelta');
  await first.kill();

  const second = await startBuiltServer({ dataDirectory });
  try {
    const again = await TestVisitor.start(second.url, { visitorToken: visitor.token });
    expect(again.conversationId).toBe(visitor.conversationId);
    await again.hear(0, isReplyTo(accepted.id));
    // Long enough for a second reply to come, if there were one.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const end = await again.say('Thank you');
    const events = await again.hear(0, isReplyTo(end.id));
    const messages = events.flatMap((event) => (event.__typename === 'MessageAdded' ? [event.message] : []));
    expect(messages.map(({ role }) => role)).toEqual(['VISITOR', 'ASSISTANT', 'VISITOR', 'ASSISTANT']);
    expect(messages[0]).toMatchObject({ id: accepted.id, content: sentence });
    const numbers = events.flatMap((event) => ('seq' in event ? [event.seq] : []));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  } finally {
    await second.stop();
  }
});
