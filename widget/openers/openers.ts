import { OpenersDocument } from '@parley/schema/generated/documents';
import type { ParleyChat } from '../components/parley-chat/parley-chat.ts';
import { graphqlAddresses } from '../client/endpoint.ts';
import { request } from '../client/graphql-http.ts';
import type { Embed } from '../loader/embed.ts';
import type { LanguageCode } from '../locales/launcher-labels.ts';
import { drawBubble } from './opener-bubble.ts';
import { dueOpener, type Opener } from './opener-rules.ts';
import { ShownOpeners } from './shown-openers.ts';
import { watchVisit } from './visit-watch.ts';

/** What the loader was asked for. */
type Place = Pick<Embed, 'endpoint' | 'language'>;

/** Shows one of the tenant's openers beside the loader's launcher once it is due, and no other on this page. */
export async function start(chat: ParleyChat, launcher: HTMLButtonElement, place: Place): Promise<void> {
  const { endpoint, language } = place;
  const tenant = chat.getAttribute('tenant') ?? '';
  const variables = { tenant, locale: language };
  const { openers } = await request(graphqlAddresses(endpoint).http, OpenersDocument, variables, null);
  const shown = new ShownOpeners(endpoint, tenant, openers.asksStorageConsent);
  const fresh = openers.openers.filter(({ name }) => !shown.has(name));
  if (fresh.length === 0) return;
  const stop = watchVisit((visit) => {
    // Whoever opened the chat by themselves needs no word to begin with.
    if (!launcher.isConnected || launcher.ariaBusy) return stop();
    const opener = dueOpener(fresh, visit);
    if (!opener) return;
    stop();
    shown.add(opener.name);
    show(opener, chat, launcher, language);
  });
}

function show({ name, text }: Opener, chat: ParleyChat, launcher: HTMLButtonElement, language: LanguageCode): void {
  const root = chat.shadowRoot;
  if (!root) return;
  const onDismiss = (): void => {
    chat.opener = null;
    take();
  };
  const take = drawBubble(root, { text, language, onAnswer: () => launcher.click(), onDismiss });
  // Whichever of both is pressed: the visitor answers what they were asked.
  chat.opener = name;
}
