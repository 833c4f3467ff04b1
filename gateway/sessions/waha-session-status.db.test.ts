import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordedWaha, signedByWaha, WahaWorld } from './testing/waha-world.ts';

let world: WahaWorld;

beforeAll(async () => {
  world = await WahaWorld.start();
});
afterAll(() => world.close());

const tellStatus = (session: string, status: string, timestamp = Date.now()) =>
  world.tell('webhook_session_working', { session, timestamp, payload: { name: session, status } });

describe('the status of a session', () => {
  it.each([
    ['STARTING', 'CONNECTING'],
    ['SCAN_QR_CODE', 'CONNECTING'],
    ['WORKING', 'CONNECTED'],
    ['FAILED', 'FAILED'],
    ['STOPPED', 'DISCONNECTED'],
  ])('follows from %s: %s', async (status, expected) => {
    const name = `status-${status.toLowerCase().replaceAll('_', '-')}`;
    const id = await world.addSession(name, 'STARTING');
    expect(await tellStatus(name, status)).toBe(200);
    expect(await world.statusOf(id)).toBe(expected);
  });

  it('moves back for no word that comes late, and stays for one that nobody knows', async () => {
    const id = await world.addSession('late');
    const now = Date.now();
    await tellStatus('late', 'STOPPED', now + 2_000);
    await tellStatus('late', 'WORKING', now + 1_000);
    expect(await world.statusOf(id)).toBe('DISCONNECTED');
    expect(await tellStatus('late', 'HIBERNATING', now + 3_000)).toBe(200);
    expect(await world.statusOf(id)).toBe('DISCONNECTED');
  });

  it('is told by old envelopes too, which have neither id nor time', async () => {
    const id = await world.addSession('old', 'STARTING');
    const body = JSON.stringify({
      session: 'old',
      event: 'session.status',
      payload: { name: 'old', status: 'WORKING' },
    });
    expect((await world.receive(body, signedByWaha(body))).status).toBe(200);
    expect(await world.statusOf(id)).toBe('CONNECTED');
  });
});

describe('a webhook', () => {
  it('is believed with the signature over its bytes alone', async () => {
    const body = await recordedWaha('webhook_session_working');
    const { files, hmac_key: key } = JSON.parse(await recordedWaha('signatures'));
    expect(key).toBe('test_waha_hmac_key');
    const signature = files['webhook_session_working.json']['X-Webhook-Hmac'];
    expect((await world.receive(body, signature)).status).toBe(200);
    const forged = [undefined, '', 'no hexadecimal', signature.slice(2), signedByWaha(body, 'another key')];
    for (const one of forged) expect((await world.receive(body, one)).status).toBe(401);
    expect((await world.receive(body.replace('WORKING', 'STOPPED'), signature)).status).toBe(401);
  });

  it('of a session that is none of ours is no error, and changes nothing', async () => {
    expect(await world.tell('webhook_message_text', { session: 'nobodys' })).toBe(200);
    expect(await tellStatus('nobodys', 'WORKING')).toBe(200);
  });

  it.each([
    ['{"session":', 'body'],
    ['{"event":"message"}', 'session'],
    ['{"session":"sales-team-01"}', 'event'],
    ['{"session":5,"event":"message"}', 'session'],
  ])('that is none is refused by its field: %s', async (body, field) => {
    const response = await world.receive(body, signedByWaha(body));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(field);
  });

  it('with a payload that is not as documented is taken, and the others count', async () => {
    await world.addSession('odd');
    for (const payload of ['null', '[]', '{}', '{"id":5}', '{"id":"x","from":"y","fromMe":"z"}']) {
      for (const event of ['message', 'message.ack', 'session.status', 'something.new']) {
        const body = `{"session":"odd","event":"${event}","payload":${payload}}`;
        expect((await world.receive(body, signedByWaha(body))).status).toBe(200);
      }
    }
  });
});

describe('what WAHA is asked, at the start and regularly', () => {
  it('mends what no webhook told: unlinked, lost, linked, and everything while WAHA is down', async () => {
    const mending = await WahaWorld.start({ reconcileMilliseconds: 100 });
    try {
      const id = await mending.addSession('mended');
      const stands = async (status: string) =>
        vi.waitFor(async () => expect(await mending.statusOf(id)).toBe(status), { timeout: 30_000 });
      mending.waha.setStatus('mended', 'SCAN_QR_CODE');
      await stands('CONNECTING');
      mending.waha.setStatus('mended', 'WORKING');
      await stands('CONNECTED');
      const session = mending.waha.sessions.get('mended');
      mending.waha.sessions.clear();
      await stands('DISCONNECTED');
      if (session !== undefined) mending.waha.sessions.set('mended', session);
      await stands('CONNECTED');
      await mending.waha.stop();
      await stands('DISCONNECTED');
      await mending.waha.start();
      await stands('CONNECTED');
    } finally {
      await mending.close();
    }
  });
});
