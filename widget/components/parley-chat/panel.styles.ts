import { css } from 'lit';

/** The window: its place on the page, its head and its notices. */
export const panelStyles = css`
  .panel {
    position: fixed;
    inset-block-end: calc(max(var(--parley-inset-block, 20px), env(safe-area-inset-bottom)) + 76px);
    inset-inline-end: var(--parley-inset-inline, 20px);
    display: flex;
    flex-direction: column;
    width: var(--parley-width, 400px);
    height: min(var(--parley-height, 700px), 100dvh - 116px);
    max-width: calc(100vw - 40px);
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_canvas);
    box-shadow:
      0 0 0 1px light-dark(#0000000f, #ffffff14),
      0 6px 16px #00000014,
      0 24px 64px light-dark(#10182833, #00000080);
    transform-origin: 100% 100%;
    animation: rise 0.26s cubic-bezier(0.2, 0.9, 0.25, 1);
  }
  [dir='rtl'] .panel {
    transform-origin: 0 100%;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px) scale(0.97);
    }
  }
  .header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px;
    padding-inline-start: 16px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
    z-index: 2;
  }
  .body {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    background: var(--_canvas);
  }
  ::slotted([slot='footer']) {
    padding: 0 16px 12px;
    background: var(--_surface);
  }
  .header .avatar {
    width: 42px;
    height: 42px;
    font-size: 15px;
  }
  .header .avatar svg {
    width: 24px;
    height: 24px;
  }
  .names {
    flex: 1;
    min-width: 0;
  }
  .title {
    overflow: hidden;
    font-weight: 650;
    font-size: 16px;
    line-height: 1.3;
    letter-spacing: -0.005em;
    white-space: nowrap;
    text-overflow: ellipsis;
    /* Whatever its own direction, it stands where the head's words stand. */
    text-align: match-parent;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_muted);
    font-size: 13px;
    line-height: 1.35;
  }
  .status::before {
    content: '';
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--_muted);
  }
  .status[data-live]::before {
    background: light-dark(#12a150, #3ddc84);
  }
  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    color: var(--_muted);
  }
  [part='more'] svg {
    stroke-width: 2.8;
  }
  .icon-button:hover {
    background: var(--_canvas);
    color: var(--_text);
  }
  .icon-button + .icon-button {
    margin-inline-start: -10px;
  }
  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    width: 30px;
    height: 30px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    font-size: 12px;
    line-height: 1;
  }
  .avatar svg {
    width: 18px;
    height: 18px;
    fill: currentColor;
    stroke-width: 0;
  }
  /* What a page puts on it looks as it did before the element came. */
  .launcher {
    font: initial;
  }
  .launcher svg {
    width: 28px;
    height: 28px;
  }
  .banner {
    padding: 7px 16px;
    background: light-dark(#fff4d6, #3d3212);
    color: light-dark(#5c4400, #ffe3a0);
    font-size: 13px;
    text-align: center;
    animation: appear 0.2s 1s both;
  }
  .banner[data-now] {
    animation: none;
    background: light-dark(#fdecea, #45201d);
    color: var(--_danger);
  }
  @keyframes appear {
    from {
      visibility: hidden;
      margin-block-end: -34px;
      opacity: 0;
    }
  }
  .primary {
    min-height: 44px;
    padding: 0 20px;
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  @media (max-width: 480px) {
    .panel {
      inset: 0;
      top: var(--_viewport-top, 0);
      bottom: auto;
      width: auto;
      max-width: none;
      height: var(--_viewport-height, 100dvh);
      border-radius: 0;
      padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
      background: linear-gradient(var(--_surface) 50%, var(--_canvas) 50%);
    }
    .launcher[aria-expanded='true'] {
      display: none;
    }
  }
  /* Zoomed in to four times, head, form and composer have no room beside each other. */
  @media (max-height: 420px) {
    .panel {
      overflow: auto;
    }
    .header {
      position: sticky;
      top: 0;
    }
    .body {
      min-height: 160px;
    }
  }
  @media (max-height: 560px) and (min-width: 481px) {
    .panel {
      height: calc(100dvh - 96px);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .launcher {
      transition: scale 0.2s;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel,
    .message,
    .dots i,
    .banner {
      animation-duration: 0.01ms !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .bubble,
    .send,
    .primary {
      border: 1px solid CanvasText;
    }
  }
`;
