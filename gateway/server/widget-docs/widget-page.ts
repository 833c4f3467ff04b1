import type { ElementManifest } from './element-manifest.ts';
import { escaped } from './html.ts';
import { playground } from './playground.ts';
import { reference } from './reference.ts';

/** The page about the widget's elements, made of nothing but their manifest. */
export function widgetPage(elements: readonly ElementManifest[], tenant: string): string {
  const [chat] = elements;
  const links = elements.map(({ tagName }) => `<a href="#${tagName}"><code>&lt;${tagName}&gt;</code></a>`);
  return `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Parley: the widget</title>
    <link rel="icon" href="/demo/images/icon.svg" />
    <link rel="stylesheet" href="/docs/widget/widget.css" />
    <script type="module" src="/docs/widget/widget.js"></script>
    <script async src="/widget.js"></script>
  </head>
  <body>
    <header>
      <h1><a href="/">Parley</a> <span>the widget</span></h1>
      <nav aria-label="On this page"><a href="#playground">Try it</a>${links.join('')}</nav>
    </header>
    <main>
      <p class="lead">One line puts the chat on a page; <code>@parley/widget</code> has it for bundlers and for React. Everything below
      is made of its <a href="/widget/npm/custom-elements.json">custom-elements.json</a>.</p>
      ${chat === undefined ? '' : playground(chat, tenant)}
      ${elements.map(reference).join('')}
    </main>
    <parley-chat tenant="${escaped(tenant)}"></parley-chat>
  </body>
</html>
`;
}
