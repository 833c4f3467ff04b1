import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environmentSchema, readEnvironment, secretVariables } from './environment.ts';
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

describe('a secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley secrets '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, content: string): string {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  it('is every variable that is named like one, and every address that may hold a password', () => {
    const named = Object.keys(environmentSchema.shape).filter((name) => /(KEY|SECRET|PASSWORD|TOKEN)$/.test(name));
    expect(named.length).toBeGreaterThan(3);
    expect(secretVariables).toEqual(expect.arrayContaining([...named, 'DATABASE_URL', 'REDIS_URL']));
  });

  it.each(secretVariables)('%s may come as a file, without the blanks around it', (name) => {
    const file = write(name, '  a secret of many letters\r\n\n');
    expect(readEnvironment({ [`${name}_FILE`]: file })).toHaveProperty(name, 'a secret of many letters');
  });

  it('is refused where it is given twice, is empty, too short or not there, without a word of its content', () => {
    const source = {
      DATABASE_URL: 'postgres://a',
      DATABASE_URL_FILE: write('twice', 'postgres://b'),
      REDIS_URL_FILE: write('empty', ' \n'),
      SECRET_KEY_FILE: write('short', 'hush'),
      OPENAI_API_KEY_FILE: join(folder, 'nowhere'),
    };
    const lines = [
      '  DATABASE_URL_FILE: DATABASE_URL is given too',
      `  REDIS_URL_FILE: ${join(folder, 'empty')} is empty`,
      `  OPENAI_API_KEY_FILE: cannot be read: ENOENT: no such file or directory, open '${join(folder, 'nowhere')}'`,
      '  SECRET_KEY: needs at least 16 characters',
    ];
    expect(() => readEnvironment(source)).toThrow(
      new Error(`These environment variables are wrong:\n${lines.join('\n')}`),
    );
  });

  it('counts as left out where the path is empty', () => {
    expect(readEnvironment({ SECRET_KEY_FILE: '' }).SECRET_KEY).toBeUndefined();
  });
});
