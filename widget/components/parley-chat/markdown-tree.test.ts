import { describe, expect, it } from 'vitest';
import { type Block, type Inline, markdownBlocks } from './markdown-tree.ts';

const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
      return inline.part.href ? `<${inline.part.href}>` : inline.part.text;
    case 'code':
      return `code(${inline.text})`;
    case 'link':
      return `link(${inline.href} ${inline.inlines.map(inlineText).join('')})`;
    default:
      return `${inline.kind}(${inline.inlines.map(inlineText).join('')})`;
  }
};

function blockText(block: Block): string {
  if (block.kind === 'code') return `pre(${block.text})`;
  if (block.kind !== 'list') return `${block.kind}(${block.inlines.map(inlineText).join('')})`;
  return `list${block.start ?? ''}(${block.items.map((item) => item.map(inlineText).join('')).join('|')})`;
}

const read = (content: string): string => markdownBlocks(content).map(blockText).join(' ');

describe('markdownBlocks', () => {
  it.each([
    ['one\ntwo\n\nthree', 'paragraph(one\ntwo) paragraph(three)'],
    ['# Homes\nBig ones', 'heading(Homes) paragraph(Big ones)'],
    ['- a\n- b\n\n3. c\n4. d', 'list(a|b) list3(c|d)'],
    ['• شقة\n• فيلا', 'list(شقة|فيلا)'],
    ['> so\n> it is', 'quote(so\nit is)'],
    ['```js\n<b>**x**</b>\n```\nafter', 'pre(<b>**x**</b>) paragraph(after)'],
    [
      '**bold** and *light* and `a*b*` and ~~no~~',
      'paragraph(strong(bold) and emphasis(light) and code(a*b*) and strike(no))',
    ],
    ['**a *b* c**', 'paragraph(strong(a emphasis(b) c))'],
    ['[the park](https://a.example/x?y=1)', 'paragraph(link(https://a.example/x?y=1 the park))'],
    ['see https://a.example/x.', 'paragraph(see <https://a.example/x>.)'],
  ])('reads %j', (content, expected) => expect(read(content)).toBe(expected));

  it.each([
    ['2 * 3 * 4 = 24', 'paragraph(2 * 3 * 4 = 24)'],
    ['snake_case_name', 'paragraph(snake_case_name)'],
    ['**not closed', 'paragraph(**not closed)'],
    ['```\nnot closed', 'pre(not closed)'],
    ['[x](javascript:alert(1))', 'paragraph([x](javascript:alert(1)))'],
    ['[x](data:text/html,1)', 'paragraph([x](data:text/html,1))'],
    ['[x]( vbscript:x)', 'paragraph([x]( vbscript:x))'],
    ['<img src=x onerror=alert(1)>', 'paragraph(<img src=x onerror=alert(1)>)'],
  ])('leaves %j as words', (content, expected) => expect(read(content)).toBe(expected));

  it('reads 4,000 characters of anything in no time', () => {
    const began = performance.now();
    for (const unit of ['*', '**a', '[', '[a](', '`', '_a_', '> ', '- ', '~~', '(', 'a*b_c~d`']) {
      markdownBlocks(unit.repeat(4_000 / unit.length));
    }
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
