import { html, nothing, type TemplateResult } from 'lit';
import type { FormStrings } from '../../locales/form-strings.ts';
import type { DetailFault, DetailField, DetailsForm } from './details-form-state.ts';

/** Names of the HTML standard (section 4.10.18.7), so that browsers fill them in. */
const inputs = {
  name: { type: 'text', autocomplete: 'name', inputmode: 'text' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
} as const;

const faultText = (fault: DetailFault, strings: FormStrings): string =>
  ({
    missing: strings.formMissing,
    email: strings.formEmailWrong,
    phone: strings.formPhoneWrong,
    consent: strings.formConsent,
    failed: strings.requestFailed,
  })[fault];

function faultLine(id: string, fault: DetailFault | undefined, strings: FormStrings): TemplateResult | typeof nothing {
  return fault
    ? html`<p class="fault" part="fault" id=${`fault-${id}`} role="alert">${faultText(fault, strings)}</p>`
    : nothing;
}

function field({ name, required }: DetailField, { faults }: DetailsForm, strings: FormStrings): TemplateResult {
  const { type, autocomplete, inputmode } = inputs[name];
  const label = { name: strings.formName, email: strings.formEmail, phone: strings.formPhone }[name];
  return html`<div class="form-field" part="form-field">
    <label part="form-label" for=${`detail-${name}`}
      >${label}${required ? html`<span aria-hidden="true"> *</span>` : nothing}</label
    >
    <input
      id=${`detail-${name}`}
      part="form-input"
      name=${name}
      type=${type}
      autocomplete=${autocomplete}
      inputmode=${inputmode}
      maxlength="200"
      dir=${name === 'name' ? 'auto' : 'ltr'}
      aria-required=${required}
      aria-invalid=${faults[name] !== undefined}
      aria-describedby=${`fault-${name}`}
    />
    ${faultLine(name, faults[name], strings)}
  </div>`;
}

function consent({ consent: text, faults }: DetailsForm, strings: FormStrings): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<div class="form-field" part="form-field">
    <label class="consent" part="form-consent"
      ><input
        type="checkbox"
        name="consent"
        aria-invalid=${faults.consent !== undefined}
        aria-describedby="fault-consent"
      /><span dir="auto">${text}</span></label
    >
    ${faultLine('consent', faults.consent, strings)}
  </div>`;
}

/** Where something is wrong is where one goes on; known once it is drawn. */
function goToFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

function submit(event: SubmitEvent, { onSubmit }: DetailsForm): void {
  event.preventDefault();
  const { currentTarget: form } = event;
  if (!(form instanceof HTMLFormElement)) return;
  const given = new FormData(form);
  const text = (name: string): string | null => {
    const value = given.get(name);
    return typeof value === 'string' && value.trim() ? value.trim() : null;
  };
  onSubmit({ name: text('name'), email: text('email'), phone: text('phone') }, given.has('consent'));
  goToFirstFault(form);
}

/** A form about the visitor; what is wrong is said beside its field. */
export function detailsForm(form: DetailsForm, strings: FormStrings): TemplateResult {
  return html`<form
    class="form"
    part="form"
    novalidate
    aria-labelledby="form-title"
    @submit=${(event: SubmitEvent) => submit(event, form)}
  >
    <h3 class="form-title" part="form-title" id="form-title">${strings.formTitle}</h3>
    ${form.fields.map((one) => field(one, form, strings))} ${consent(form, strings)}
    ${faultLine('form', form.faults.form, strings)}
    <div class="form-actions">
      <button class="primary" part="form-send" type="submit">${strings.formSend}</button>
      ${form.onSkip ? html`<button class="link-button" part="form-skip" type="button" @click=${form.onSkip}>${strings.formSkip}</button>` : nothing}
    </div>
  </form>`;
}
