import { afterEach, describe, expect, it } from 'vitest';
import { MailStandIn } from '../testing/mail-stand-in.ts';
import { Mailer, transportOptions } from './mailer.ts';

let mails: MailStandIn | undefined;
afterEach(() => mails?.close());

const settings = {
  server: '127.0.0.1',
  username: undefined,
  password: undefined,
  sender: 'p@a.example',
  recipients: [],
};
const mail = { id: 'one', to: ['x@a.example'], fromName: 'Agency', subject: 'Hot', text: 'hot', html: '<p>hot' };
const never = new AbortController().signal;

describe('a password', () => {
  it('goes over TLS only, unless the server is this machine', () => {
    const signedIn = { ...settings, username: 'u', password: 'p', port: 587 };
    expect(transportOptions({ ...signedIn, server: 'smtp.example.com' })).toMatchObject({ requireTLS: true });
    expect(transportOptions({ ...signedIn, server: 'smtp.example.com', port: 465 })).toMatchObject({ secure: true });
    expect(transportOptions(signedIn)).toMatchObject({ requireTLS: false, secure: false });
  });

  it('that is wrong can be mended: it is no refusal for good', async () => {
    mails = await MailStandIn.start({ login: { username: 'u', password: 'right' } });
    const signedIn = { ...settings, port: mails.port, username: 'u' };
    const wrong = new Mailer({ ...signedIn, password: 'wrong' }, () => {});
    await expect(wrong.send(mail, never)).rejects.toMatchObject({ name: 'MailRefused', isFinal: false });
    await new Mailer({ ...signedIn, password: 'right' }, () => {}).send(mail, never);
    expect(mails.accepted).toHaveLength(1);
  });
});

describe('a mail server', () => {
  it('that is not there is asked again later', async () => {
    const away = new Mailer({ ...settings, port: 9 }, () => {});
    await expect(away.send(mail, never)).rejects.toMatchObject({ isFinal: false, message: /The mail server failed/ });
  });

  it('that hangs is left as soon as the work is interrupted', async () => {
    mails = await MailStandIn.start();
    mails.verdicts.push('hang');
    const interrupted = AbortSignal.timeout(300);
    const start = performance.now();
    await expect(new Mailer({ ...settings, port: mails.port }, () => {}).send(mail, interrupted)).rejects.toThrow();
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
