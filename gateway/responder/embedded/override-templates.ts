import type { ReplyTemplates } from './replies/reply-templates.ts';

/** Texts of a tenant's own by the keys of those they replace, such as `greeting` or `ask.need`. */
type OwnTemplates = Readonly<Record<string, string>>;

/** The texts that can be replaced, by their keys. Quick replies are none: they are lists. */
export function templateTexts(templates: ReplyTemplates): ReadonlyMap<string, string> {
  return new Map(textsIn(templates, ''));
}

function textsIn(texts: object, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${prefix}${name}`, value]];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? textsIn(value, `${name}.`) : [];
  });
}

/** The templates with the tenant's own texts in place of those that it replaces. */
export function overrideTemplates(templates: ReplyTemplates, own: OwnTemplates): ReplyTemplates {
  return Object.keys(own).length === 0 ? templates : overridden(templates, own, '');
}

function overridden<Texts extends object>(texts: Texts, own: OwnTemplates, prefix: string): Texts;
function overridden(texts: object, own: OwnTemplates, prefix: string): object {
  const entries = Object.entries(texts).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [name, own[`${prefix}${name}`] ?? value];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [name, isGroup ? overridden(value, own, `${name}.`) : value];
  });
  return Object.fromEntries(entries);
}
