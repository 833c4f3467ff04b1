import { html, type TemplateResult } from 'lit';
import { markdownStyles } from './markdown.styles.ts';
import { type Block, type Inline, markdownBlocks } from './markdown-tree.ts';
import { textPart } from './text-part.ts';

function inline(piece: Inline): TemplateResult | string {
  switch (piece.kind) {
    case 'text':
      return textPart(piece.part);
    case 'strong':
      return html`<strong>${piece.inlines.map(inline)}</strong>`;
    case 'emphasis':
      return html`<em>${piece.inlines.map(inline)}</em>`;
    case 'strike':
      return html`<s>${piece.inlines.map(inline)}</s>`;
    case 'code':
      return html`<code part="code" dir="ltr">${piece.text}</code>`;
    case 'link':
      return html`<a part="link" href=${piece.href} target="_blank" rel="noopener noreferrer"
        >${piece.inlines.map(inline)}</a
      >`;
  }
}

function blockTemplate(block: Block): TemplateResult {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${block.inlines.map(inline)}</p>`;
    case 'heading':
      return html`<p class="heading" part="heading" dir="auto">${block.inlines.map(inline)}</p>`;
    case 'quote':
      return html`<blockquote part="quote" dir="auto">${block.inlines.map(inline)}</blockquote>`;
    case 'code':
      return html`<pre part="code-block" dir="ltr" tabindex="0"><code>${block.text}</code></pre>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${item.map(inline)}</li>`);
      return block.start === null
        ? html`<ul part="list" dir="auto">
            ${items}
          </ul>`
        : html`<ol part="list" dir="auto" start=${block.start}>
            ${items}
          </ol>`;
    }
  }
}

export const styles = markdownStyles;

/** A reply's Markdown as nodes. */
export const markdown = (content: string): TemplateResult[] => markdownBlocks(content).map(blockTemplate);
