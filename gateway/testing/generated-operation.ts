import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { takesList, type IdentifyingArgument } from './identifying-arguments.ts';

/** A document with its variables, made of the schema alone. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a test knows to give to an input, by its name from the root, as `Mutation.reply.input.content`. */
export interface KnownValues {
  /** To one that has to be given. */
  required(name: string): unknown;
  /** To one that may be left out; undefined leaves it out. */
  optional(name: string): string | number | undefined;
}

const scalarValues: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, String: 'text', JSON: {} };

/** Levels of an answer that are asked for: enough to show what a service found. */
const answerDepth = 3;

/** All that can be asked of a type without an argument. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .filter((field) => isLeafType(getNamedType(field.type)) || (depth > 0 && !isAbstractType(getNamedType(field.type))))
    .map((field) => `${field.name} ${selection(field.type, depth - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

/** A value for an input: what the test knows, along `path` what is tried, and the least that the type allows. */
class InputValues {
  readonly #known: KnownValues;
  readonly #tried: unknown;

  constructor(known: KnownValues, tried: unknown) {
    this.#known = known;
    this.#tried = tried;
  }

  make(input: GraphQLArgument | GraphQLInputField, name: string, path: readonly string[]): unknown {
    const [, ...below] = path;
    if (path.length > 0 && below.length === 0) return this.#tried;
    const type = getNullableType(input.type);
    const known = this.#known.optional(name) ?? this.#known.required(name);
    if (known !== undefined) return isListType(type) ? [known] : known;
    return isListType(type) ? [] : this.#least(type, name, below);
  }

  #least(type: GraphQLInputType, name: string, path: readonly string[]): unknown {
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type)) return scalarValues[getNamedType(type).name] ?? 'text';
    const wanted = Object.values(type.getFields()).filter(
      (field) =>
        isRequiredInputField(field) ||
        field.name === path[0] ||
        this.#known.optional(`${name}.${field.name}`) !== undefined,
    );
    const entries = wanted.map((field) => {
      const onPath = field.name === path[0];
      return [field.name, this.make(field, `${name}.${field.name}`, onPath ? path : [])];
    });
    return Object.fromEntries(entries);
  }
}

function wantedArguments(
  field: GraphQLField<unknown, unknown>,
  owner: string,
  path: readonly string[],
  known: KnownValues,
) {
  return field.args.filter(
    (argument) =>
      isRequiredArgument(argument) ||
      argument.name === path[0] ||
      known.optional(`${owner}.${field.name}.${argument.name}`) !== undefined,
  );
}

/**
 * The smallest operation that gives `tried` to an argument. An argument inside an answer is reached through `node`, by
 * the id that is known for its type (`Node.Lead`).
 *
 * @throws Error where the argument cannot be reached
 */
export function generateOperation(
  schema: GraphQLSchema,
  argument: IdentifyingArgument,
  tried: string,
  known: KnownValues,
): GeneratedOperation {
  const { type, field: fieldName, path } = argument;
  const owner = schema.getType(type);
  const field = isObjectType(owner) ? owner.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`There is no ${argument.name}`);
  const values = new InputValues(known, takesList(schema, argument) ? [tried] : tried);
  const wanted = wantedArguments(field, type, path, known);
  const variables = Object.fromEntries(
    wanted.map((one) => [
      one.name,
      values.make(one, `${type}.${fieldName}.${one.name}`, one.name === path[0] ? path : []),
    ]),
  );
  const declared = wanted.map((one) => `$${one.name}: ${String(one.type)}`);
  const call = `${fieldName}(${wanted.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selection(field.type, answerDepth)}`;
  if (['Query', 'Mutation', 'Subscription'].includes(type)) {
    return { query: `${type.toLowerCase()} (${declared.join(', ')}) { ${call} }`, variables };
  }
  const host = known.required(`Node.${type}`);
  if (host === undefined) throw new Error(`${argument.name}: no id of a ${type} is known (Node.${type})`);
  return {
    query: `query ($host: ID!, ${declared.join(', ')}) { node(id: $host) { ... on ${type} { ${call} } } }`,
    variables: { ...variables, host },
  };
}
