import type { ParleyChat } from './components/parley-chat/parley-chat.ts';
import { drawLauncher } from './loader/draw-launcher.ts';
import { type Embed, readEmbed } from './loader/embed.ts';
import { hasStoredConversation } from './loader/stored-conversation.ts';

/*
 * `<script async src="https://HOST/widget.js" data-tenant="demo"></script>`: draws the launcher and nothing more. The
 * element itself is fetched at the first click, or when this browser has a conversation to continue.
 */

function chatOf({ tenant, endpoint, language }: Embed): HTMLElement {
  const chat = document.querySelector<HTMLElement>('parley-chat') ?? document.createElement('parley-chat');
  const defaults = { tenant, endpoint, language };
  for (const [name, value] of Object.entries(defaults)) {
    if (value !== null && !chat.hasAttribute(name)) chat.setAttribute(name, value);
  }
  return chat;
}

let attempt = 0;

async function load(endpoint: string): Promise<void> {
  // A browser remembers a failed module by its address: every further attempt needs another one.
  const again = attempt++ > 0 ? `?attempt=${attempt}` : '';
  await import(/* @vite-ignore */ `${endpoint}/widget/parley-chat.js${again}`);
  attempt = 0;
}

/** Fetches the element and opens it; a launcher whose fetch failed can be pressed again. */
async function openChat(chat: HTMLElement, button: HTMLButtonElement, endpoint: string): Promise<void> {
  button.ariaBusy = 'true';
  try {
    await load(endpoint);
    (chat as ParleyChat).open();
  } finally {
    button.ariaBusy = null;
  }
}

function mount(embed: Embed): void {
  const chat = chatOf(embed);
  const { endpoint, open } = embed;
  const tenant = chat.getAttribute('tenant') ?? '';
  if (!chat.shadowRoot) {
    const button = drawLauncher(chat, embed.language);
    button.onclick = () => void openChat(chat, button, endpoint);
  }
  if (!chat.isConnected) document.body.append(chat);
  if (open) chat.setAttribute('open', '');
  if (open || hasStoredConversation(() => localStorage, endpoint, tenant)) void load(endpoint);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const embed = readEmbed(script, document.documentElement.lang);
  if (document.body) mount(embed);
  else addEventListener('DOMContentLoaded', () => mount(embed));
}
