import { readBlocks } from '../conformance/document-blocks.ts';

/** The host that messagejs.md writes. */
const documentedUrl = 'https://api.messagejs.pro/api/v1';

/** messagejs.md, "Initialize" and "Send Message", as one program; its one import comes first. */
export async function readSnippets(baseUrl: string): Promise<{ readonly imports: string; readonly program: string }> {
  const blocks = await readBlocks('messagejs');
  const written = blocks.filter(({ language }) => language === 'typescript').map(({ text }) => text);
  const lines = written.join('\n').replaceAll(documentedUrl, baseUrl).split('\n');
  const isImport = (line: string) => line.startsWith('import ');
  const imports = [...new Set(lines.filter(isImport))].join('\n');
  return { imports, program: lines.filter((line) => !isImport(line)).join('\n') };
}

/** What the program is documented to send. */
export const documentedRequest = {
  to: '+1234567890',
  connectorId: 'conn_whatsapp_abc123',
  templateId: 'tpl_welcome_xyz456',
  variables: { name: 'John', code: '12345' },
};
