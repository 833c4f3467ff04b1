import {
  CreateProjectDocument,
  DeleteProjectDocument,
  ProjectByIdDocument,
  ProjectsDocument,
  UpdateProjectDocument,
  type ProjectFieldsFragment,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { route } from '../../route.ts';
import { seconds, withSeconds } from '../../timestamps.ts';
import { typeId, uuidOfTypeId } from '../../type-id.ts';
import { foundProject, noContent } from './fields.ts';
import { pageQuery, pageVariables, paginated, paginationOf } from './pagination.ts';

const path = '/api/v1/projects/:id';
const params = z.object({ id: z.string() });

const listed = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  createdAt: seconds,
  isActive: z.boolean(),
});
const created = listed.extend({ userId: z.string().nullable() });

function createdBody(project: ProjectFieldsFragment): z.infer<typeof created> {
  const { id, createdBy, name, description, createdAt, isActive } = project;
  return {
    id: typeId('proj', id),
    userId: createdBy === null ? null : typeId('usr', createdBy),
    name,
    description,
    createdAt: withSeconds(createdAt),
    isActive,
  };
}

const list = route({
  method: 'GET',
  path: '/api/v1/projects',
  summary: 'List projects, the newest first',
  document: ProjectsDocument,
  input: z.object({ query: pageQuery }),
  output: z.object({ projects: z.array(listed), ...paginated }),
  fieldNames: { first: 'limit' },
  variables: ({ query }) => pageVariables(query),
  answer: ({ projects }, { query }) => ({
    projects: projects.nodes.map(({ id, createdAt, ...project }) => ({
      id: typeId('proj', id),
      createdAt: withSeconds(createdAt),
      ...project,
    })),
    ...paginationOf(query, projects.nodes.length, projects.totalCount),
  }),
});

const create = route({
  method: 'POST',
  path: '/api/v1/projects',
  summary: 'Create a project',
  document: CreateProjectDocument,
  input: z.object({ body: z.object({ name: z.string(), description: z.string().optional() }) }),
  output: created,
  status: 201,
  variables: ({ body: { name, description } }) => ({ input: { name, description } }),
  answer: ({ createProject: { project } }) => createdBody(project),
});

const read = route({
  method: 'GET',
  path,
  summary: 'Read a project',
  document: ProjectByIdDocument,
  input: z.object({ params }),
  output: created.extend({ updatedAt: seconds }),
  variables: (input) => ({ id: uuidOfTypeId('proj', input.params.id) }),
  answer: ({ project }) => {
    const found = foundProject(project);
    return { ...createdBody(found), updatedAt: withSeconds(found.updatedAt) };
  },
});

const update = route({
  method: 'PUT',
  path,
  summary: 'Change a project',
  document: UpdateProjectDocument,
  input: z.object({
    params,
    // `isActive` is not documented: the way to stop everything that a project sends.
    body: z.object({
      name: z.string().optional(),
      description: z.string().optional(),
      isActive: z.boolean().optional(),
    }),
  }),
  output: z.object({ id: z.string(), name: z.string(), description: z.string(), updatedAt: seconds }),
  variables: (input) => ({ input: { id: uuidOfTypeId('proj', input.params.id), ...input.body } }),
  answer: ({ updateProject: { project } }) => ({
    id: typeId('proj', project.id),
    name: project.name,
    description: project.description,
    updatedAt: withSeconds(project.updatedAt),
  }),
});

const remove = route({
  method: 'DELETE',
  path,
  summary: 'Delete a project with all that belongs to it',
  document: DeleteProjectDocument,
  input: z.object({ params }),
  output: noContent,
  status: 204,
  variables: (input) => ({ input: { id: uuidOfTypeId('proj', input.params.id) } }),
  answer: () => null,
});

export const projectRoutes = [list, create, read, update, remove];
