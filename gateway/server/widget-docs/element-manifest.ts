import { z } from 'zod';

/** Something of an element that has a name, as custom-elements.json tells of it (schema 1.0.0 or newer). */
const named = z.object({
  name: z.string(),
  description: z.string().default(''),
  type: z.object({ text: z.string() }).optional(),
  /** For a property the source's own text, for a custom property whatever is drawn without it. */
  default: z.string().optional(),
});

const member = named.extend({
  kind: z.enum(['field', 'method']),
  /** The attribute that sets a property. */
  attribute: z.string().optional(),
  parameters: z.array(z.object({ name: z.string(), type: z.object({ text: z.string() }).optional() })).default([]),
  return: z.object({ type: z.object({ text: z.string() }) }).optional(),
});

const element = z.object({
  tagName: z.string(),
  description: z.string(),
  attributes: z.array(named.extend({ fieldName: z.string().optional() })).default([]),
  members: z.array(member).default([]),
  events: z.array(named).default([]),
  slots: z.array(named).default([]),
  cssParts: z.array(named).default([]),
  cssProperties: z.array(named).default([]),
});

const manifest = z.object({ modules: z.array(z.object({ declarations: z.array(element) })) });

export type Named = z.infer<typeof named>;
export type Member = z.infer<typeof member>;
export type ElementManifest = z.infer<typeof element>;

/** The elements that a custom-elements.json tells of. @throws ZodError where the text is none */
export function elementsOf(text: string): ElementManifest[] {
  return manifest.parse(JSON.parse(text)).modules.flatMap(({ declarations }) => declarations);
}
