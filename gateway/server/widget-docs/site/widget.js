/** What the controls say is done to the chat in the corner, and written down as a page would say it. */
const chat = document.querySelector('parley-chat');
const controls = document.getElementById('controls');
const snippet = document.getElementById('snippet');
const events = document.getElementById('events');
const copy = document.getElementById('copy');

const kept = 50;
const attributes = [...controls.querySelectorAll('[data-attribute]')];
const properties = [...controls.querySelectorAll('[data-property]')];

/** A colour's control always has one: only what was touched counts. */
const touched = new Set();

const isSet = (field) => (field.type === 'checkbox' ? field.checked : field.value.trim() !== '');
const valueOf = (field) => (field.type === 'checkbox' ? '' : field.value.trim());
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function applyAttribute(field) {
  if (isSet(field)) chat.setAttribute(field.name, valueOf(field));
  else chat.removeAttribute(field.name);
}

function applyProperty(field) {
  if (touched.has(field) && isSet(field)) chat.style.setProperty(field.name, valueOf(field));
  else chat.style.removeProperty(field.name);
}

function attributeText(field) {
  const value = valueOf(field);
  return value === '' ? field.name : `${field.name}="${quoted(value)}"`;
}

function write() {
  const said = attributes.filter(isSet).map(attributeText);
  const styles = properties.filter((field) => touched.has(field) && isSet(field));
  const lines = styles.map((field) => `    ${field.name}: ${valueOf(field)};`);
  const style = lines.length === 0 ? '' : `<style>\n  parley-chat {\n${lines.join('\n')}\n  }\n</style>\n`;
  const script = `<script async crossorigin src="${location.origin}/widget.js"></script>`;
  snippet.textContent = `${style}${script}\n<parley-chat ${said.join(' ')}></parley-chat>`;
}

function apply() {
  attributes.forEach(applyAttribute);
  properties.forEach(applyProperty);
  document.documentElement.dir = controls.elements.direction.value;
  write();
}

/** The loader's function, or the queue in its place until it has come. */
function ask(...call) {
  if (typeof window.parley === 'function') window.parley(...call);
  else (window.parley ??= { queue: [] }).queue.push(call);
}

function log({ type, detail }) {
  const line = document.createElement('p');
  line.textContent = `${type} ${JSON.stringify(detail)}`;
  events.append(line);
  while (events.children.length > kept) events.firstElementChild.remove();
  events.scrollTop = events.scrollHeight;
}

async function copySnippet() {
  await navigator.clipboard.writeText(snippet.textContent);
  copy.textContent = 'Copied';
  setTimeout(() => (copy.textContent = 'Copy'), 2_000);
}

controls.addEventListener('submit', (event) => event.preventDefault());
controls.addEventListener('input', ({ target }) => {
  touched.add(target);
  apply();
});
controls.addEventListener('reset', () => {
  touched.clear();
  // The fields have their first values only after this.
  setTimeout(apply);
});
for (const name of events.dataset.names.split(' ')) document.addEventListener(name, log);
for (const [name, opened] of Object.entries({ 'parley-open': true, 'parley-close': false })) {
  document.addEventListener(name, () => {
    controls.elements.open.checked = opened;
    write();
  });
}
for (const button of document.querySelectorAll('[data-call]')) {
  const { call, value } = button.dataset;
  button.addEventListener('click', () => ask(call, ...(value === undefined ? [] : [value])));
}
copy.addEventListener('click', () => void copySnippet());
write();
