import { css } from 'lit';

/** The sheet below the header, with what the visitor may take along. */
export const menuStyles = css`
  .menu {
    display: grid;
    flex: none;
    gap: 2px;
    padding: 8px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .menu-choice {
    min-height: 44px;
    padding: 8px 12px;
    border-radius: 12px;
    text-align: start;
  }
  .menu-choice:hover {
    background: var(--_canvas);
  }
  .menu-choice:focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: -2px;
  }
  .menu p {
    margin: 0;
    padding: 6px 12px;
    font-size: 13.5px;
  }
  .menu-result:empty {
    display: none;
  }
  .menu-form {
    display: grid;
    gap: 8px;
    padding: 6px 12px;
  }
  .menu-form label {
    font-size: 13px;
    font-weight: 550;
  }
  .menu-form input {
    min-height: 44px;
    padding: 9px 12px;
    border: 1px solid var(--_control-line);
    border-radius: 12px;
    background: var(--_canvas);
    color: var(--_text);
    font: inherit;
    font-size: 16px;
    text-align: start;
  }
  .menu-actions {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 6px 12px;
  }
  .menu-actions .link-button {
    min-height: 44px;
  }
`;
