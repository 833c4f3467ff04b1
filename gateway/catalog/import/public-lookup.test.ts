import { describe, expect, it } from 'vitest';
import { PageFailure, PageFetcher } from './page-fetcher.ts';
import { publicOnly } from './public-lookup.ts';

const calm = new AbortController().signal;

describe('publicOnly', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'nonsense',
  ])('refuses %s', (address) => {
    expect(publicOnly(address)).toBe(false);
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('permits %s', (address) => {
    expect(publicOnly(address)).toBe(true);
  });
});

describe('a page', () => {
  it('is not read from a name that leads inside: what is connected to is what was checked', async () => {
    const asked: string[] = [];
    const fetcher = new PageFetcher(publicOnly, (hostname, _options, callback) => {
      asked.push(hostname);
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    });
    const reading = fetcher.fetch(new URL('http://rebinding.example/'), 'http://rebinding.example', calm);
    await expect(reading).rejects.toThrow(/not on the public internet/);
    expect(asked).toEqual(['rebinding.example']);
    await fetcher.close();
  });

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:10.0.0.1]/'])(
    'is not read from the address %s',
    async (address) => {
      const url = new URL(address);
      const fetcher = new PageFetcher();
      await expect(fetcher.fetch(url, url.origin, calm)).rejects.toThrow(PageFailure);
      await fetcher.close();
    },
  );
});
