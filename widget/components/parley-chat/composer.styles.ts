import { css } from 'lit';

/** Where the visitor writes. */
export const composerStyles = css`
  .composer {
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 10px 12px 12px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 4px;
    padding: 3px;
    border: 1px solid var(--_line);
    border-radius: 26px;
    background: var(--_canvas);
  }
  .field:focus-within {
    border-color: color-mix(in oklab, var(--_accent-text) 70%, var(--_line));
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_accent) 12%, transparent);
  }
  textarea {
    flex: 1;
    min-width: 0;
    min-height: 44px;
    max-height: 148px;
    padding: 10px 14px;
    /* Below 16 px, iOS zooms the page in on focus. */
    font-size: 16px;
    line-height: 24px;
    outline: none;
    resize: none;
    overflow-y: auto;
    scrollbar-width: none;
  }
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .attach {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    color: var(--_muted);
    cursor: pointer;
  }
  .attach:hover {
    color: var(--_text);
  }
  .attach input {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .attach:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
  }
  .attach + textarea {
    padding-inline-start: 2px;
  }
  .send {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .send svg {
    width: 22px;
    height: 22px;
    stroke-width: 2.2;
  }
  .send:disabled {
    background: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
`;
