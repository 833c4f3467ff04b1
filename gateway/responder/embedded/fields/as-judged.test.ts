import { expect, it } from 'vitest';
import { qualify } from '../../classify.ts';
import { turnsOf } from '../../testing/labelled-conversations.ts';

it.each([
  ['Shall I book the viewing for Tuesday at 5pm?', 'yes please, do that', 'Tuesday at 5pm'],
  ['We can do the test drive on Saturday. Shall I reserve it?', 'go ahead and reserve it', 'Saturday'],
  ['تحب أحجزلك المعاينة الخميس الساعة ٥؟', 'اه احجزلي', 'الخميس الساعة ٥'],
])('who agrees to "%s" with "%s" has taken its time', (offer, answer, timeline) => {
  expect(qualify(turnsOf([offer, answer])).fields.timeline).toBe(timeline);
});

it('who is hot takes the one time that he was offered, and none of two', () => {
  const card = 'I take the flat on Nile street, here is my number 01001234567';
  expect(qualify(turnsOf(['We could sign it on Tuesday.', card])).fields.timeline).toBe('Tuesday');
  expect(qualify(turnsOf(['We could sign it on Tuesday or on Friday.', card])).fields.timeline).toBeNull();
});

it('who wants nothing of what he names has no need, sum or time', () => {
  const { intent, fields } = qualify(turnsOf(['my sofa from last week is broken, when will somebody come on Monday?']));
  expect([intent, fields.requirement, fields.budget, fields.timeline]).toEqual(['COLD', null, null, null]);
});
