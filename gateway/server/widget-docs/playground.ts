import type { ElementManifest, Named } from './element-manifest.ts';
import { escaped } from './html.ts';

/** Attributes that take one of a few words. */
const choices: Readonly<Record<string, readonly string[]>> = {
  language: ['en', 'ar', 'es', 'fr', 'de'],
  theme: ['light', 'dark'],
};

/** Another gateway's chat is not to be tried on this one's page, whose policy would refuse it. */
const notHere = new Set(['endpoint']);

/** The label stands beside its control, and not around it: what can be chosen is no part of the name. */
const labelled = (name: string, control: (id: string) => string, kind = ''): string => {
  const id = `control-${escaped(name)}`;
  return `<div class="control ${kind}"><label for="${id}"><code>${escaped(name)}</code></label>${control(id)}</div>`;
};

function attributeControl({ name, type }: Named, value: string): string {
  const marked = `name="${escaped(name)}" data-attribute`;
  if (type?.text === 'boolean')
    return labelled(name, (id) => `<input type="checkbox" id="${id}" ${marked} />`, 'check');
  const words = choices[name];
  if (words === undefined)
    return labelled(
      name,
      (id) => `<input type="text" autocomplete="off" id="${id}" value="${escaped(value)}" ${marked} />`,
    );
  const options = words.map((word) => `<option>${word}</option>`).join('');
  return labelled(name, (id) => `<select id="${id}" ${marked}><option value="">by default</option>${options}</select>`);
}

/** A colour's control needs one to begin with: the first that its default names, in the six digits that HTML asks for. */
function startingColour({ default: fallback = '' }: Named): string | null {
  const [, digits] = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(fallback) ?? [];
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`;
}

function propertyControl(named: Named): string {
  const colour = startingColour(named);
  const marked = `name="${escaped(named.name)}" data-property`;
  if (colour !== null)
    return labelled(named.name, (id) => `<input type="color" id="${id}" value="${colour}" ${marked} />`, 'colour');
  const placeholder = escaped(named.default ?? '');
  return labelled(
    named.name,
    (id) => `<input type="text" autocomplete="off" id="${id}" placeholder="${placeholder}" ${marked} />`,
  );
}

/** Controls for everything that a page can set on the chat, which stands in the corner of the same page. */
export function playground({ attributes, cssProperties, events }: ElementManifest, tenant: string): string {
  const names = events.map(({ name }) => name).join(' ');
  const tried = attributes.filter(({ name }) => !notHere.has(name));
  return `<section class="playground" aria-labelledby="playground">
    <h2 id="playground">Try it</h2>
    <p>The chat in the corner is the real one. What is changed here is changed on it at once, and written down as a page would say it.</p>
    <div class="columns">
      <form id="controls">
        <fieldset><legend>Attributes</legend>${tried.map((named) => attributeControl(named, named.name === 'tenant' ? tenant : '')).join('')}
          <div class="control"><label for="direction">direction of this page</label><select id="direction" name="direction"><option>ltr</option><option>rtl</option></select></div>
        </fieldset>
        <fieldset><legend>Custom properties</legend>${cssProperties.map(propertyControl).join('')}</fieldset>
        <button type="reset">Reset</button>
      </form>
      <div class="outcome">
        <div class="head"><h3 id="snippet-title">For your page</h3><button type="button" id="copy">Copy</button></div>
        <pre dir="ltr" tabindex="0" role="region" aria-labelledby="snippet-title"><code id="snippet"></code></pre>
        <h3 id="methods-title">Methods</h3>
        <div class="methods" role="group" aria-labelledby="methods-title">
          <button type="button" data-call="open">open()</button>
          <button type="button" data-call="close">close()</button>
          <button type="button" data-call="toggle">toggle()</button>
          <button type="button" data-call="send" data-value="Do you have a flat in Maadi?">send('Do you have a flat in Maadi?')</button>
          <button type="button" data-call="erase">erase()</button>
        </div>
        <h3 id="events-title">Events</h3>
        <div id="events" class="events" dir="ltr" tabindex="0" role="log" aria-labelledby="events-title" data-names="${escaped(names)}"></div>
      </div>
    </div>
  </section>`;
}
