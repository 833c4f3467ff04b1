import { css } from 'lit';

/** Bubbles, day lines, notices and suggestions. */
export const transcriptStyles = css`
  .panel[data-drop]::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
    border: 3px dashed var(--_accent);
    border-radius: inherit;
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
    pointer-events: none;
  }
  .scroller {
    flex: 1;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .scroller:focus-visible {
    outline-offset: -3px;
  }
  .items {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-height: 100%;
    padding: 16px;
  }
  .message {
    display: flex;
    align-items: flex-end;
    gap: 8px;
    margin-block-start: 3px;
  }
  .message[data-first] {
    margin-block-start: 14px;
  }
  .message .avatar {
    visibility: hidden;
    align-self: flex-end;
  }
  .message[data-last] .avatar {
    visibility: visible;
  }
  .message[data-last]:has(.meta) .avatar {
    margin-block-end: 20px;
  }
  .message[data-role='VISITOR'] {
    flex-direction: row-reverse;
  }
  .message:is([data-role='VISITOR'][data-state='sending'], [data-state='typing']) {
    animation: enter 0.2s ease-out;
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  .stack {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
    max-width: 82%;
  }
  [data-role='VISITOR'] .stack {
    align-items: flex-end;
  }
  .bubble {
    max-width: 100%;
    padding: 9px 14px;
    border-radius: 18px;
    background: var(--_bubble);
    box-shadow:
      0 1px 2px #1018280d,
      0 0 0 1px light-dark(#1018280a, #ffffff0a);
    border-end-start-radius: 6px;
    border-start-start-radius: 6px;
  }
  [data-first] .bubble {
    border-start-start-radius: 18px;
  }
  [data-role='VISITOR'] .bubble {
    border-radius: 18px;
    border-end-end-radius: 6px;
    border-start-end-radius: 6px;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: none;
  }
  [data-role='VISITOR'][data-first] .bubble {
    border-start-end-radius: 18px;
  }
  [data-state='failed'] .bubble {
    outline: 1.5px solid var(--_danger);
    outline-offset: 2px;
  }
  .text {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .text a {
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  [data-role='VISITOR'] .text a {
    color: inherit;
  }
  [data-role='SYSTEM'] {
    justify-content: center;
  }
  [data-role='SYSTEM'] .bubble {
    background: none;
    box-shadow: none;
    color: var(--_muted);
    font-size: 13px;
    text-align: center;
  }
  .meta {
    display: flex;
    gap: 6px;
    min-height: 17px;
    margin-block-start: 3px;
    padding-inline: 6px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 17px;
  }
  .delivery::before {
    content: '·';
    margin-inline-end: 6px;
  }
  .failed {
    color: var(--_danger);
    font-weight: 600;
  }
  .link-button {
    position: relative;
    color: var(--_accent-text);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .link-button::after {
    content: '';
    position: absolute;
    inset: -14px -10px;
  }
  .dots {
    display: flex;
    align-items: center;
    gap: 4px;
    height: 40px;
  }
  .dots i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--_muted);
    animation: bounce 1.3s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.16s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.32s;
  }
  @keyframes bounce {
    0%,
    60%,
    100% {
      opacity: 0.4;
    }
    30% {
      opacity: 1;
      transform: translateY(-4px);
    }
  }
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin-block-start: 14px;
    padding-inline-start: 38px;
  }
  .suggestion {
    min-height: 44px;
    padding: 8px 16px;
    border: 1px solid color-mix(in oklab, var(--_accent-text) 45%, transparent);
    border-radius: 22px;
    background: var(--_surface);
    color: var(--_accent-text);
    font-weight: 550;
    text-align: start;
    line-height: 1.3;
  }
  .suggestion:hover {
    background: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
  }
`;
