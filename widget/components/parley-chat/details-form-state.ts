import type { VisitorDetails } from '../../client/visitor-forms.ts';

export type DetailName = 'name' | 'email' | 'phone';
const names: readonly DetailName[] = ['name', 'email', 'phone'];

export interface DetailField {
  readonly name: DetailName;
  readonly required: boolean;
}

/** The fields of `ask="name email*"`; a star marks what must be filled in. Words that name no field are passed over. */
export function detailFields(ask: string): DetailField[] {
  return ask.split(/\s+/).flatMap((word) => {
    const name = names.find((known) => known === word.replace('*', ''));
    return name ? [{ name, required: word.endsWith('*') }] : [];
  });
}

export type DetailFault = 'missing' | 'email' | 'phone' | 'consent' | 'failed';

/** A form about the visitor, as it stands. */
export interface DetailsForm {
  readonly fields: readonly DetailField[];
  /** What is agreed to by a tick; empty where nothing must be. */
  readonly consent: string;
  /** Whether it comes before the first message. */
  readonly first: boolean;
  readonly faults: Readonly<Partial<Record<DetailName | 'consent' | 'form', DetailFault>>>;
  readonly onSubmit: (details: VisitorDetails, agreed: boolean) => void;
  /** Null where something must be filled in. */
  readonly onSkip: (() => void) | null;
}

/** What is wrong with what was filled in; nothing where it may be sent. */
export function detailFaults(
  { fields, consent }: Pick<DetailsForm, 'fields' | 'consent'>,
  details: VisitorDetails,
  agreed: boolean,
): DetailsForm['faults'] {
  const faults: Partial<Record<DetailName | 'consent' | 'form', DetailFault>> = {};
  for (const { name, required } of fields) {
    const value = details[name]?.trim() ?? '';
    if (value === '') {
      if (required) faults[name] = 'missing';
    } else if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) faults.email = 'email';
    // The gateway knows each country's plan; here only what can be no number is found.
    else if (name === 'phone' && value.replace(/\P{Nd}/gu, '').length < 6) faults.phone = 'phone';
  }
  if (consent && !agreed) faults.consent = 'consent';
  return faults;
}
