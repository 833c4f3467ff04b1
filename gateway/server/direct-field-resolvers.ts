import { GraphQLObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { Float, getMetadataStorage, Int } from 'type-graphql';
import type { RequestContext } from '../graphql/request-context.ts';

type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<FieldResolverMetadata['params']>[number];

/** Arguments that carry neither text nor rules of a class, so that there is nothing to check in them. */
const plainArguments: readonly unknown[] = [Int, Float, Boolean];

/**
 * Lets fields of lists be resolved by their methods themselves. type-graphql's way there waits for the check of each
 * argument, which costs more than the fields do where a page has fifty of them: only those without a policy, and whose
 * arguments are numbers and flags, are resolved directly.
 */
export function resolveFieldsDirectly(schema: GraphQLSchema, resolvers: readonly object[]): void {
  for (const metadata of getMetadataStorage().fieldResolvers) {
    const resolver = resolvers.find(({ constructor }) => constructor === metadata.target);
    const field = fieldOf(schema, metadata);
    if (resolver === undefined || field === undefined || !isPlain(metadata)) continue;
    field.resolve = directResolver(resolver, metadata);
  }
}

function fieldOf(schema: GraphQLSchema, { getObjectType, schemaName }: FieldResolverMetadata) {
  const name = getMetadataStorage().objectTypes.find(({ target }) => target === getObjectType?.())?.name;
  const type = name === undefined ? undefined : schema.getType(name);
  return type instanceof GraphQLObjectType ? type.getFields()[schemaName] : undefined;
}

function isPlain({ roles, middlewares = [], params = [] }: FieldResolverMetadata): boolean {
  return roles === undefined && middlewares.length === 0 && params.every(isPlainParameter);
}

function isPlainParameter(parameter: Parameter): boolean {
  if (parameter.kind === 'arg') return plainArguments.includes(parameter.getType());
  return (parameter.kind === 'root' || parameter.kind === 'context') && parameter.propertyName === undefined;
}

function directResolver(
  resolver: object,
  { methodName, params = [] }: FieldResolverMetadata,
): GraphQLFieldResolver<unknown, RequestContext> {
  const method: unknown = Reflect.get(resolver, methodName);
  if (typeof method !== 'function') throw new TypeError(`${methodName} is not a method`);
  const parameters = params.toSorted((a, b) => a.index - b.index);
  return (root, args, context) =>
    Reflect.apply(
      method,
      resolver,
      parameters.map((parameter) => {
        if (parameter.kind === 'arg') return args[parameter.name];
        return parameter.kind === 'root' ? root : context;
      }),
    );
}
