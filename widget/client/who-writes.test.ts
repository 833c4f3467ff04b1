import { expect, it } from 'vitest';
import { initialState } from './conversation-state.ts';
import { begunConversation } from './testing/begun-conversation.ts';
import { WhoWrites } from './who-writes.ts';

const begun = initialState(begunConversation, [], false);

it('shows dots for an answer that is due, and not below the one that is being said', () => {
  const who = new WhoWrites(() => {});
  who.expectReply();
  expect(who.role(begun, true)).toBe('ASSISTANT');
  expect(who.role({ ...begun, reply: { id: 'r', text: '', next: 0 } }, true)).toBe('ASSISTANT');
  expect(who.role({ ...begun, reply: { id: 'r', text: 'Here is', next: 1 } }, true)).toBeNull();
  who.stop();
});

it('promises nothing while nothing can be heard', () => {
  const who = new WhoWrites(() => {});
  who.expectReply();
  expect(who.role(begun, false)).toBeNull();
  who.stop();
});
