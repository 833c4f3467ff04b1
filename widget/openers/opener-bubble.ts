import type { LanguageCode } from '../locales/launcher-labels.ts';
import { openerLabels } from '../locales/opener-labels.ts';
import { OPENER_CSS } from './opener.css.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface BubbleOptions {
  readonly text: string;
  readonly language: LanguageCode;
  readonly onAnswer: () => void;
  readonly onDismiss: () => void;
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function crossIcon(): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  setAttributes(drawing, { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' });
  const path = document.createElementNS(SVG, 'path');
  setAttributes(path, { d: 'M6 6l12 12M18 6L6 18', 'stroke-linecap': 'round' });
  drawing.append(path);
  return drawing;
}

function button(attributes: { class: string; part: string }, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  setAttributes(made, { ...attributes, type: 'button' });
  made.onclick = onClick;
  return made;
}

/**
 * Draws the bubble beside the launcher, node by node as the loader draws that one. It is a live region that is there
 * before its words, so that they are read out without taking the focus.
 * @returns what takes it away
 */
export function drawBubble(root: ShadowRoot, { text, language, onAnswer, onDismiss }: BubbleOptions): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OPENER_CSS);
  root.adoptedStyleSheets.push(sheet);
  const bubble = document.createElement('div');
  setAttributes(bubble, { class: 'opener', part: 'opener', role: 'status', dir: language === 'ar' ? 'rtl' : 'ltr' });
  const words = button({ class: 'opener-text', part: 'opener-text' }, onAnswer);
  words.dir = 'auto';
  words.textContent = text;
  const dismiss = button({ class: 'opener-dismiss', part: 'opener-dismiss' }, onDismiss);
  dismiss.ariaLabel = openerLabels[language];
  dismiss.append(crossIcon());
  bubble.onkeydown = ({ key }) => {
    if (key === 'Escape') onDismiss();
  };
  root.prepend(bubble);
  requestAnimationFrame(() => bubble.append(words, dismiss));
  return () => bubble.remove();
}
