import { css, unsafeCSS } from 'lit';
import { LAUNCHER_CSS } from './launcher.css.ts';

/** For pages that fetch the element without the loader, which otherwise has given the root this very sheet. */
export const styles = css`
  ${unsafeCSS(LAUNCHER_CSS)}
`;
