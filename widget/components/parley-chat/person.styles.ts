import { css } from 'lit';

/** What a person looks like. */
export const personStyles = css`
  .avatar[data-person] {
    position: relative;
    overflow: hidden;
    background: light-dark(#dfe4ea, #3a424c);
    color: var(--_text);
  }
  .face {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;
