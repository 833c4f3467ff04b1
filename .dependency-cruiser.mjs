// Who may import whom (ARCHITECTURE.md). Every rule says why it is there; types count as imports like everything else.

const features =
  'analytics|audit|auth|campaigns|catalog|channels|connectors|contacts|conversations|dead-letters|files|health|idempotency|identity|leads|message-search|messaging|nodes|notifications|people|projects|rate-limits|responder|sessions|teams|tenants';
const feature = `^gateway/(${features})/`;
const tests = '(\\.test\\.ts$|/testing/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'In a cycle nothing can be read, tested or loaded first; circular classes crash the built ES modules.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'schema-imports-nothing-of-ours',
      comment: 'It is the vocabulary that all others share: what it imported, everyone would.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(gateway|rest-compat|scripts|test|widget)/' },
    },
    {
      name: 'widget-imports-only-schema',
      comment: "It runs on strangers' pages and knows the server by the GraphQL contract alone.",
      severity: 'error',
      from: { path: '^widget/' },
      to: { path: '^(gateway|rest-compat|scripts|test)/' },
    },
    {
      name: 'rest-compat-imports-only-schema',
      comment:
        'A REST call is a document against the same schema: with a service at hand, a rule would be written twice.',
      severity: 'error',
      from: { path: '^rest-compat/' },
      to: { path: '^(gateway|scripts|test|widget)/' },
    },
    {
      name: 'app-alone-joins-rest',
      comment: 'app.ts is the one place where parts are joined; features must not know that REST exists.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: ['^gateway/app\\.ts$', tests] },
      to: { path: '^rest-compat/' },
    },
    {
      name: 'features-know-no-server',
      comment:
        'app.ts and composition/ join features and server/. A feature that knew its transport could not be called by another one.',
      severity: 'error',
      from: { path: feature, pathNot: tests },
      to: { path: '^gateway/(server/|composition/|app\\.ts$|main\\.ts$)' },
    },
    {
      name: 'server-knows-no-service',
      comment: 'app.ts joins features and server/: what the server needs of a feature is handed to it there.',
      severity: 'error',
      from: { path: '^gateway/server/', pathNot: tests },
      to: { path: `${feature}.*\\.(service|resolver|policy)\\.ts$` },
    },
    {
      name: 'nobody-imports-the-entry',
      comment: 'main.ts starts a process; importing it would start a second one.',
      severity: 'error',
      from: {},
      to: { path: '^gateway/main\\.ts$' },
    },
    {
      name: 'app-is-imported-by-entries',
      comment: 'What app.ts joins must not lean on app.ts again.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: ['^gateway/(main|emit-schema)\\.ts$', tests] },
      to: { path: '^gateway/app\\.ts$' },
    },
    {
      name: 'services-never-back-to-resolvers',
      comment: 'resolver → service → entity, never back: a rule must hold for whoever asks, GraphQL or not.',
      severity: 'error',
      from: { path: '\\.(service|policy|entity)\\.ts$' },
      to: { path: '\\.(resolver|input)\\.ts$' },
    },
    {
      name: 'entities-know-no-service',
      comment: 'resolver → service → entity, never back: a row that decides cannot be read without its rules.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '\\.(service|policy)\\.ts$' },
    },
    {
      name: 'services-know-no-transport',
      comment: 'A message takes one way through a service, from HTTP, a socket, REST or a channel alike.',
      severity: 'error',
      from: { path: '^gateway/.*\\.(service|entity|policy)\\.ts$' },
      to: {
        path: [
          'node_modules/(@apollo|@as-integrations|@fastify|fastify|graphql-ws|ws)/',
          '^(node:)?(http|https|http2|net|tls)$',
        ],
      },
    },
    {
      name: 'between-features-services-and-entities',
      comment:
        "Another feature is reached through its service or its rows' types; its resolvers and inputs are its own.",
      severity: 'error',
      from: { path: feature, pathNot: tests },
      to: { path: `${feature}.*\\.(resolver|input)\\.ts$`, pathNot: '^gateway/$1/' },
    },
    {
      name: 'events-import-no-feature',
      comment:
        'Features react to each other through events/; events that knew them would tie all of them together. A row may name its tenant.',
      severity: 'error',
      from: { path: '^gateway/events/', pathNot: tests },
      to: { path: feature, pathNot: '^gateway/tenants/tenant\\.entity\\.ts$' },
    },
    {
      name: 'openai-only-in-responder',
      comment: 'One place speaks to models, so that a provider, a timeout or a price is changed there.',
      severity: 'error',
      from: { path: '^(gateway|rest-compat|schema|widget)/', pathNot: '^gateway/responder/' },
      to: { path: 'node_modules/openai/' },
    },
    {
      name: 'channels-stand-alone',
      comment:
        "A channel's wire format stays in its one file; the rest of the house sees messages, and what sends them one interface.",
      severity: 'error',
      from: {
        path: '^gateway/',
        pathNot: ['^gateway/(channels|composition|connectors|messaging)/', '^gateway/main\\.ts$', tests],
      },
      to: { path: '^gateway/channels/' },
    },
    {
      name: 'channels-behind-one-interface',
      comment: 'Connectors and messaging reach a provider through its adapter alone; a wire format they do not see.',
      severity: 'error',
      from: { path: '^gateway/(connectors|messaging)/', pathNot: tests },
      to: {
        path: '^gateway/channels/',
        pathNot:
          '^gateway/channels/(channel-adapters?|channel-credentials|given-up-words|failure-words|outgoing-text|send-failure|work-failure-of)\\.ts$',
      },
    },
    {
      name: 'no-test-in-production',
      comment: 'Tests and their harness are not shipped.',
      severity: 'error',
      from: { path: '^(gateway|rest-compat|schema|widget)/', pathNot: tests },
      to: { path: ['^test/', tests] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be found escapes every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that comes along by accident goes away by accident.',
      severity: 'error',
      from: { path: '^(gateway|rest-compat|schema)/', pathNot: [tests, '\\.config\\.ts$', '^schema/codegen\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package-in-widget',
      comment:
        'As above; but what is bundled is a development dependency there, so that nobody installs it a second time.',
      severity: 'error',
      from: { path: '^widget/', pathNot: [tests, '\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(gateway|rest-compat|rest-compat/client|schema|widget)/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['parley-source', 'types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
