import { LAUNCHER_CSS } from '../components/parley-chat/launcher.css.ts';
import { launcherLabels, type LanguageCode } from '../locales/launcher-labels.ts';

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
  const attributes = {
    class: 'launcher',
    part: 'launcher',
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    'aria-label': launcherLabels[language],
    dir: language === 'ar' ? 'rtl' : 'ltr',
  };
  for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
  root.append(button);
  return button;
}
