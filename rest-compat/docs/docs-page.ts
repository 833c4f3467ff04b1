function page(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="/demo/images/icon.svg" />
    ${head}
    <link rel="stylesheet" href="/docs/site/docs.css" />
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}

/** The list of the documented APIs. Names are those of the dialects' tables, and need no escaping. */
export function indexPage(names: readonly string[]): string {
  const items = names.map(
    (name) =>
      `<li><a href="/docs/${name}">${name}</a> <a class="source" href="/docs/${name}.json">OpenAPI 3.1</a></li>`,
  );
  return page(
    'Parley: REST APIs',
    '',
    `<header><h1><a href="/">Parley</a> <span>REST APIs</span></h1></header>
    <main>
      <p>Each of these speaks over the same <a href="/graphql">GraphQL API</a>.</p>
      <ul>${items.join('')}</ul>
      <p>The chat for pages has one of its own: <a href="/docs/widget">the widget</a>.</p>
    </main>`,
  );
}

/** One API, to read and to try: Swagger UI, which reads the description beside the page. */
export function dialectPage(name: string): string {
  return page(
    `Parley: ${name}`,
    `<link rel="stylesheet" href="/docs/swagger-ui/swagger-ui.css" />
    <script defer src="/docs/swagger-ui/swagger-ui-bundle.js"></script>
    <script defer src="/docs/site/docs.js"></script>`,
    `<header><h1><a href="/docs">Parley</a> <span>${name}</span></h1></header>
    <main id="docs" data-description="/docs/${name}.json"></main>`,
  );
}
