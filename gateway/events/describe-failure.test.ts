import { describe, expect, it } from 'vitest';
import { describeFailure } from './describe-failure.ts';

describe('a failure that people may read', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:443', 'Error: connect ECONNREFUSED 127.0.0.1:443'],
    [
      'POST https://api.telegram.org/bot123456:AAF-secretsecret_secret/sendMessage: 401',
      'Error: POST https://api.telegram.org 401',
    ],
    ['postgres://parley:hunter2@db.internal:5432/parley is gone', 'Error: postgres://db.internal:5432 is gone'],
    ['Incorrect API key provided: sk-proj-4f9aK2mmQ8rTz1Xw77Lb.', 'Error: Incorrect API key provided: [hidden]'],
    ['{"access_token": "EAAGabc","x":1}', 'Error: {"access_token": "[hidden]","x":1}'],
    ['Authorization was Bearer abc.def', 'Error: Authorization was Bearer [hidden]'],
    ['no inbox omar@example.com, لا يوجد', 'Error: no inbox [address], لا يوجد'],
    ['+20 100 123 4567 is not on WhatsApp', 'Error: [number] is not on WhatsApp'],
    [
      'Conversation 01a20603-0034-77e0-b732-be18ea2ee364 not found',
      'Error: Conversation 01a20603-0034-77e0-b732-be18ea2ee364 not found',
    ],
    ['two\nlines', 'Error: two lines'],
  ])('%s', (message, said) => {
    expect(describeFailure(new Error(message))).toBe(said);
  });

  it('is bounded, and whole characters', () => {
    const said = describeFailure(new Error(`${'a '.repeat(245)} 😀😀😀😀😀😀`));
    expect(said.length).toBeLessThanOrEqual(500);
    expect(said.isWellFormed()).toBe(true);
    expect(said.endsWith('…')).toBe(true);
  });

  it('names what is not an error', () => {
    expect(describeFailure('out of luck')).toBe('out of luck');
  });
});
