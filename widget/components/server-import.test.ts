import { expect, it } from 'vitest';

it.each(['./parley-chat/parley-chat.ts', './parley-lead-card/parley-lead-card.ts'])(
  '%s can be imported by a server, where there is no page',
  async (file) => {
    expect('document' in globalThis).toBe(false);
    const [element] = Object.values<unknown>(await import(file));
    expect(element).toBeTypeOf('function');
  },
);
