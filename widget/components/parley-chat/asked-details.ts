import type { ConversationSession } from '../../client/conversation-session.ts';
import type { KeyValueStore } from '../../client/key-value-store.ts';
import { RequestError } from '../../client/request-error.ts';
import { details as told, type VisitorDetails } from '../../client/visitor-forms.ts';
import { detailFaults, detailFields, type DetailsForm } from './details-form-state.ts';

export interface AskedDetailsOptions {
  readonly store: KeyValueStore;
  readonly key: string;
  readonly session: ConversationSession;
  readonly changed: () => void;
  /** The form has gone, sent or not: the focus must not go with it. */
  readonly done: () => void;
}

/** Asks the visitor about themselves, once in this browser. */
export class AskedDetails {
  #faults: DetailsForm['faults'] = {};

  constructor(private readonly options: AskedDetailsOptions) {}

  /** @param ask fields as in `name email*`; @param later after the first answer instead of before the first message */
  form(ask: string, consent: string, later: boolean): DetailsForm | null {
    const { session, store, key } = this.options;
    const fields = detailFields(ask);
    if (fields.length === 0 || store.get(key) || session.conversation?.phase === 'CLOSED') return null;
    const messages = session.conversation?.messages ?? [];
    const spoken = session.outbox.entries.length > 0 || messages.some(({ role }) => role === 'VISITOR');
    if (later ? !messages.some(({ role }) => role !== 'VISITOR') : spoken) return null;
    const required = fields.some((field) => field.required);
    return {
      fields,
      consent,
      first: !later,
      faults: this.#faults,
      onSubmit: (details, agreed) => void this.#submit({ fields, consent }, details, agreed),
      onSkip: required && !later ? null : () => this.#finish(),
    };
  }

  async #submit(
    form: Pick<DetailsForm, 'fields' | 'consent'>,
    details: VisitorDetails,
    agreed: boolean,
  ): Promise<void> {
    this.#faults = detailFaults(form, details, agreed);
    const given = Object.values(details).some((value) => value !== null);
    if (Object.keys(this.#faults).length > 0) return this.options.changed();
    if (!given) return this.#finish();
    try {
      await this.options.session.actions.change(told({ ...details, consent: form.consent || null }));
      this.#finish();
    } catch (error) {
      const wrong = error instanceof RequestError && error.code === 'BAD_USER_INPUT' && details.phone;
      this.#faults = wrong ? { phone: 'phone' } : { form: 'failed' };
      this.options.changed();
    }
  }

  #finish(): void {
    this.options.store.set(this.options.key, 'done');
    this.options.changed();
    this.options.done();
  }
}
