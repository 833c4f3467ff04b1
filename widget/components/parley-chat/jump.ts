import { css, html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../locales/in-language.ts';
import { jumpStrings } from '../../locales/jump-strings.ts';
import type { ChatWords } from './chat-words.ts';
import { downIcon } from './icons.ts';
import type { ScrollFollow } from './scroll-follow.ts';

export const styles = css`
  .jump {
    position: absolute;
    inset-block-end: 10px;
    left: 50%;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 44px;
    height: 44px;
    padding: 0 10px;
    border-radius: 22px;
    background: var(--_surface);
    box-shadow:
      0 2px 10px #0003,
      0 0 0 1px var(--_line);
    color: var(--_text);
    font-weight: 600;
    font-size: 14px;
    transform: translateX(-50%);
    animation: fade 0.15s;
  }
  .jump[data-missed] {
    padding-inline: 18px 12px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .jump {
      animation: none;
    }
  }
`;

/** The way to the newest message, for who reads further up; it says whether there are new ones. */
export function jump({ strings }: ChatWords, follow: ScrollFollow): TemplateResult {
  const { newMessages, scrollToEnd } = inLanguage(jumpStrings, strings);
  return html`<button
    class="jump"
    part="jump"
    ?data-missed=${follow.missed}
    aria-label=${follow.missed ? newMessages : scrollToEnd}
    @click=${() => follow.toEnd()}
  >
    ${follow.missed ? html`<span>${newMessages}</span>` : nothing}${downIcon}
  </button>`;
}
