import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

/** Where a caller can name something that may be another tenant's. */
export interface IdentifyingArgument {
  /** `Mutation.reply.input.conversationId`, or `Lead.conversations.after` for an argument inside an answer. */
  readonly name: string;
  /** The type that has the field: a root type, or that of an answer. */
  readonly type: string;
  readonly field: string;
  /** From the field's argument down to the value. */
  readonly path: readonly string[];
}

/** Text that names something, beside all that is an `ID`: cursors, tokens, and what a document calls an id. */
const identifyingName = /^(id|after|before|tenant|idOrPhone|.*Ids?|.*[cC]ursor|.*Token)$/;

/** The paths to every identifying value below an argument; an input type inside itself is walked once. */
function pathsOf(
  input: GraphQLArgument | GraphQLInputField,
  seen: readonly string[] = [],
): readonly (readonly string[])[] {
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return [];
    const below = Object.values(type.getFields()).flatMap((field) => pathsOf(field, [...seen, type.name]));
    return below.map((path) => [input.name, ...path]);
  }
  const isText = type.name === 'String' && identifyingName.test(input.name);
  return type.name === 'ID' || isText ? [[input.name]] : [];
}

/** Every argument, at any depth of input, of every operation and of every field of an answer. */
export function identifyingArguments(schema: GraphQLSchema): readonly IdentifyingArgument[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  return types.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args
        .flatMap((argument) => pathsOf(argument))
        .map((path) => ({
          name: [type.name, field.name, ...path].join('.'),
          type: type.name,
          field: field.name,
          path,
        })),
    ),
  );
}

/** Whether the value at the end of the path is a list, so that one id goes in brackets. */
export function takesList(schema: GraphQLSchema, { type, field, path }: IdentifyingArgument): boolean {
  const owner = schema.getType(type);
  const [first, ...below] = path;
  const argument = isObjectType(owner) ? owner.getFields()[field]?.args.find(({ name }) => name === first) : undefined;
  let input: GraphQLArgument | GraphQLInputField | undefined = argument;
  for (const key of below) {
    const inputType: unknown = input && getNamedType(input.type);
    input = isInputObjectType(inputType) ? inputType.getFields()[key] : undefined;
  }
  return input !== undefined && isListType(getNullableType(input.type));
}
