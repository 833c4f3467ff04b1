import { css } from 'lit';

/** The host, and the values that the rest is drawn with; what begins with `--parley-` is the page's. */
export const tokenStyles = css`
  :host {
    color-scheme: light dark !important;
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  /* Browsers give what is in the top layer a place, a size and a frame of its own. */
  .root {
    /* Also before it is in the top layer, where browsers hide what is to come into it. */
    display: block;
    position: fixed;
    inset: auto;
    width: 0;
    height: 0;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    --_accent: var(--parley-accent, var(--_tenant-accent, #0f6b5c));
    --_on-accent: var(--parley-on-accent, var(--_on-tenant-accent, #fff));
    /* As dark or as light as words must be, whatever colour a tenant has. */
    --_accent-text: light-dark(oklch(from var(--_accent) min(l, 0.45) c h), oklch(from var(--_accent) max(l, 0.8) c h));
    --_surface: var(--parley-surface, light-dark(#fff, #191d22));
    --_canvas: var(--parley-canvas, light-dark(#f6f7f9, #111418));
    --_text: var(--parley-text, light-dark(#161a20, #edf0f3));
    --_muted: var(--parley-muted, light-dark(#5d6672, #9aa4b0));
    --_line: var(--parley-line, light-dark(#e5e8ec, #2a3038));
    /* 3:1 against the surface, as the edge of a control must have (WCAG 2.2, 1.4.11). */
    --_control-line: var(--parley-control-line, light-dark(#868e99, #6b7683));
    --_bubble: var(--parley-bubble, light-dark(#fff, #232930));
    --_danger: var(--parley-danger, light-dark(#b3261e, #ff9a92));
    --_radius: var(--parley-radius, 20px);
    font: 400 15px/1.45 var(--parley-font, system-ui, 'Noto Sans Arabic', sans-serif);
    color: var(--_text);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  .root[dir='rtl'] {
    line-height: 1.6;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    margin: 0;
    padding: 0;
    border-radius: 0;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  :is(button, a, ul, .scroller):focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  p,
  h2,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font: inherit;
  }
  svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .badge {
    position: absolute;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    min-width: 22px;
    height: 22px;
    padding: 0 6px;
    border-radius: 11px;
    background: #d92d20;
    color: #fff;
    font:
      600 12px/22px system-ui,
      sans-serif;
    text-align: center;
    box-shadow: 0 0 0 2px var(--_surface);
  }
`;
