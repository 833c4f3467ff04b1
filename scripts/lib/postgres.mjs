import { connect } from 'node:net';

/** The PostgreSQL that the tests use: `TEST_DATABASE_URL`, or the one that a developer's machine usually has. */
export const testDatabaseUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Said wherever tests are run without it. */
export const noPostgresWarning = [
  'NO POSTGRESQL: the database tests run on PGlite only.',
  `None answers at ${testDatabaseUrl.replace(/:[^:@/]+@/, ':***@')}`,
  'Set TEST_DATABASE_URL to a superuser of a PostgreSQL 15 or newer.',
];

/**
 * Asks by the protocol's own first message, without a driver: a bare machine has none before the install. A port that
 * is open says little; a server that would ask for a password that the address lacks is as good as none.
 *
 * @param {string} [address] a `postgres://` address
 * @returns {Promise<boolean>} whether a PostgreSQL there would let the tests in
 */
export function postgresAnswers(address = testDatabaseUrl) {
  const url = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 5432), timeout: 2000 });
    socket.on('connect', () => socket.write(startupMessage(url)));
    socket.on('data', (answer) => settle(letsIn(answer, url.password !== '')));
    for (const event of ['error', 'timeout', 'close']) socket.on(event, () => settle(false));
    /** @param {boolean} answers */
    function settle(answers) {
      resolve(answers);
      socket.destroy();
    }
  });
}

/**
 * StartupMessage, protocol 3.0 (PostgreSQL documentation, "Message Formats").
 *
 * @param {URL} url
 */
function startupMessage(url) {
  const user = decodeURIComponent(url.username || 'postgres');
  const database = decodeURIComponent(url.pathname.slice(1)) || user;
  const parameters = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + parameters.length, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, parameters]);
}

/**
 * @param {Buffer} answer
 * @param {boolean} hasPassword
 */
function letsIn(answer, hasPassword) {
  const isAuthentication = answer.length >= 9 && String.fromCharCode(answer[0] ?? 0) === 'R';
  return isAuthentication && (answer.readInt32BE(5) === 0 || hasPassword);
}
