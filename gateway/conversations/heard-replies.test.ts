import 'reflect-metadata';
import { beforeEach, describe, expect, it } from 'vitest';
import { HeardReplies } from './heard-replies.ts';

const replyId = 'a-reply';
const piece = (index: number, text: string) => ({ kind: 'reply-delta', replyId, index, text }) as const;
const soFar = (text: string, nextIndex: number) =>
  ({ kind: 'reply-so-far', asker: 'me', replyId, text, nextIndex }) as const;

describe('a reply of another gateway', () => {
  let replies: HeardReplies;

  beforeEach(() => {
    replies = new HeardReplies();
  });

  it('is heard piece by piece, each once', () => {
    expect(replies.begin('c', replyId)).toMatchObject([{ replyId }]);
    expect(replies.piece('c', piece(0, 'one '))).toMatchObject([{ index: 0, text: 'one ' }]);
    expect(replies.piece('c', piece(0, 'one '))).toEqual([]);
    expect(replies.piece('c', piece(1, 'two'))).toMatchObject([{ index: 1, text: 'two' }]);
    expect(replies.get('c')?.text).toBe('one two');
  });

  it('must be asked for where its beginning or a piece was missed, and then goes on', () => {
    expect(replies.piece('c', piece(4, 'five'))).toBeNull();
    replies.begin('c', replyId);
    expect(replies.piece('c', piece(1, 'two '))).toBeNull();
    expect(replies.soFar('c', soFar('one two ', 2))).toMatchObject([{ replyId }, { index: 1, text: 'one two ' }]);
    expect(replies.piece('c', piece(2, 'three'))).toMatchObject([{ index: 2, text: 'three' }]);
  });

  it('is not told again by an answer that says nothing new', () => {
    replies.begin('c', replyId);
    replies.piece('c', piece(0, 'one '));
    expect(replies.soFar('c', soFar('one ', 1))).toEqual([]);
  });

  it('is gone when it has ended, and stays where another one has', () => {
    replies.begin('c', replyId);
    replies.end('c', 'another-reply');
    expect(replies.get('c')).toBeDefined();
    replies.end('c', replyId);
    expect(replies.get('c')).toBeUndefined();
  });
});
