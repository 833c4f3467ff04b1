import { css } from 'lit';

/** Blocks within a bubble. */
export const markdownStyles = css`
  .text:has(> p, > ul, > ol, > pre, > blockquote) {
    display: grid;
    gap: 8px;
    min-width: 0;
    text-align: start;
  }
  .text p,
  .text li,
  .text blockquote {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  /* The list's side is that of its first words, as its marks stand there; each line reads in its own direction. */
  .text li {
    unicode-bidi: plaintext;
  }
  .text .heading {
    font-weight: 650;
  }
  .text :is(ul, ol) {
    display: grid;
    gap: 4px;
    margin: 0;
    padding-inline-start: 20px;
  }
  .text ul {
    list-style: disc outside;
  }
  .text ol {
    list-style: decimal outside;
  }
  .text li::marker {
    color: var(--_muted);
  }
  .text blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .text code {
    padding: 1px 5px;
    border-radius: 6px;
    background: light-dark(#1018280f, #ffffff14);
    font:
      13px/1.5 ui-monospace,
      monospace;
    unicode-bidi: isolate;
  }
  .text pre {
    margin: 0;
    padding: 10px 12px;
    overflow: auto;
    border-radius: 10px;
    background: light-dark(#1018280a, #0000003d);
    white-space: pre;
  }
  .text pre code {
    padding: 0;
    background: none;
  }
`;
