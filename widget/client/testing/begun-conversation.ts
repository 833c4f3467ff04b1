/** A conversation as the server gives it, in which nothing was said yet. */
export const begunConversation = {
  id: 'c1',
  state: 'BOT' as const,
  lastSeq: 0,
  unreadCount: 0,
  readByPeopleSeq: 0,
  readByVisitorSeq: 0,
  rating: null,
  assignee: null,
};
