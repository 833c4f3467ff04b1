import { describe, expect, it } from 'vitest';
import { createMigratedDatabase } from '../testing/test-database.ts';
import { MessagingWorld } from './testing/messaging-world.ts';

const recipients = Array.from({ length: 30 }, (_, index) => `+1202555${String(index).padStart(4, '0')}`);
/** Calls that are under way when the process ends. */
const hanging = 3;

describe.runIf(process.env['TEST_DATABASE'] === 'postgres')('a process that ends between', () => {
  it('loses nothing that was accepted, and doubles nothing that is not marked', async () => {
    const { url: databaseUrl, drop } = await createMigratedDatabase();
    const before = await MessagingWorld.start({ databaseUrl });
    const developer = await before.developer();
    before.graph.behave(...Array.from({ length: hanging }, () => ({ kind: 'hang' }) as const));
    const answers = await Promise.all(recipients.map((to) => before.send(developer, { to })));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(recipients.length);
    await expect.poll(() => before.graph.calls.length).toBeGreaterThan(hanging);
    const after = await before.restart(databaseUrl);
    await after.gateway.untilIdle();
    const calls = Map.groupBy(after.graph.calls, ({ recipient }) => recipient);
    expect([...calls.keys()].toSorted()).toEqual(recipients);
    const messages = await Promise.all(answers.map(({ body }) => after.message(developer, body['messageId'])));
    expect(messages.filter(({ status }) => status !== 'sent')).toEqual([]);
    // One that was interrupted before its call went out is marked as well: nobody can know.
    const unmarked = messages.filter(({ metadata }) => !JSON.stringify(metadata).includes('possibleDuplicate'));
    expect(unmarked.filter(({ to }) => calls.get(String(to))?.length !== 1)).toEqual([]);
    expect(after.graph.calls.length - recipients.length).toBeGreaterThanOrEqual(hanging);
    await after.close();
    await drop();
  });
});
