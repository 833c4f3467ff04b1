import { describe, expect, it } from 'vitest';
import { fillPlaceholders, lintPlaceholders, placeholdersIn } from './placeholders.ts';

const fill = (content: string, values: Record<string, string>) =>
  fillPlaceholders(content, new Map(Object.entries(values)));

describe('a template', () => {
  it('is filled in, wherever a name stands', () => {
    expect(fill('Hello {{name}}, {{name}}! {{code}}', { name: 'John', code: '12345' })).toBe('Hello John, John! 12345');
    expect(fill('أهلًا {{الاسم}}', { الاسم: 'عمر' })).toBe('أهلًا عمر');
  });

  it.each(['{{constructor}}', '{{__proto__}}', '{{toString}}', '{{name.first}}', '{{ name }}', '{{#each x}}', '{{}}'])(
    'leaves %s as it is',
    (content) => expect(fill(content, { name: 'John' })).toBe(content),
  );

  it('takes a name that an object has of its own as any other where it is given', () => {
    expect(fill('{{constructor}}', { constructor: 'x' })).toBe('x');
  });

  it('never fills in what a value says', () => {
    expect(fill('{{a}} {{b}}', { a: '{{b}}', b: '$& $1 {{a}}' })).toBe('{{b}} $& $1 {{a}}');
    expect(fill('{{{a}}}', { a: '{b}' })).toBe('{{b}}');
    expect(fill('{{{a}}}', { a: 'b', b: 'no' })).toBe('{b}');
  });

  it('is not made where repeated values make it longer than anybody takes', () => {
    expect(fill('{{a}}'.repeat(4), { a: 'x'.repeat(4_000) })).toHaveLength(16_000);
    expect(() => fill(`${'{{a}}'.repeat(4)}.`, { a: 'x'.repeat(4_000) })).toThrow('more than 16,000 characters');
  });

  it('names its placeholders once, in their order', () => {
    expect(placeholdersIn('{{b}} {{a}} {{b}}')).toEqual(['b', 'a']);
  });

  it('is told what it does not declare and what it does not use', () => {
    expect(lintPlaceholders('{{a}} {{b}}', ['b', 'c'])).toEqual({ undeclared: ['a'], unused: ['c'] });
    expect(lintPlaceholders('{{a}}', ['a'])).toEqual({ undeclared: [], unused: [] });
  });
});
