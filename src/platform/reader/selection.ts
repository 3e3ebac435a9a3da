// What a caller selected under a field: fragments opened, directives heard, equal response keys put together.
import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Selected = ReadonlyMap<string, readonly FieldNode[]>;
type Context = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** The fields selected under these nodes, by response key, in the order of the document. */
export function selectedUnder(
  nodes: readonly { selectionSet?: SelectionSetNode | undefined }[],
  context: Context,
): Selected {
  const found = new Map<string, FieldNode[]>();
  for (const node of nodes) gather(node.selectionSet?.selections ?? [], context, found);
  return found;
}

function gather(selections: readonly SelectionNode[], context: Context, found: Map<string, FieldNode[]>): void {
  for (const node of selections) {
    if (!included(node, context)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      gather(node.selectionSet.selections, context, found);
    } else {
      gather(context.fragments[node.name.value]?.selectionSet.selections ?? [], context, found);
    }
  }
}

function included(node: SelectionNode, { variableValues }: Context): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

export function fieldOf(type: GraphQLObjectType, node: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return type.getFields()[node.name.value];
}

export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variableValues }: Context,
): Record<string, unknown> {
  return getArgumentValues(field, node, variableValues);
}
