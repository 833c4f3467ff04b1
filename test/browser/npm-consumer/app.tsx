import type { ParleyChat as ParleyChatElement } from '@parley/widget';
import { ParleyChat } from '@parley/widget/react';
import { ParleyLeadCard } from '@parley/widget/react/lead-card';
import { useRef, useState } from 'react';

/** A page that is drawn on a server first and lives on in the browser. */
export function App({ endpoint }: { endpoint: string }) {
  const chat = useRef<ParleyChatElement>(null);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const [language, setLanguage] = useState('en');
  const hear = (word: string): void => setHeard((words) => [...words, word]);
  return (
    <main>
      <button onClick={() => chat.current?.send('Hello from React')}>Ask</button>
      <button onClick={() => setLanguage('ar')}>Arabic</button>
      <output>{heard.join(', ')}</output>
      <ParleyLeadCard for="#chat" />
      <ParleyChat
        ref={chat}
        id="chat"
        tenant="demo"
        endpoint={endpoint}
        language={language}
        onParleyOpen={() => hear('opened')}
        onParleyMessage={({ detail }) => hear(detail.role)}
      />
    </main>
  );
}

/** `tsc` is to refuse these. */
export const wrong = [
  // @ts-expect-error: a tenant is named by its slug
  <ParleyChat key="tenant" tenant={42} />,
  // @ts-expect-error: there is no such property
  <ParleyChat key="property" tenants="demo" />,
  // @ts-expect-error: an opening says nothing more
  <ParleyChat key="event" onParleyOpen={({ detail }) => detail.content} />,
];
