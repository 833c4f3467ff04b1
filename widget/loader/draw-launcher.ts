import { LAUNCHER_CSS } from '../components/parley-chat/launcher.css.ts';
import { LAUNCHER_ICON } from '../components/parley-chat/launcher-icon.ts';
import { launcherLabels, type LanguageCode } from '../locales/launcher-labels.ts';

const SVG = 'http://www.w3.org/2000/svg';

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function icon(): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  // What is in a button is nothing of its own to assistive technology.
  setAttributes(drawing, { viewBox: '0 0 24 24', fill: 'currentColor' });
  const path = document.createElementNS(SVG, 'path');
  setAttributes(path, { d: LAUNCHER_ICON });
  drawing.append(path);
  return drawing;
}

/**
 * Draws the launcher into the element's shadow root, where the element's own will take its place. Node by node and by a
 * constructed style sheet: neither a content security policy nor Trusted Types have anything to refuse.
 */
export function drawLauncher(host: HTMLElement, language: LanguageCode): HTMLButtonElement {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAUNCHER_CSS);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  setAttributes(button, {
    class: 'launcher',
    part: 'launcher',
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    'aria-label': launcherLabels[language],
    dir: language === 'ar' ? 'rtl' : 'ltr',
  });
  button.append(icon());
  root.append(button);
  return button;
}
