import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What is said to a delivery: it is taken, refused with a code, or gets no answer at all. */
export type Verdict = 'accept' | 'hang' | number;

/** One attempt to deliver, as it came over the wire. */
export interface Delivery {
  readonly from: string;
  readonly to: readonly string[];
  /** RFC 5322: headers, an empty line, the body. */
  readonly source: string;
  readonly verdict: Verdict;
}

/** A real SMTP listener that takes what it is told to, and keeps every attempt. */
export class MailStandIn {
  readonly deliveries: Delivery[] = [];
  /** For the next attempts, in their order; what comes after them is accepted. */
  readonly verdicts: Verdict[] = [];
  /** Codes for recipients that are never taken. */
  readonly refusedRecipients = new Map<string, number>();
  /** How long it thinks about a delivery before it answers. */
  slowMilliseconds = 0;
  readonly #server: SMTPServer;

  private constructor(login: { username: string; password: string } | undefined) {
    this.#server = new SMTPServer({
      authOptional: login === undefined,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS', ...(login === undefined ? ['AUTH'] : [])],
      closeTimeout: 100,
      onAuth: ({ username, password }, _session, done) => {
        const isRight = username === login?.username && password === login?.password;
        if (isRight) done(null, { user: username });
        else done(refusal(535));
      },
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refusedRecipients.get(address);
        done(code === undefined ? null : refusal(code));
      },
      onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
        const note = async () => {
          const source = await text(stream);
          const verdict = this.verdicts.shift() ?? 'accept';
          const from = mailFrom ? mailFrom.address : '';
          this.deliveries.push({ from, to: rcptTo.map(({ address }) => address), source, verdict });
          await pause(this.slowMilliseconds);
          if (verdict !== 'hang') done(verdict === 'accept' ? null : refusal(verdict));
        };
        note().catch(done);
      },
    });
    // A client that goes away in mid-sentence is what some tests are about.
    this.#server.on('error', () => {});
  }

  static async start(options: { login?: { username: string; password: string }; port?: number } = {}) {
    const standIn = new MailStandIn(options.login);
    await new Promise<void>((resolve) => standIn.#server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
    return standIn;
  }

  get port(): number {
    const address = this.#server.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get accepted(): Delivery[] {
    return this.deliveries.filter(({ verdict }) => verdict === 'accept');
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('not today'), { responseCode });
}
