import { LAUNCHER_CSS } from '../components/parley-chat/launcher.css.ts';
import { LAUNCHER_ICON } from '../components/parley-chat/launcher-icon.ts';
import { launcherLabels, type LanguageCode } from '../locales/launcher-labels.ts';

const SVG = 'http://www.w3.org/2000/svg';

function withAttributes<E extends Element>(element: E, attributes: Record<string, string>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function icon(): SVGElement {
  // What is in a button is nothing of its own to assistive technology.
  const drawing = withAttributes(document.createElementNS(SVG, 'svg'), { viewBox: '0 0 24 24', fill: 'currentColor' });
  drawing.append(withAttributes(document.createElementNS(SVG, 'path'), { d: LAUNCHER_ICON }));
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
  const button = withAttributes(document.createElement('button'), {
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
