import { css } from 'lit';

/** The card takes the width it is given; colours follow the visitor's preference or the `theme` attribute. */
export const leadCardStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  .card {
    /* Once more inside: a page's rule for every element outranks that of the host. */
    all: initial;
    display: block;
    color-scheme: inherit;
    --_text: light-dark(#161a20, #edf0f3);
    --_muted: light-dark(#5d6672, #9aa4b0);
    --_line: light-dark(#e9ecef, #2a3038);
    --_tint: light-dark(#5d6672, #9aa4b0);
    box-sizing: border-box;
    padding: 20px 22px;
    border-radius: var(--parley-radius, 20px);
    background: var(--parley-surface, light-dark(#fff, #191d22));
    box-shadow:
      0 0 0 1px light-dark(#1018280f, #ffffff12),
      0 8px 28px light-dark(#10182814, #0006);
    color: var(--_text);
    font: 400 15px/1.45
      var(--parley-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif);
    text-align: start;
  }
  .card[data-intent='HOT'] {
    --_tint: light-dark(#b02a15, #ff8f78);
  }
  .card[data-intent='WARM'] {
    --_tint: light-dark(#875500, #f5c04f);
  }
  .card[data-intent='COLD'] {
    --_tint: light-dark(#2563a8, #8cbcf2);
  }
  h2,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  h2 {
    font-size: 15px;
    font-weight: 650;
  }
  .intent {
    padding: 4px 14px;
    border-radius: 16px;
    background: color-mix(in oklab, var(--_tint) 14%, transparent);
    color: var(--_tint);
    font-size: 13px;
    font-weight: 700;
    transition:
      background 0.4s,
      color 0.4s;
  }
  .score {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-block: 14px 6px;
  }
  .score b {
    font-size: 40px;
    font-weight: 680;
    line-height: 1;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .score span {
    color: var(--_muted);
    font-size: 13px;
  }
  .meter {
    height: 8px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_line);
  }
  .meter i {
    display: block;
    width: calc(var(--_score, 0) * 1%);
    height: 100%;
    border-radius: 4px;
    background: var(--_tint);
    transition:
      width 0.7s cubic-bezier(0.2, 0.8, 0.2, 1),
      background 0.4s;
  }
  dl {
    margin-block-start: 14px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(84px, 30%) 1fr;
    gap: 12px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  dt,
  .label {
    color: var(--_muted);
    font-size: 13px;
    line-height: 22px;
  }
  dd {
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 550;
  }
  .row[data-empty] dd {
    color: var(--_muted);
    font-weight: 400;
  }
  .value {
    display: inline-block;
    border-radius: 6px;
    animation: arrive 1.6s ease-out;
  }
  @keyframes arrive {
    from {
      background: color-mix(in oklab, var(--_tint) 26%, transparent);
      box-shadow: 0 0 0 4px color-mix(in oklab, var(--_tint) 26%, transparent);
    }
  }
  .label {
    margin-block: 12px 6px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chips li {
    padding: 3px 11px;
    border-radius: 14px;
    background: color-mix(in oklab, var(--_tint) 10%, transparent);
    font-size: 13px;
    animation: arrive 1.6s ease-out;
  }
  .last {
    margin-block-start: 14px;
    padding: 10px 14px;
    border-radius: 12px;
    background: light-dark(#f4f6f8, #22282f);
    font-weight: 550;
  }
  .last span {
    display: block;
    color: var(--_muted);
    font-size: 12.5px;
    font-weight: 400;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 26px 12px 18px;
    text-align: center;
  }
  .empty svg {
    width: 56px;
    height: 56px;
    margin-block-end: 6px;
    color: light-dark(#b9c1ca, #48525e);
  }
  .empty b {
    font-weight: 600;
  }
  .empty p {
    max-width: 30ch;
    color: var(--_muted);
    font-size: 14px;
    text-wrap: balance;
  }
  @media (prefers-reduced-motion: reduce) {
    .value,
    .chips li {
      animation: none;
    }
    .meter i {
      transition: none;
    }
  }
`;
