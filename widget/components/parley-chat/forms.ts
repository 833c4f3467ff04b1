import { html, type TemplateResult } from 'lit';
import type { ConversationSession } from '../../client/conversation-session.ts';
import { formStrings } from '../../locales/form-strings.ts';
import { inLanguage } from '../../locales/in-language.ts';
import type { Strings } from '../../locales/strings.ts';
import { AskedDetails } from './asked-details.ts';
import { AskedRating } from './asked-rating.ts';
import { detailsForm } from './details-form.ts';
import { formStyles } from './form.styles.ts';
import { rating } from './rating.ts';
import type { AskedForms, FormsOptions } from './asked-forms.ts';

export const styles = formStyles;

/** The forms of one session: who the visitor is, and how it was. */
export class Forms {
  readonly #details: AskedDetails;
  readonly #rating: AskedRating;

  constructor(session: ConversationSession, { detailsKey: key, changed, done, failed }: FormsOptions) {
    const { store } = session;
    this.#details = new AskedDetails({ store, key, session, changed, done });
    this.#rating = new AskedRating(session, changed, failed);
  }

  /** What is asked now, and whether that comes before anything can be written. */
  draw({ ask, consent, later }: AskedForms, spoken: Strings): { template: TemplateResult; first: boolean } {
    const { locale } = spoken;
    const strings = { ...inLanguage(formStrings, spoken), locale };
    const form = this.#details.form(ask, consent, later);
    const rated = this.#rating.state();
    const template = html`${rated && rating(rated, strings)} ${form && detailsForm(form, strings)}`;
    return { template, first: form?.first ?? false };
  }
}
