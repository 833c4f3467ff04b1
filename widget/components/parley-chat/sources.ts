import { css, html, type TemplateResult } from 'lit';
import type { Message } from '../../client/conversation-state.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { counted } from '../../locales/locale.ts';
import { sourceStrings } from '../../locales/source-strings.ts';
import type { ChatWords } from './chat-words.ts';
import { safeUrl } from './safe-url.ts';

export const styles = css`
  .sources {
    max-width: 100%;
    padding-inline: 6px;
    color: var(--_muted);
    font-size: 12.5px;
  }
  .sources summary {
    width: fit-content;
    min-height: 44px;
    padding-block: 13px;
    margin-block-end: -6px;
    cursor: pointer;
  }
  .sources :is(summary, a):focus-visible {
    outline: 2px solid var(--_accent-text);
  }
  .sources ul {
    margin-block-end: 6px;
    border-inline-start: 2px solid var(--_line);
  }
  .source {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 12px;
    overflow-wrap: anywhere;
  }
  a.source {
    color: var(--_accent-text);
  }
`;

type Source = Message['sources'][number];

function source({ title, url }: Source, endpoint: string): TemplateResult {
  const address = safeUrl(url, endpoint);
  return html`<li>
    ${
      address
        ? html`<a class="source" part="source" dir="auto" href=${address} target="_blank" rel="noopener noreferrer"
            >${title}</a
          >`
        : html`<span class="source" part="source" dir="auto">${title}</span>`
    }
  </li>`;
}

/** What a reply rests on, behind a line that says how much. */
export function sourceList(sources: readonly Source[], { strings, endpoint }: ChatWords): TemplateResult {
  const label = counted(strings, inLanguage(sourceStrings, strings), sources.length);
  return html`<details class="sources" part="sources">
    <summary part="sources-summary">${label}</summary>
    <ul>
      ${sources.map((one) => source(one, endpoint))}
    </ul>
  </details>`;
}
