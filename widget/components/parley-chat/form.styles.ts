import { css } from 'lit';

/** Forms below the transcript: the visitor's details, and the rating. */
export const formStyles = css`
  .form {
    display: grid;
    flex: none;
    gap: 12px;
    max-height: 70%;
    padding: 16px;
    overflow: auto;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  .form-title {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
  }
  .form-field {
    display: grid;
    gap: 5px;
  }
  .form-field label {
    font-size: 13px;
    font-weight: 550;
  }
  .form :is(input:not([type]), input[type='text'], input[type='email'], input[type='tel'], textarea) {
    width: 100%;
    min-height: 44px;
    max-height: none;
    padding: 9px 12px;
    border: 1px solid var(--_control-line);
    border-radius: 12px;
    background: var(--_canvas);
    color: var(--_text);
    font: inherit;
    font-size: 16px;
    outline-offset: 1px;
  }
  .form [dir='ltr'] {
    text-align: start;
  }
  .form :is(input, textarea):focus-visible {
    outline: 2px solid var(--_accent-text);
  }
  .form :is(input, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .form .consent {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    min-height: 44px;
    padding-block: 10px;
    font-weight: 400;
    cursor: pointer;
  }
  .form input[type='checkbox'] {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .fault {
    color: var(--_danger);
    font-size: 13px;
  }
  .form-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 18px;
  }
  .stars {
    display: flex;
    justify-content: center;
    gap: 4px;
    border: 0;
    margin: 0;
    padding: 0;
  }
  .star {
    position: relative;
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    color: var(--_control-line);
    cursor: pointer;
  }
  .star input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .star svg {
    width: 32px;
    height: 32px;
  }
  .star[data-lit] {
    color: light-dark(#b45309, #fbbf24);
  }
  .star[data-lit] svg {
    fill: currentColor;
  }
  .star:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
  }
  .rating .form-title,
  .rating-thanks {
    text-align: center;
  }
  .rating-thanks {
    padding: 14px 16px;
    background: var(--_surface);
    color: var(--_muted);
    border-block-start: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .star[data-lit] {
      color: Highlight;
    }
  }
`;
