import { badInput } from '../errors.ts';
import type { ApprovedTemplate } from './approved-template.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { TemplateType } from './template.type.ts';

/** A value for a name. */
export interface TemplateVariable {
  readonly name: string;
  readonly value: string;
}

/** What goes out: the text, and where the provider has approved the template, that with its values. */
export interface ComposedMessage {
  readonly content: string;
  readonly approved: ApprovedTemplate | null;
}

/** @throws BAD_USER_INPUT for a declared name without a value, and for a text with nothing in it: no provider takes it. */
export function composeMessage(template: TemplateType, variables: readonly TemplateVariable[]): ComposedMessage {
  const values = new Map(variables.map(({ name, value }) => [name, value]));
  const parameters = template.variables.map((name) => {
    const value = values.get(name);
    if (value === undefined)
      throw badInput(`variables.${name}`, `variables.${name} is required`, 'MISSING_REQUIRED_FIELD');
    return value;
  });
  const content = fillPlaceholders(template.content, values);
  if (content.trim() === '') throw badInput('variables', 'variables leave nothing to be sent');
  const { approvedName: name, approvedLanguage: language } = template;
  return { content, approved: name === null || language === null ? null : { name, language, parameters } };
}
