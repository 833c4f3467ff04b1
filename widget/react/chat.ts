'use client';
import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import type { ParleyChatEventMap } from '../components/parley-chat/chat-events.ts';
import { ParleyChat as ParleyChatElement } from '../components/parley-chat/parley-chat.ts';

type Listener<Name extends keyof ParleyChatEventMap> = EventName<ParleyChatEventMap[Name]>;

/** The element's events by the names of their props. */
type ParleyChatListeners = {
  onParleyOpen: Listener<'parley-open'>;
  onParleyClose: Listener<'parley-close'>;
  onParleyMessage: Listener<'parley-message'>;
  onParleyConversation: Listener<'parley-conversation'>;
};

/** `<parley-chat>` for React: its properties are props, and a `ref` is the element with its methods. */
export const ParleyChat: ReactWebComponent<ParleyChatElement, ParleyChatListeners> = createComponent({
  react: React,
  tagName: 'parley-chat',
  elementClass: ParleyChatElement,
  displayName: 'ParleyChat',
  // What gives a listener's event its type is only such a name: the documented way of @lit/react.
  events: {
    onParleyOpen: 'parley-open' as Listener<'parley-open'>,
    onParleyClose: 'parley-close' as Listener<'parley-close'>,
    onParleyMessage: 'parley-message' as Listener<'parley-message'>,
    onParleyConversation: 'parley-conversation' as Listener<'parley-conversation'>,
  },
});
