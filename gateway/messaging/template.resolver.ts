import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ProjectType } from '../projects/project.type.ts';
import { fillPlaceholders, lintPlaceholders } from './placeholders.ts';
import {
  CreateTemplateInput,
  DeleteTemplateInput,
  TemplateVariableInput,
  UpdateTemplateInput,
} from './template.input.ts';
import type { TemplateService } from './template.service.ts';
import { TemplateConnectionType, TemplateLintType, TemplateType } from './template.type.ts';

@ObjectType('CreateTemplatePayload', { simpleResolvers: true, description: 'The template that was made.' })
class CreateTemplatePayload {
  @Field(() => TemplateType, { description: 'As it is now.' })
  template!: TemplateType;
}

@ObjectType('UpdateTemplatePayload', { simpleResolvers: true, description: 'The changed template.' })
class UpdateTemplatePayload {
  @Field(() => TemplateType, { description: 'As it is now.' })
  template!: TemplateType;
}

@ObjectType('DeleteTemplatePayload', { simpleResolvers: true, description: 'A template that is no more.' })
class DeleteTemplatePayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@Resolver(() => ProjectType)
export class TemplateResolver {
  readonly #templates: TemplateService;

  constructor(templates: TemplateService) {
    this.#templates = templates;
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => TemplateConnectionType, { description: 'Its templates, the newest first.' })
  templates(
    @Root() project: ProjectType,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip, 0 to 1,000,000. Not beside a cursor.' })
    offset: number | null,
  ): Promise<CountedConnection<TemplateType>> {
    return this.#templates.list(memberOf(caller), project.id, { first, after, offset });
  }

  @Authorized<Policy>(people)
  @Query(() => TemplateType, { description: 'One template of the tenant, else NOT_FOUND.' })
  template(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
    @Arg('projectId', () => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
    projectId: string | null,
  ): Promise<TemplateType> {
    return this.#templates.get(memberOf(caller), { id, projectId });
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateTemplatePayload, { description: 'Makes a template.' })
  async createTemplate(
    @Arg('input', () => CreateTemplateInput) { projectId, ...given }: CreateTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTemplatePayload> {
    return { template: await this.#templates.create(adminOf(context.caller), projectId, given, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateTemplatePayload, {
    description: 'Changes a template; what was accepted before stays as it was.',
  })
  async updateTemplate(
    @Arg('input', () => UpdateTemplateInput) { id, projectId, ...changes }: UpdateTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateTemplatePayload> {
    const named = { id, projectId };
    return { template: await this.#templates.update(adminOf(context.caller), named, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteTemplatePayload, { description: 'Deletes a template; what was sent with it stays.' })
  async deleteTemplate(
    @Arg('input', () => DeleteTemplateInput) { id, projectId }: DeleteTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteTemplatePayload> {
    await this.#templates.delete(adminOf(context.caller), { id, projectId }, context);
    return { id };
  }
}

/** What can be told of a template without sending it. */
@Resolver(() => TemplateType)
export class TemplateFieldsResolver {
  @FieldResolver(() => TemplateLintType, { description: 'What does not fit in its names.' })
  lint(@Root() { content, variables }: TemplateType): TemplateLintType {
    return lintPlaceholders(content, variables);
  }

  @FieldResolver(() => String, { description: 'The text with these values; names without one stay as they are.' })
  preview(
    @Root() { content }: TemplateType,
    @Arg('variables', () => [TemplateVariableInput]) variables: TemplateVariableInput[],
  ): string {
    return fillPlaceholders(content, new Map(variables.map(({ name, value }) => [name, value])));
  }
}
