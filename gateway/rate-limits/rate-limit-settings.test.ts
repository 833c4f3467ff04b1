import { expect, it } from 'vitest';
import { limits } from './limits.ts';
import { readRateLimits } from './rate-limit-settings.ts';

it('reads on and off', () => {
  expect(readRateLimits('on')).toEqual(limits);
  expect(readRateLimits('')).toEqual(limits);
  expect(readRateLimits('off')).toBeNull();
});

it('changes what is named, and nothing else', () => {
  const changed = readRateLimits('login=10/60, chat-address=7/1');
  expect(changed).toEqual({
    ...limits,
    login: { ...limits.login, points: 10, seconds: 60 },
    'chat-address': { ...limits['chat-address'], points: 7, seconds: 1 },
  });
});

it.each([
  ['none', '"none" is not on, off, or a name=points/seconds'],
  ['login=10', '"login=10" is not on, off, or a name=points/seconds'],
  ['login=-1/60', '"login=-1/60" is not'],
  ['logins=1/60', /there is no limit logins, but login, login-address, chat-address, /],
  ['toString=1/60', /"toString=1\/60" is not|there is no limit toString/],
  ['login=0/60', 'login needs at least 1 point'],
  ['login=1/0', 'login needs at least 1 point, and 1 to 604800 seconds'],
  ['login=1/604801', 'login needs'],
])('refuses %s, and says what is wrong with it', (text, message) => {
  expect(() => readRateLimits(text)).toThrow(message);
  expect(() => readRateLimits(text)).toThrow('RATE_LIMITS: ');
});
