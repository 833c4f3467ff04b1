import { readFile } from 'node:fs/promises';

/** A fenced block of a document. */
export interface DocumentBlock {
  /** Text of the nearest heading above the block. */
  readonly heading: string;
  /** The word after the fence: json, bash, python, javascript; empty where there is none. */
  readonly language: string;
  readonly text: string;
}

/** The documents the dialects are held against, kept beside this file word for word. */
export type DocumentName = 'messages-api' | 'messagejs' | 'lead-capture' | 'services' | 'backend';

const headingOrBlock = /^#{1,6} +(?<heading>.+)$|^(?<indent> *)```(?<language>\w*)\n(?<text>[\s\S]*?)^ *```$/gm;

/** Fenced blocks of a list item are indented with it; a program is not. */
function unindented(text: string, indent: string): string {
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** All fenced blocks of a document, in its order. */
export async function readBlocks(document: DocumentName): Promise<readonly DocumentBlock[]> {
  const markdown = await readFile(new URL(`./documents/${document}.md`, import.meta.url), 'utf8');
  const blocks: DocumentBlock[] = [];
  let heading = '';
  for (const { groups = {} } of markdown.matchAll(headingOrBlock)) {
    const { text, language = '', indent = '' } = groups;
    if (text === undefined) heading = groups['heading'] ?? '';
    else blocks.push({ heading, language, text: unindented(text, indent) });
  }
  return blocks;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object under a heading: `index` 0 is the first. @throws where the document has none. */
export async function readExample(
  document: DocumentName,
  heading: string,
  index = 0,
): Promise<Readonly<Record<string, unknown>>> {
  const blocks = await readBlocks(document);
  const block = blocks.filter((candidate) => candidate.heading === heading && candidate.language === 'json')[index];
  if (block === undefined) throw new Error(`${document}.md has no JSON block ${index} under "${heading}"`);
  const example: unknown = JSON.parse(block.text);
  if (!isRecord(example)) throw new Error(`${document}.md, "${heading}": the block is no JSON object`);
  return example;
}
