import { expect, it } from 'vitest';
import { readEmbed } from './embed.ts';

const script = (dataset: DOMStringMap): Pick<HTMLScriptElement, 'src' | 'dataset'> => ({
  src: 'https://chat.example:8443/widget.js?v=1',
  dataset,
});

it('takes the endpoint from where the script came from', () => {
  expect(readEmbed(script({ tenant: 'demo' }), 'en')).toEqual({
    tenant: 'demo',
    endpoint: 'https://chat.example:8443',
    language: 'en',
    open: undefined,
    openers: undefined,
  });
});

it('speaks what the script says, then what the page says, then English', () => {
  expect(readEmbed(script({ language: 'ar' }), 'en').language).toBe('ar');
  expect(readEmbed(script({}), 'ar-EG').language).toBe('ar');
  expect(readEmbed(script({ language: 'tlh' }), '').language).toBe('en');
});

it('opens by a bare attribute and not by "false"', () => {
  expect(readEmbed(script({ open: '' }), '').open).toBe('');
  expect(readEmbed(script({ open: 'false' }), '').open).toBeUndefined();
});
