import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailStandIn } from '@parley/gateway/testing/mail-stand-in';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBuiltServer } from '../harness/start-built-server.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'parley notice '));
let mails: MailStandIn;

beforeAll(async () => {
  mails = await MailStandIn.start({ login: { username: 'parley@agency.example', password: 'of tests' } });
});
afterAll(async () => {
  await mails.close();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const sentence =
  'I want to buy a two bedroom apartment this week, my budget is 4 million, call +201001234567. I am Mona.';

const messageIdOf = (source = '') => /^Message-ID: (.+)$/im.exec(source)?.[1];

it('is delivered after kill -9 in the middle of its delivery, and is known to be the same e-mail', async () => {
  const environment = {
    SMTP_SERVER: '127.0.0.1',
    SMTP_PORT: String(mails.port),
    SMTP_USERNAME: 'parley@agency.example',
    SMTP_PASSWORD: 'of tests',
    NOTIFICATION_EMAILS: 'sales@agency.example',
    REPLY_PACE: 'off',
  };
  mails.verdicts.push('hang');
  const first = await startBuiltServer({ dataDirectory, environment });
  await (await TestVisitor.start(first.url)).say(sentence);
  await expect.poll(() => mails.deliveries.length, { timeout: 30_000 }).toBe(1);
  await first.kill();

  const second = await startBuiltServer({ dataDirectory, environment });
  try {
    await expect.poll(() => mails.accepted.length, { timeout: 30_000 }).toBe(1);
    // Long enough for it to come once more, if it did.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const ids = mails.deliveries.map(({ source }) => messageIdOf(source));
    expect(ids).toEqual([expect.stringMatching(/^<.+@agency\.example>$/), ids[0]]);
  } finally {
    await second.stop();
  }
});
