import { expect } from 'vitest';

import { bearer, jsonRequest, type CaseRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { refusal } from './messagejs-error.ts';

const projects = '/api/v1/projects';
const nobody = 'proj_01h455vb4pex5vsknk084sn02q';

const example = (heading: string, index = 0) => readExample('messagejs', heading, index);
const read = ({ messagejs: { token } }: World, path: string): CaseRequest => ({ path, headers: bearer(token) });
const write = ({ messagejs: { token } }: World, path: string, body: unknown) => jsonRequest(path, body, bearer(token));
const own = ({ messagejs: { projectId } }: World, rest = '') => `${projects}/${projectId}${rest}`;

const notFound = { status: 404, code: 'PROJECT_NOT_FOUND' };

const projectCases: readonly ConformanceCase[] = [
  {
    operation: 'GET /api/v1/projects',
    name: 'lists them',
    request: (world) => read(world, projects),
    status: 200,
    documented: await example('List Projects'),
  },
  {
    operation: 'GET /api/v1/projects',
    name: 'lists a page of them where one is asked for',
    request: (world) => read(world, `${projects}?limit=1&offset=100`),
    status: 200,
    documented: { projects: [], pagination: { limit: 1, offset: 100, total: 1, hasMore: false } },
    values: () => ({ projects: [], pagination: expect.objectContaining({ limit: 1, offset: 100, hasMore: false }) }),
  },
  refusal('GET /api/v1/projects', 'of a page that is none', (world) => read(world, `${projects}?limit=0`), {
    status: 400,
    code: 'INVALID_REQUEST',
    field: 'limit',
  }),
  {
    operation: 'POST /api/v1/projects',
    name: 'answers what was made',
    request: async (world) => write(world, projects, await example('Create Project')),
    status: 201,
    documented: await example('Create Project', 1),
    values: () => ({ id: expect.stringMatching(/^proj_/), userId: expect.stringMatching(/^usr_/), isActive: true }),
  },
  refusal('POST /api/v1/projects', 'without a name', (world) => write(world, projects, {}), {
    status: 400,
    code: 'MISSING_REQUIRED_FIELD',
    field: 'name',
  }),
  {
    operation: 'GET /api/v1/projects/:id',
    name: 'reads one',
    request: (world) => read(world, own(world)),
    status: 200,
    documented: await example('Get Project'),
    values: ({ messagejs }) => ({ id: messagejs.projectId }),
  },
  refusal('GET /api/v1/projects/:id', 'of nobody', (world) => read(world, `${projects}/${nobody}`), notFound),
  refusal('GET /api/v1/projects/:id', 'what is no id', (world) => read(world, `${projects}/proj_abc123`), notFound),
  refusal('GET /api/v1/projects/:id', 'without a token', (world) => ({ path: own(world) }), {
    status: 401,
    code: 'INVALID_TOKEN',
  }),
  {
    operation: 'PUT /api/v1/projects/:id',
    name: 'answers what was changed',
    request: async (world) => write(world, own(world), await example('Update Project')),
    status: 200,
    documented: await example('Update Project', 1),
    values: () => ({ name: 'Updated Project Name' }),
  },
  refusal('PUT /api/v1/projects/:id', 'of nobody', (world) => write(world, `${projects}/${nobody}`, {}), notFound),
  {
    operation: 'DELETE /api/v1/projects/:id',
    name: 'answers nothing',
    request: async (world) => read(world, `${projects}/${await world.messagejs.makeProject()}`),
    status: 204,
  },
  refusal('DELETE /api/v1/projects/:id', 'of nobody', (world) => read(world, `${projects}/${nobody}`), notFound),
];

const keysOperation = 'POST /api/v1/projects/:projectId/keys';

const keyCases: readonly ConformanceCase[] = [
  {
    operation: 'GET /api/v1/projects/:projectId/keys',
    name: 'lists them',
    request: (world) => read(world, own(world, '/keys')),
    status: 200,
    documented: await example('List API Keys'),
    allowances: { nullable: ['keys[].lastUsed'] },
  },
  {
    operation: keysOperation,
    name: 'answers the key, once',
    request: async (world) => write(world, own(world, '/keys'), await example('Create API Key')),
    status: 201,
    documented: await example('Create API Key', 1),
    values: () => ({ key: expect.stringMatching(/^pk_live_/), id: expect.stringMatching(/^key_/), rateLimit: 1000 }),
  },
  refusal(keysOperation, 'for nobody', (world) => write(world, `${projects}/${nobody}/keys`, { name: 'a' }), notFound),
  {
    operation: 'DELETE /api/v1/projects/:projectId/keys/:keyId',
    name: 'answers nothing',
    request: async (world) => read(world, own(world, `/keys/${await world.messagejs.make('keys')}`)),
    status: 204,
  },
  refusal(
    'DELETE /api/v1/projects/:projectId/keys/:keyId',
    'a key that is none',
    (world) => read(world, own(world, '/keys/key_abc123')),
    { status: 404, code: 'NOT_FOUND' },
  ),
];

const templates = (rest = '') => `/templates${rest}`;
const template = 'GET /api/v1/projects/:projectId/templates/:id';
const noTemplate = { status: 404, code: 'TEMPLATE_NOT_FOUND' };

const templateCases: readonly ConformanceCase[] = [
  {
    operation: 'GET /api/v1/projects/:projectId/templates',
    name: 'lists them',
    request: (world) => read(world, own(world, templates())),
    status: 200,
    documented: await example('List Templates'),
  },
  {
    operation: 'POST /api/v1/projects/:projectId/templates',
    name: 'answers what was made',
    request: async (world) => write(world, own(world, templates()), await example('Create Template')),
    status: 201,
    documented: await example('Create Template', 1),
    values: () => ({ id: expect.stringMatching(/^tpl_/), variables: ['name', 'company', 'code'] }),
  },
  refusal(
    'POST /api/v1/projects/:projectId/templates',
    'for a provider that nobody knows',
    (world) => write(world, own(world, templates()), { name: 'a', connectorType: 'pigeon', content: 'a' }),
    { status: 400, code: 'INVALID_CONNECTOR_TYPE', field: 'connectorType' },
  ),
  {
    operation: template,
    name: 'reads one',
    request: (world) => read(world, own(world, templates(`/${world.messagejs.templateId}`))),
    status: 200,
    documented: await example('Get Template'),
  },
  refusal(template, 'what is none', (world) => read(world, own(world, templates('/tpl_abc123'))), noTemplate),
  refusal(
    template,
    'in a project that is none',
    (world) => read(world, `${projects}/${nobody}/templates/${world.messagejs.templateId}`),
    notFound,
  ),
  {
    operation: 'PUT /api/v1/projects/:projectId/templates/:id',
    name: 'answers what was changed',
    request: async (world) => {
      const path = own(world, templates(`/${await world.messagejs.make('templates')}`));
      return write(world, path, await example('Update Template'));
    },
    status: 200,
    documented: await example('Update Template', 1),
  },
  {
    operation: 'DELETE /api/v1/projects/:projectId/templates/:id',
    name: 'answers nothing',
    request: async (world) => read(world, own(world, templates(`/${await world.messagejs.make('templates')}`))),
    status: 204,
  },
];

/** messagejs.md, "Pagination": the example of no other list shows it, and each has it where it is asked for. */
const pageCases = ['keys', 'connectors', 'templates'].map((list): ConformanceCase => {
  const pagination = { limit: 1, offset: 100, total: 1, hasMore: false };
  return {
    operation: `GET /api/v1/projects/:projectId/${list}`,
    name: 'lists a page of them where one is asked for',
    request: (world) => read(world, own(world, `/${list}?limit=1&offset=100`)),
    status: 200,
    documented: { [list]: [], pagination },
    values: () => ({ [list]: [], pagination: { ...pagination, total: expect.any(Number) } }),
  };
});

/** messagejs.md, "Projects", "API Keys" and "Templates". */
export const messagejsProjectCases = [...projectCases, ...keyCases, ...templateCases, ...pageCases];
