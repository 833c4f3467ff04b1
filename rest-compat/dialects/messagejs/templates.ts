import {
  CreateTemplateDocument,
  DeleteTemplateDocument,
  ProjectTemplatesDocument,
  TemplateByIdDocument,
  UpdateTemplateDocument,
  type TemplateFieldsFragment,
  type ListedTemplateFieldsFragment,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { route } from '../../route.ts';
import { seconds, withSeconds } from '../../timestamps.ts';
import { typeId, uuidOfTypeId } from '../../type-id.ts';
import { connectorTypeField, connectorTypes, foundProject, noContent, typeOfWord, wordOfType } from './fields.ts';
import { pageQuery, pageVariables, paginated, paginationOf } from './pagination.ts';

const path = '/api/v1/projects/:projectId/templates';
const inProject = z.object({ projectId: z.string() });
const params = inProject.extend({ id: z.string() });

/** Not documented: the same template as WhatsApp has approved it. */
const approved = z.object({ name: z.string(), language: z.string() }).optional();

const listed = z.object({
  id: z.string(),
  name: z.string(),
  connectorType: z.enum(connectorTypes),
  isActive: z.boolean(),
  createdAt: seconds,
});
const created = listed.extend({ content: z.string(), variables: z.array(z.string()) });

function listedBody(template: ListedTemplateFieldsFragment): z.infer<typeof listed> {
  const { id, name, connectorType, isActive, createdAt } = template;
  return {
    id: typeId('tpl', id),
    name,
    connectorType: wordOfType[connectorType],
    isActive,
    createdAt: withSeconds(createdAt),
  };
}

function createdBody(template: TemplateFieldsFragment): z.infer<typeof created> {
  const { content, variables } = template;
  return { ...listedBody(template), content, variables };
}

function named({ projectId, id }: z.infer<typeof params>) {
  return { id: uuidOfTypeId('tpl', id), projectId: uuidOfTypeId('proj', projectId) };
}

const list = route({
  method: 'GET',
  path,
  summary: 'List templates, the newest first',
  document: ProjectTemplatesDocument,
  input: z.object({ params: inProject, query: pageQuery }),
  output: z.object({ templates: z.array(listed), ...paginated }),
  fieldNames: { first: 'limit' },
  variables: (input) => ({ projectId: uuidOfTypeId('proj', input.params.projectId), ...pageVariables(input.query) }),
  answer: ({ project }, { query }) => {
    const { nodes, totalCount } = foundProject(project).templates;
    return { templates: nodes.map(listedBody), ...paginationOf(query, nodes.length, totalCount) };
  },
});

const create = route({
  method: 'POST',
  path,
  summary: 'Create a template',
  document: CreateTemplateDocument,
  input: z.object({
    params: inProject,
    body: z.object({
      name: z.string(),
      connectorType: connectorTypeField(),
      content: z.string(),
      variables: z.array(z.string()).optional(),
      approved,
    }),
  }),
  output: created,
  status: 201,
  fieldCodes: { connectorType: 'INVALID_CONNECTOR_TYPE' },
  variables: (input) => {
    const { connectorType, ...body } = input.body;
    const projectId = uuidOfTypeId('proj', input.params.projectId);
    return { input: { ...body, projectId, connectorType: typeOfWord[connectorType] } };
  },
  answer: ({ createTemplate: { template } }) => createdBody(template),
});

const read = route({
  method: 'GET',
  path: `${path}/:id`,
  summary: 'Read a template',
  document: TemplateByIdDocument,
  input: z.object({ params }),
  output: created.extend({ updatedAt: seconds }),
  variables: (input) => named(input.params),
  answer: ({ template }) => ({ ...createdBody(template), updatedAt: withSeconds(template.updatedAt) }),
});

const update = route({
  method: 'PUT',
  path: `${path}/:id`,
  summary: 'Change a template; what was accepted before stays as it was',
  document: UpdateTemplateDocument,
  input: z.object({
    params,
    body: z.object({
      name: z.string().optional(),
      content: z.string().optional(),
      variables: z.array(z.string()).optional(),
      isActive: z.boolean().optional(),
      approved,
    }),
  }),
  output: z.object({ id: z.string(), content: z.string(), variables: z.array(z.string()), updatedAt: seconds }),
  variables: (input) => ({ input: { ...named(input.params), ...input.body } }),
  answer: ({ updateTemplate: { template } }) => ({
    id: typeId('tpl', template.id),
    content: template.content,
    variables: template.variables,
    updatedAt: withSeconds(template.updatedAt),
  }),
});

const remove = route({
  method: 'DELETE',
  path: `${path}/:id`,
  summary: 'Delete a template; what was sent with it stays',
  document: DeleteTemplateDocument,
  input: z.object({ params }),
  output: noContent,
  status: 204,
  variables: (input) => ({ input: named(input.params) }),
  answer: () => null,
});

export const templateRoutes = [list, create, read, update, remove];
