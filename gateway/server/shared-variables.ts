import { getOperationAST, Kind, visit, type DocumentNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The argument by which every subscription that replays is told where to begin. */
const startingArgument = 'after';

/**
 * The variables that subscribers must have alike to be told the same: all but the one that says nothing else than where a
 * subscriber begins.
 */
export function sharedVariables(document: DocumentNode, operationName: string | null, variables: Variables): Variables {
  const starting = startingVariable(document, operationName);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => name !== starting));
}

/** The variable given for the root field's `after`, and for nothing else. */
function startingVariable(document: DocumentNode, operationName: string | null): string | undefined {
  const [field] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD) return undefined;
  const value = field.arguments?.find(({ name }) => name.value === startingArgument)?.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  return usesOf(document, value.name.value) === 1 ? value.name.value : undefined;
}

function usesOf(document: DocumentNode, variable: string): number {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      if (name.value === variable) uses += 1;
    },
  });
  return uses;
}
