import { html, nothing, type TemplateResult } from 'lit';
import { RequestError } from '../../client/request-error.ts';
import { emailedTranscript, exportedData } from '../../client/visitor-data.ts';
import { details } from '../../client/visitor-forms.ts';
import { inLanguage } from '../../locales/in-language.ts';
import { withName } from '../../locales/locale.ts';
import { type MenuStrings, menuStrings } from '../../locales/menu-strings.ts';
import { menuStyles } from './menu.styles.ts';
import { saveFile } from './save-file.ts';
import type { SessionView } from './session-view.ts';

export const styles = menuStyles;

/** What stands below the header: nothing, the choices, or what one of them asks. */
type Sheet = 'closed' | 'choices' | 'email' | 'erase';

export interface MenuOptions {
  readonly changed: () => void;
  readonly erase: () => void;
}

/** What the visitor may take along or have forgotten. */
export class Menu {
  #sheet: Sheet = 'closed';
  /** What came of the last choice. */
  #result = '';

  constructor(private readonly options: MenuOptions) {}

  get open(): boolean {
    return this.#sheet !== 'closed';
  }

  /** Opens what is closed, and closes what is open. */
  toggle(): void {
    this.#show(this.open ? 'closed' : 'choices');
  }

  sheet(view: SessionView): TemplateResult | typeof nothing {
    if (this.#sheet === 'closed') return nothing;
    const strings = inLanguage(menuStrings, view.strings);
    const drawn = { choices: this.#choices, email: this.#emailForm, erase: this.#eraseQuestion }[this.#sheet];
    return html`<div class="menu" part="menu" role="group" aria-label=${view.strings.more}>
      ${drawn.call(this, view, strings)}
      <p class="menu-result" part="menu-result" role="status">${this.#result}</p>
    </div>`;
  }

  #show(sheet: Sheet, result = ''): void {
    this.#sheet = sheet;
    this.#result = result;
    this.options.changed();
  }

  #choices(view: SessionView, strings: MenuStrings): TemplateResult {
    const choice = (text: string, onClick: () => void) =>
      html`<button class="menu-choice" part="menu-choice" @click=${onClick}>${text}</button>`;
    return html`${
      view.session.settings?.emailsTranscripts
        ? choice(strings.emailTranscript, () => void this.#email(view, strings))
        : nothing
    }
    ${choice(strings.download, () => void this.#download(view, strings))}
    ${choice(strings.erase, () => this.#show('erase'))}`;
  }

  #emailForm(view: SessionView, strings: MenuStrings): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      if (!(event.currentTarget instanceof HTMLFormElement)) return;
      const email = new FormData(event.currentTarget).get('email');
      if (typeof email === 'string' && email.includes('@')) void this.#email(view, strings, email.trim());
    };
    return html`<form class="menu-form" @submit=${submit}>
      <label part="form-label" for="menu-email">${strings.yourEmail}</label>
      <input
        id="menu-email"
        part="form-input"
        name="email"
        type="email"
        autocomplete="email"
        dir="ltr"
        maxlength="200"
        required
      />
      <button class="primary" part="menu-send" type="submit">${strings.send}</button>
    </form>`;
  }

  #eraseQuestion(_view: SessionView, strings: MenuStrings): TemplateResult {
    const erase = (): void => {
      this.#show('closed');
      this.options.erase();
    };
    return html`<p>${strings.eraseQuestion}</p>
      <div class="menu-actions">
        <button class="primary" part="menu-erase" @click=${erase}>${strings.eraseConfirm}</button>
        <button class="link-button" part="menu-cancel" @click=${() => this.#show('choices')}>${strings.cancel}</button>
      </div>`;
  }

  async #email({ session }: SessionView, strings: MenuStrings, email: string | null = null): Promise<void> {
    const { actions } = session;
    try {
      if (email) await actions.change(details({ name: null, email, phone: null, consent: null }));
      const address = await actions.ask(emailedTranscript);
      this.#show('choices', withName(strings.sentTo, address));
    } catch (error) {
      // Whose address nobody knows is asked for it.
      const unknown = error instanceof RequestError && error.code === 'CONFLICT';
      this.#show(unknown || email ? 'email' : 'choices', unknown ? '' : strings.failed);
    }
  }

  async #download({ session }: SessionView, strings: MenuStrings): Promise<void> {
    try {
      const { fileName, data } = await session.actions.ask(exportedData);
      saveFile(fileName, new Blob([data], { type: 'application/json' }));
      this.#show('closed');
    } catch {
      this.#show('choices', strings.failed);
    }
  }
}
