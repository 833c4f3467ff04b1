import type { ElementManifest, Member, Named } from './element-manifest.ts';
import { escaped, sentence } from './html.ts';

const code = (text: string, kind = ''): string => `<code${kind && ` class="${kind}"`}>${escaped(text)}</code>`;

/** What stands above a description: the name, and what is known of its type and of what it is when nobody says. */
function term(name: string, type = '', fallback = ''): string {
  const typed = type && ` ${code(type, 'type')}`;
  return `${code(name)}${typed}${fallback && ` <span class="default">default ${code(fallback)}</span>`}`;
}

const entry = (head: string, { description }: Named): string =>
  `<div class="entry"><dt>${head}</dt><dd>${sentence(description)}</dd></div>`;

function property(member: Member): string {
  const attribute = member.attribute === undefined ? ', no attribute' : `, attribute ${member.attribute}`;
  return entry(term(member.name, `${member.type?.text ?? ''}${attribute}`, member.default), member);
}

function method(member: Member): string {
  const parameters = member.parameters.map(({ name, type }) => (type ? `${name}: ${type.text}` : name));
  return entry(term(`${member.name}(${parameters.join(', ')})`, member.return?.type.text), member);
}

const event = (named: Named): string => entry(term(named.name, named.type?.text), named);
const plain = (named: Named): string => entry(term(named.name, '', named.default), named);

function list<T extends Named>(tag: string, title: string, items: readonly T[], draw: (item: T) => string): string {
  if (items.length === 0) return '';
  const id = `${tag}-${title.toLowerCase().replaceAll(' ', '-')}`;
  return `<div><h3 id="${id}">${title}</h3><dl>${items.map(draw).join('')}</dl></div>`;
}

/** All that can be known of an element from its manifest. */
export function reference(element: ElementManifest): string {
  const { tagName: tag, members } = element;
  const ofKind = (kind: Member['kind']) => members.filter((member) => member.kind === kind);
  return `<section class="element" aria-labelledby="${tag}">
    <h2 id="${tag}">${code(`<${tag}>`)}</h2>
    <p>${sentence(element.description)}</p>
    ${list(tag, 'Properties', ofKind('field'), property)}
    ${list(tag, 'Methods', ofKind('method'), method)}
    ${list(tag, 'Events', element.events, event)}
    ${list(tag, 'Slots', element.slots, plain)}
    ${list(tag, 'Custom properties', element.cssProperties, plain)}
    ${list(tag, 'Parts', element.cssParts, plain)}
  </section>`;
}
