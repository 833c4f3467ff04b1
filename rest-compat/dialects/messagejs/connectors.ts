import {
  ConnectorByIdDocument,
  CreateConnectorDocument,
  DeleteConnectorDocument,
  ProjectConnectorsDocument,
  TestConnectorDocument,
  UpdateConnectorDocument,
  type ListedConnectorFieldsFragment,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { route } from '../../route.ts';
import { seconds, withSeconds } from '../../timestamps.ts';
import { typeId, uuidOfTypeId } from '../../type-id.ts';
import { connectorTypeField, connectorTypes, foundProject, noContent, typeOfWord, wordOfType } from './fields.ts';
import { pageQuery, pageVariables, paginated, paginationOf } from './pagination.ts';

const path = '/api/v1/projects/:projectId/connectors';
const inProject = z.object({ projectId: z.string() });
const params = inProject.extend({ id: z.string() });

/** Of which fields they consist is the provider's affair, and told by the gateway. */
const credentials = z.record(z.string(), z.unknown());

const listed = z.object({
  id: z.string(),
  type: z.enum(connectorTypes),
  name: z.string(),
  isActive: z.boolean(),
  createdAt: seconds,
});

function listedBody({ id, type, name, isActive, createdAt }: ListedConnectorFieldsFragment): z.infer<typeof listed> {
  return { id: typeId('conn', id), type: wordOfType[type], name, isActive, createdAt: withSeconds(createdAt) };
}

function named({ projectId, id }: z.infer<typeof params>) {
  return { id: uuidOfTypeId('conn', id), projectId: uuidOfTypeId('proj', projectId) };
}

const list = route({
  method: 'GET',
  path,
  summary: 'List connectors, the newest first',
  document: ProjectConnectorsDocument,
  input: z.object({ params: inProject, query: pageQuery }),
  output: z.object({ connectors: z.array(listed), ...paginated }),
  fieldNames: { first: 'limit' },
  variables: (input) => ({ projectId: uuidOfTypeId('proj', input.params.projectId), ...pageVariables(input.query) }),
  answer: ({ project }, { query }) => {
    const { nodes, totalCount } = foundProject(project).connectors;
    return { connectors: nodes.map(listedBody), ...paginationOf(query, nodes.length, totalCount) };
  },
});

const create = route({
  method: 'POST',
  path,
  summary: 'Connect an account at a provider; the provider is not asked before it is tested',
  document: CreateConnectorDocument,
  input: z.object({
    params: inProject,
    body: z.object({ type: connectorTypeField(), name: z.string(), credentials }),
  }),
  output: listed.extend({ projectId: z.string() }),
  status: 201,
  fieldCodes: { type: 'INVALID_CONNECTOR_TYPE', credentials: 'INVALID_CREDENTIALS' },
  variables: (input) => ({
    input: {
      projectId: uuidOfTypeId('proj', input.params.projectId),
      type: typeOfWord[input.body.type],
      name: input.body.name,
      credentials: input.body.credentials,
    },
  }),
  answer: ({ createConnector: { connector } }) => ({
    ...listedBody(connector),
    projectId: typeId('proj', connector.projectId),
  }),
});

const read = route({
  method: 'GET',
  path: `${path}/:id`,
  summary: 'Read a connector, without its credentials',
  document: ConnectorByIdDocument,
  input: z.object({ params }),
  output: listed.extend({ updatedAt: seconds }),
  variables: (input) => named(input.params),
  answer: ({ connector }) => ({ ...listedBody(connector), updatedAt: withSeconds(connector.updatedAt) }),
});

const update = route({
  method: 'PUT',
  path: `${path}/:id`,
  summary: 'Change a connector',
  document: UpdateConnectorDocument,
  input: z.object({
    params,
    // `credentials` is not documented here: a token that was replaced at the provider.
    body: z.object({
      name: z.string().optional(),
      isActive: z.boolean().optional(),
      credentials: credentials.optional(),
    }),
  }),
  output: z.object({ id: z.string(), name: z.string(), isActive: z.boolean(), updatedAt: seconds }),
  fieldCodes: { credentials: 'INVALID_CREDENTIALS' },
  variables: (input) => ({ input: { ...named(input.params), ...input.body } }),
  answer: ({ updateConnector: { connector } }) => ({
    id: typeId('conn', connector.id),
    name: connector.name,
    isActive: connector.isActive,
    updatedAt: withSeconds(connector.updatedAt),
  }),
});

const remove = route({
  method: 'DELETE',
  path: `${path}/:id`,
  summary: 'Delete a connector with its credentials',
  document: DeleteConnectorDocument,
  input: z.object({ params }),
  output: noContent,
  status: 204,
  variables: (input) => ({ input: named(input.params) }),
  answer: () => null,
});

const test = route({
  method: 'POST',
  path: `${path}/:id/test`,
  summary: 'Ask the provider whether the credentials are good',
  document: TestConnectorDocument,
  input: z.object({ params }),
  output: z.object({ success: z.literal(true), connected: z.literal(true), message: z.string() }),
  variables: (input) => ({ input: named(input.params) }),
  answer: ({ testConnector: { provider } }) => ({
    success: true as const,
    connected: true as const,
    message: `Connected to ${provider}`,
  }),
});

export const connectorRoutes = [list, create, read, update, remove, test];
