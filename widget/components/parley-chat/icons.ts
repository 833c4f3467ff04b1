import { html, type TemplateResult } from 'lit';

/** A 24-unit line icon, drawn as the style sheet says for all of them, and hidden from assistive technology. */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

export const closeIcon = icon('M6 6l12 12M18 6L6 18');
export const downIcon = icon('M6 9.5l6 6 6-6');
export const sendIcon = icon('M12 19V5.5M6 11l6-6 6 6');
export const personIcon = icon(
  'M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13.5h1.8a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-.8a1 1 0 0 1-1-1zM19.5 13.5h-1.8a1 1 0 0 0-1 1v3a1 1 0 0 0 1 1h.8a1 1 0 0 0 1-1zM19 18.5c0 1.6-1.6 2.5-4 2.5h-2',
);
export const moreIcon = icon('M12 5.5v.01M12 12v.01M12 18.5v.01');
export const clipIcon = icon(
  'M19.5 11.5l-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-7.9 7.9a1.4 1.4 0 0 1-2-2l7.2-7.2',
);
export const sparkIcon = icon(
  'M12 4c.7 4.6 2.9 6.9 7.5 7.75C14.9 12.6 12.7 15 12 19.5 11.3 15 9.1 12.6 4.5 11.75 9.1 10.9 11.3 8.6 12 4z',
);
