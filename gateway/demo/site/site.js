/** Served by the gateway, and no file beside this one. */
const chatModule = '/widget/parley-chat.js';

/**
 * Opens the chat and says `text` in it. The embed line draws only a button, so the element behind it is fetched first;
 * it is an async script, which the page's `load` event waits for.
 */
async function say(text) {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
  }
  await import(chatModule);
  const chat = document.querySelector('parley-chat');
  await chat.updateComplete;
  chat.open();
  chat.send(text);
}

/** The clipboard exists only in secure contexts; on plain HTTP the text is selected, ready for Ctrl+C. */
async function copy(button) {
  const code = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection().selectAllChildren(code);
    return;
  }
  button.dataset.label ??= button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = button.dataset.label;
  }, 2000);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.say) void say(button.dataset.say);
  if (button?.dataset.copy) void copy(button);
});

document.getElementById('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const input = document.getElementById('ask-text');
  if (input.value.trim() === '') {
    input.focus();
    return;
  }
  void say(input.value);
  document.getElementById('live').scrollIntoView({ block: 'nearest' });
  event.target.reset();
});

// The page may be served from another host or port than the one written in it.
for (const origin of document.querySelectorAll('[data-origin]')) origin.textContent = location.origin;
