import { html, type TemplateResult } from 'lit';
import type { TextPart } from './message-text.ts';

/** Words, an address as a link, or a telephone number that keeps its direction. */
export function textPart({ text, href, phone }: TextPart): TemplateResult | string {
  if (href) return html`<a part="link" href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
  return phone ? html`<bdi dir="ltr">${text}</bdi>` : text;
}
