import '@parley/widget/lead-card';
import type { ParleyChat } from '@parley/widget';

/** What a page's own program may do with the elements; `tsc` is to agree, and to refuse what is marked as wrong. */
export function program(): () => void {
  const chat: ParleyChat = document.createElement('parley-chat');
  chat.tenant = 'demo';
  chat.askLater = true;
  chat.identify({ id: '42', hash: 'f00', name: 'Mona' });
  // @ts-expect-error: a tenant is named by its slug
  chat.tenant = 42;
  // @ts-expect-error: nobody is identified without an id
  chat.identify({ name: 'Mona' });
  // @ts-expect-error: it is the element's own business
  chat.render();

  const stop = chat.on('parley-message', ({ detail }) => detail.content.trim());
  chat.addEventListener('parley-conversation', ({ detail }) => detail.conversationId.trim());
  document.addEventListener('parley-message', ({ detail }) => detail.role === 'ASSISTANT');
  // @ts-expect-error: there is no such event
  chat.on('parley-opened', stop);
  // @ts-expect-error: an opening says nothing more
  chat.on('parley-open', ({ detail }) => detail.content);

  document.querySelector('parley-lead-card')?.setAttribute('for', '#chat');
  void chat.visibleLead().then((lead) => lead?.score.toFixed(0));
  return stop;
}
