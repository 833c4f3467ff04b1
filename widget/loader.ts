import type { ParleyChat } from './components/parley-chat/parley-chat.ts';
import { drawLauncher } from './loader/draw-launcher.ts';
import { type Embed, readEmbed } from './loader/embed.ts';
import type { ParleyFunction } from './loader/parley-command.ts';
import { make } from './loader/make.ts';
import { hasStoredConversation } from './loader/stored-conversation.ts';

/*
 * `<script async crossorigin src="https://HOST/widget.js" data-tenant="demo"></script>`: draws the launcher and nothing more. The
 * element itself is fetched at the first click, or when this browser has a conversation to continue.
 */

/** The page's own element for this tenant, or a new one; null where neither says which tenant. */
function chatOf(embed: Embed): ParleyChat | null {
  const { tenant } = embed;
  const written = [...document.querySelectorAll('parley-chat')];
  const own = written.find((element) => !tenant || (element.getAttribute('tenant') ?? tenant) === tenant);
  const chat = own ?? (tenant ? make('parley-chat') : null);
  if (!chat) return null;
  // What the element says itself comes before what the script says.
  for (const [name, value] of Object.entries(embed))
    if (value !== undefined && !chat.hasAttribute(name)) chat.setAttribute(name, value);
  return chat;
}

const script = document.currentScript;
let loading: Promise<unknown> | null = null;
let attempt = '';

const address = ({ endpoint }: Embed, file: string) => `${endpoint}/widget/parley-${file}`;

const fetchPart = (embed: Embed, file: string) => import(/* @vite-ignore */ address(embed, file));

/** Has what the element runs when it has been drawn fetched, and not run. */
const announceTalk = async (embed: Embed) =>
  document.head.append(make('link', { rel: 'modulepreload', href: address(embed, 'talk.js'), nonce: script?.nonce }));

/** The element, and beside it the words that it will ask for. */
function load(embed: Embed): Promise<unknown> {
  return (loading ??= Promise.all([
    fetchPart(embed, `chat.js${attempt}`),
    fetchPart(embed, `${embed.language}.js`),
    announceTalk(embed),
  ]).catch((error: unknown) => {
    loading = null;
    // A browser remembers a failed module by its address: every further attempt needs another one.
    attempt += '?';
    throw error;
  }));
}

/** Fetches the element and opens it; a launcher whose fetch failed can be pressed again. */
function openChat(chat: ParleyChat, button: HTMLButtonElement, embed: Embed): void {
  button.ariaBusy = 'true';
  void load(embed)
    .then(() => chat.open())
    .finally(() => (button.ariaBusy = null));
}

function mount(embed: Embed): void {
  const chat = chatOf(embed);
  if (!chat) return;
  const perform: ParleyFunction = (...call) => {
    // An element takes up what it was given before its code came: naming the visitor fetches nothing.
    if (call[0] === 'identify') chat.identity = call[1];
    else if (call[0] === 'on') Reflect.apply(chat.addEventListener, chat, call.slice(1));
    else void load(embed).then(() => Reflect.apply(chat[call[0]], chat, call.slice(1)));
  };
  window.parley?.queue?.forEach((call) => perform(...call));
  window.parley = perform;
  const tenant = chat.getAttribute('tenant') ?? '';
  const isTalking = chat.hasAttribute('open') || hasStoredConversation(() => localStorage, embed.endpoint, tenant);
  if (isTalking) void load(embed);
  if (!chat.shadowRoot) {
    const launcher = drawLauncher(chat, embed.language);
    launcher.onclick = () => openChat(chat, launcher, embed);
    if (!isTalking && chat.hasAttribute('openers'))
      void fetchPart(embed, 'openers.js').then(({ start }: typeof import('./openers/openers.ts')) =>
        start(chat, launcher, embed),
      );
  }
  if (!chat.isConnected) document.body.append(chat);
}

if (script instanceof HTMLScriptElement) {
  const embed = readEmbed(script, document.documentElement.lang);
  // An element that the page writes itself may stand below this script.
  if (document.body && (embed.tenant || document.readyState !== 'loading')) mount(embed);
  else addEventListener('DOMContentLoaded', () => mount(embed));
}
