import { CreateApiKeyDocument, DeleteApiKeyDocument, ProjectApiKeysDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { integerField, LARGEST_INT, optionalEnd } from '../../fields.ts';
import { route } from '../../route.ts';
import { seconds, secondsIfAny, withSeconds } from '../../timestamps.ts';
import { typeId, uuidOfTypeId } from '../../type-id.ts';
import { foundProject, noContent } from './fields.ts';
import { pageQuery, pageVariables, paginated, paginationOf } from './pagination.ts';

const path = '/api/v1/projects/:projectId/keys';
const params = z.object({ projectId: z.string() });

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  rateLimit: z.int(),
  isActive: z.boolean(),
  createdAt: seconds,
});

const list = route({
  method: 'GET',
  path,
  summary: 'List API keys, the newest first',
  document: ProjectApiKeysDocument,
  input: z.object({ params, query: pageQuery }),
  output: z.object({ keys: z.array(apiKey.extend({ lastUsed: seconds.nullable() })), ...paginated }),
  fieldNames: { first: 'limit' },
  variables: (input) => ({ projectId: uuidOfTypeId('proj', input.params.projectId), ...pageVariables(input.query) }),
  answer: ({ project }, { query }) => {
    const { nodes, totalCount } = foundProject(project).apiKeys;
    const keys = nodes.map(({ id, createdAt, lastUsedAt, ...key }) => ({
      id: typeId('key', id),
      createdAt: withSeconds(createdAt),
      lastUsed: secondsIfAny(lastUsedAt),
      ...key,
    }));
    return { keys, ...paginationOf(query, nodes.length, totalCount) };
  },
});

const ids = z.array(z.string()).optional();

const create = route({
  method: 'POST',
  path,
  summary: 'Create an API key, which is shown this once',
  document: CreateApiKeyDocument,
  input: z.object({
    params,
    // What follows `rateLimit` is not documented: it narrows keys that are written into pages.
    body: z.object({
      name: z.string(),
      rateLimit: integerField({ minimum: 1, maximum: LARGEST_INT }).optional(),
      expiresAt: optionalEnd(),
      allowedOrigins: z.array(z.string()).optional(),
      allowedTemplates: ids,
      allowedConnectors: ids,
    }),
  }),
  output: apiKey.extend({ key: z.string() }),
  status: 201,
  variables: (input) => {
    const { allowedTemplates, allowedConnectors, ...body } = input.body;
    return {
      input: {
        ...body,
        projectId: uuidOfTypeId('proj', input.params.projectId),
        allowedTemplates: allowedTemplates?.map((id) => uuidOfTypeId('tpl', id)),
        allowedConnectors: allowedConnectors?.map((id) => uuidOfTypeId('conn', id)),
      },
    };
  },
  answer: ({ createApiKey: { key, apiKey: made } }) => ({
    ...made,
    key,
    id: typeId('key', made.id),
    createdAt: withSeconds(made.createdAt),
  }),
});

const remove = route({
  method: 'DELETE',
  path: `${path}/:keyId`,
  summary: 'Delete an API key',
  document: DeleteApiKeyDocument,
  input: z.object({ params: params.extend({ keyId: z.string() }) }),
  output: noContent,
  status: 204,
  variables: (input) => ({
    input: { id: uuidOfTypeId('key', input.params.keyId), projectId: uuidOfTypeId('proj', input.params.projectId) },
  }),
  answer: () => null,
});

export const apiKeyRoutes = [list, create, remove];
