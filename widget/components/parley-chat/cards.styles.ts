import { css } from 'lit';

/** The row of cards. */
export const cardStyles = css`
  .stack:has(.cards) {
    max-width: none;
    flex: 1;
  }
  .stack:has(.cards) .bubble {
    max-width: 92%;
  }
  /* Below cards they stand in one row, so that the words above the cards stay in sight. */
  .message:has(.cards) + .suggestions {
    flex-wrap: nowrap;
    justify-content: flex-start;
    margin: 10px -16px 0;
    padding: 4px 16px 4px;
    padding-inline-start: 54px;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .suggestions .suggestion {
    flex: none;
    max-width: 100%;
  }
  .cards {
    display: flex;
    gap: 10px;
    align-self: stretch;
    /* To the panel's edge, so that a card that is cut off shows there is more. */
    margin-block-start: 6px;
    margin-inline-end: -16px;
    padding-block: 2px 8px;
    padding-inline: 1px 16px;
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
    scrollbar-color: light-dark(#c9cfd6, #3a424c) transparent;
  }
  .card {
    flex: 0 0 min(228px, 78%);
    overflow: hidden;
    border-radius: 16px;
    background: var(--_bubble);
    box-shadow:
      0 1px 3px #1018281a,
      0 0 0 1px light-dark(#1018280f, #ffffff12);
    scroll-snap-align: start;
  }
  .card-body {
    display: flex;
    flex-direction: column;
    height: 100%;
    color: inherit;
    text-decoration: none;
  }
  a.card-body:focus-visible {
    outline-offset: -3px;
    border-radius: 16px;
  }
  a.card-body:hover .card-title {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .card-picture {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 16 / 9;
    background: color-mix(in oklab, var(--_accent) 12%, var(--_canvas));
    color: var(--_accent-text);
  }
  .card-picture img {
    /* Out of the flow: a taller picture would stretch the box instead of being cropped by it. */
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .card-words {
    display: flex;
    flex-direction: column;
    gap: 3px;
    padding: 11px 13px 13px;
  }
  .card-title {
    font-weight: 620;
    line-height: 1.3;
  }
  .card-subtitle {
    color: var(--_muted);
    font-size: 13px;
  }
  .card-price {
    margin-block-start: 3px;
    color: var(--_accent-text);
    font-weight: 700;
  }
  .card-fields {
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
    margin-block-start: 5px;
  }
  .card-field {
    padding: 2px 8px;
    border-radius: 8px;
    background: var(--_canvas);
    color: var(--_muted);
    font-size: 12px;
  }
  .card-field b {
    color: var(--_text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
