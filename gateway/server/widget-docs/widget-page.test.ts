import { describe, expect, test } from 'vitest';
import { elementsOf } from './element-manifest.ts';
import { widgetPage } from './widget-page.ts';

const manifest = JSON.stringify({
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'chat.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          tagName: 'parley-chat',
          description: 'Answers <b>everybody</b>.',
          attributes: [
            { name: 'tenant', type: { text: 'string' }, description: 'The slug.' },
            { name: 'sound', type: { text: 'boolean' }, description: 'Whether it is heard.' },
            { name: 'endpoint', type: { text: 'string' }, description: 'Another gateway.' },
          ],
          members: [
            {
              kind: 'method',
              name: 'send',
              parameters: [{ name: 'text', type: { text: 'Array<"a">' } }],
              return: { type: { text: 'void' } },
              description: 'Sends `text`.',
            },
          ],
          cssProperties: [
            { name: '--accent', default: 'light-dark(#fff, #000)', description: 'A colour.' },
            { name: '--width', default: '20px', description: 'A length.' },
          ],
        },
      ],
    },
  ],
});

describe('the page about the widget', () => {
  const page = widgetPage(elementsOf(manifest), '"><script>alert(1)</script>');

  test('takes no markup, neither from its address nor from what is described', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain('<b>');
    expect(page).toContain('tenant="&quot;&gt;&lt;script&gt;');
    expect(page).toContain('send(text: Array&lt;&quot;a&quot;&gt;)');
  });

  test('has nothing that its policy refuses', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+="|javascript:/i);
  });

  test('gives each thing the control that fits it, and none to another gateway', () => {
    expect(page).toContain('<input type="checkbox" id="control-sound" name="sound"');
    expect(page).toContain('<input type="color" id="control---accent" value="#ffffff"');
    expect(page).toContain('placeholder="20px" name="--width"');
    expect(page).not.toContain('control-endpoint');
    expect(page).toContain('Sends <code>text</code>.');
  });
});
