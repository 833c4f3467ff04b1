import { isInputObjectType, isNonNullType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type AuthChecker, type NonEmptyArray } from 'type-graphql';
import type { Policy } from '../auth/policy.ts';
import { registerEnums } from '../graphql/register-enums.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { InboxConversationChangedType } from '../conversations/inbox-event.type.ts';
import {
  AssigneePresenceType,
  ConversationChangedType,
  MessageAddedType,
  MessageChangedType,
  ReplyDeltaType,
  ReplyStartedType,
  TypingType,
} from '../conversations/conversation-event.type.ts';
import { checkArgument } from './check-argument.ts';
import { resolveFieldsDirectly } from './direct-field-resolvers.ts';

const refusePubSub = (): never => {
  throw new Error('Subscriptions name their own source');
};

/** type-graphql asks for one as soon as there is a subscription, though each of ours names its own source. */
const unusedPubSub = { publish: refusePubSub, subscribe: refusePubSub };

/** A policy throws what the caller is told, so passing it is enough. */
const checkPolicies: AuthChecker<RequestContext, Policy> = ({ context }, policies) => {
  for (const policy of policies) policy(context.caller);
  return true;
};

/**
 * Builds the schema from resolvers that were made by whoever joins the parts.
 * @throws Error naming an operation that states no policy: what is not allowed is denied; or an input field that compiled
 * documents would read otherwise than the specification has it.
 */
export function buildGatewaySchema(resolvers: readonly object[]): GraphQLSchema {
  registerEnums();
  const classes = resolvers.map((resolver) => resolver.constructor);
  const [first, ...others] = classes;
  if (first === undefined) throw new Error('A schema needs resolvers');
  const list: NonEmptyArray<Function> = [first, ...others];
  const schema = buildSchemaSync({
    resolvers: list,
    // Reached only through the interface that subscriptions return.
    orphanedTypes: [
      MessageAddedType,
      MessageChangedType,
      ConversationChangedType,
      ReplyStartedType,
      ReplyDeltaType,
      TypingType,
      AssigneePresenceType,
      InboxConversationChangedType,
    ],
    container: { get: (wanted) => resolvers.find((resolver) => resolver.constructor === wanted) },
    authChecker: checkPolicies,
    validateFn: checkArgument,
    pubSub: unusedPubSub,
  });
  refuseOperationsWithoutPolicy();
  refuseRequiredFieldsWithDefault(schema);
  resolveFieldsDirectly(schema, resolvers);
  return schema;
}

function refuseOperationsWithoutPolicy(): void {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const open = [...queries, ...mutations, ...subscriptions].filter((operation) => operation.roles?.length !== 1);
  if (open.length === 0) return;
  throw new Error(`These operations state no policy: ${open.map((operation) => operation.schemaName).join(', ')}`);
}

/** Compiled documents (graphql-jit) ask for such a field wherever a variable leaves it out: the default belongs in code. */
function refuseRequiredFieldsWithDefault(schema: GraphQLSchema): void {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const wrong = inputs.flatMap((input) =>
    Object.values(input.getFields())
      .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue !== undefined)
      .map((field) => `${input.name}.${field.name}`),
  );
  if (wrong.length > 0) throw new Error(`These input fields are both required and have a default: ${wrong.join(', ')}`);
}
