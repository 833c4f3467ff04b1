import { LAUNCHER_CSS } from '../components/parley-chat/launcher.css.ts';
import { launcherLabels, type LanguageCode } from '../locales/launcher-labels.ts';
import { make } from './make.ts';

/**
 * Draws the launcher into the element's shadow root, where the element's own will take its place. Node by node and by a
 * constructed style sheet: neither a content security policy nor Trusted Types have anything to refuse.
 */
export function drawLauncher(host: HTMLElement, language: LanguageCode): HTMLButtonElement {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAUNCHER_CSS);
  root.adoptedStyleSheets = [sheet];
  const button = make('button', {
    className: 'launcher',
    part: 'launcher',
    ariaHasPopup: 'dialog',
    ariaExpanded: 'false',
    ariaLabel: launcherLabels[language],
    dir: language === 'ar' ? 'rtl' : 'ltr',
  });
  const icon = make('slot', { name: 'icon' });
  icon.append(make('i'));
  button.append(icon);
  root.append(button);
  return button;
}
