import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readEnvironment } from './environment.ts';
import { packageRoot } from './package-root.ts';

const example = readFileSync(join(packageRoot, '..', '.env.example'), 'utf8');

describe('.env.example', () => {
  it('names every variable that is read, in order, with the words of its description', () => {
    const written = [...example.matchAll(/^# (.+)\n#?([A-Z_]+)=/gm)].map(([, description, name]) => ({
      name,
      description,
    }));
    const read = Object.entries(environmentSchema.shape).map(([name, { description }]) => ({ name, description }));
    expect(written).toEqual(read);
  });

  it('shows defaults that are the defaults', () => {
    const shown = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    const defaults = readEnvironment({});
    expect(shown.length).toBeGreaterThan(4);
    for (const [name, value] of shown)
      expect([name, String(Reflect.get(defaults, String(name)))]).toEqual([name, value]);
  });
});

describe('readEnvironment', () => {
  it('names each wrong variable in a line of its own', () => {
    expect(() => readEnvironment({ PORT: 'eighty', AI_PROVIDER: 'oracle' })).toThrow(/PORT: .*\n.*AI_PROVIDER: /);
  });

  it('refuses a secret that could be guessed', () => {
    expect(() => readEnvironment({ SECRET_KEY: 'x', DEMO_PASSWORD: 'y' })).toThrow(
      /DEMO_PASSWORD: .*8.*\n.*SECRET_KEY: .*16/,
    );
    expect(readEnvironment({ SECRET_KEY: '' }).SECRET_KEY).toBeUndefined();
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });
});
