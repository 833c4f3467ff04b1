import type { ParleyChat } from './components/parley-chat/parley-chat.ts';
import { drawLauncher } from './loader/draw-launcher.ts';
import { type Embed, readEmbed } from './loader/embed.ts';
import { hasStoredConversation } from './loader/stored-conversation.ts';

/*
 * `<script async src="https://HOST/widget.js" data-tenant="demo"></script>`: draws the launcher and nothing more. The
 * element itself is fetched at the first click, or when this browser has a conversation to continue.
 */

/** The page's own element for this tenant, or a new one; null where neither says which tenant. */
function chatOf({ tenant, endpoint, language }: Embed): ParleyChat | null {
  const written = Array.from(document.querySelectorAll('parley-chat'));
  const own = written.find((element) => !tenant || (element.getAttribute('tenant') ?? tenant) === tenant);
  const chat = own ?? (tenant ? document.createElement('parley-chat') : null);
  if (!chat) return null;
  const defaults = { tenant, endpoint, language };
  for (const [name, value] of Object.entries(defaults)) {
    if (value !== null && !chat.hasAttribute(name)) chat.setAttribute(name, value);
  }
  return chat;
}

let attempt = 0;

/** The element, and beside it the words that it will ask for. */
async function load({ endpoint, language }: Embed): Promise<void> {
  // A browser remembers a failed module by its address: every further attempt needs another one.
  const again = attempt++ > 0 ? `?attempt=${attempt}` : '';
  await Promise.all(
    [`chat.js${again}`, `${language}.js`].map((file) => import(/* @vite-ignore */ `${endpoint}/widget/parley-${file}`)),
  );
  attempt = 0;
}

/** Fetches the element and opens it; a launcher whose fetch failed can be pressed again. */
async function openChat(chat: ParleyChat, button: HTMLButtonElement, embed: Embed): Promise<void> {
  button.ariaBusy = 'true';
  try {
    await load(embed);
    chat.open();
  } finally {
    button.ariaBusy = null;
  }
}

function mount(embed: Embed): void {
  const chat = chatOf(embed);
  if (!chat) return;
  const { endpoint, open } = embed;
  const tenant = chat.getAttribute('tenant') ?? '';
  if (!chat.shadowRoot) {
    const button = drawLauncher(chat, embed.language);
    button.onclick = () => void openChat(chat, button, embed);
  }
  if (!chat.isConnected) document.body.append(chat);
  if (open) chat.setAttribute('open', '');
  if (open || hasStoredConversation(() => localStorage, endpoint, tenant)) void load(embed);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const embed = readEmbed(script, document.documentElement.lang);
  // An element that the page writes itself may stand below this script.
  if (document.body && (embed.tenant || document.readyState !== 'loading')) mount(embed);
  else addEventListener('DOMContentLoaded', () => mount(embed));
}
