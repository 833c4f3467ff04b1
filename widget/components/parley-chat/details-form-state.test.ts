import { describe, expect, it } from 'vitest';
import { detailFaults, detailFields } from './details-form-state.ts';

const none = { name: null, email: null, phone: null };

describe('detailFields', () => {
  it.each([
    ['name email* phone', ['name', 'email*', 'phone']],
    ['  phone*  ', ['phone*']],
    ['', []],
    ['age name', ['name']],
  ])('reads %j', (ask, expected) =>
    expect(detailFields(ask).map(({ name, required }) => (required ? `${name}*` : name))).toEqual(expected),
  );
});

describe('detailFaults', () => {
  const form = { fields: detailFields('name email* phone'), consent: 'You may write to me.' };

  it.each([
    [{ ...none, email: 'mona@example.com' }, true, {}],
    [none, false, { email: 'missing', consent: 'consent' }],
    [{ ...none, email: 'mona@', phone: '12' }, true, { email: 'email', phone: 'phone' }],
    [{ ...none, email: 'منى@مثال.مصر', phone: '٠١٠٠ ١٢٣ ٤٥٦٧' }, true, {}],
  ])('finds in %j, agreed %s: %j', (details, agreed, expected) =>
    expect(detailFaults(form, details, agreed)).toEqual(expected),
  );

  it('asks for no agreement where there is nothing to agree to', () => {
    expect(detailFaults({ ...form, consent: '' }, { ...none, email: 'a@b.example' }, false)).toEqual({});
  });
});
