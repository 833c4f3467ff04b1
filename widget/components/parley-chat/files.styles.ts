import { css } from 'lit';

/** Files in messages, and those about to be sent. */
export const fileStyles = css`
  .staged {
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 2px;
    overflow-x: auto;
    list-style: none;
    scrollbar-width: thin;
  }
  .staged-file,
  .file {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    max-width: 240px;
    min-height: 52px;
    padding: 4px 4px 4px 10px;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
    color: var(--_text);
    text-decoration: none;
  }
  .staged-file:dir(rtl),
  .file:dir(rtl) {
    padding: 4px 10px 4px 4px;
  }
  .file {
    padding-inline: 12px;
  }
  :is(.file, .staged-file) > svg {
    flex: none;
  }
  .staged-file:has(canvas) > svg {
    display: none;
  }
  .staged-file canvas {
    width: 40px;
    height: 40px;
    border-radius: 8px;
    object-fit: cover;
  }
  .file-words {
    display: grid;
    min-width: 0;
    font-size: 13px;
    line-height: 1.35;
  }
  .file-name {
    text-align: match-parent;
    overflow: hidden;
    font-weight: 550;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .file-size {
    color: var(--_muted);
    font-size: 12px;
  }
  .remove {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    color: var(--_muted);
  }
  .remove svg {
    width: 18px;
    height: 18px;
  }
  .composer > .fault {
    margin: 0;
    padding-inline: 14px;
    color: var(--_danger);
    font-size: 13px;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-width: 100%;
    margin-block-start: 3px;
  }
  [data-role='VISITOR'] .files {
    justify-content: flex-end;
  }
  .file-picture {
    display: block;
    width: 220px;
    max-width: 100%;
    aspect-ratio: 3 / 2;
    border: 1px solid var(--_line);
    border-radius: 16px;
    overflow: hidden;
    background: var(--_surface);
  }
  .file-picture :is(img, canvas) {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .files :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .files progress {
    width: 100%;
    height: 4px;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .file,
    .staged-file {
      border: 1px solid CanvasText;
    }
  }
`;
