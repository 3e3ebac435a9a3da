// Plans are kept with the document they were made of: the same question with the same variables has the same plan.
import { Kind, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';

type Context = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

interface Kept {
  nodes: readonly FieldNode[];
  plans: Map<string, unknown>;
}

/** So many settings of the variables are kept of one field; then they are forgotten together. */
const SETTINGS_AT_MOST = 20;

/** Plans live as long as the parsed document does, which the server keeps while it is asked for. */
const kept = new WeakMap<FieldNode, Kept[]>();
const variables = new WeakMap<FieldNode, readonly string[]>();

/**
 * The plan of a purpose under the field nodes of `info`: made once for every setting of the variables used there. The
 * arguments of the field itself are no part of the plan of what is under it.
 */
export function plannedFor<Plan>(purpose: string, info: Context, make: () => Plan): Plan {
  const { plans } = placeOf(info.fieldNodes);
  const key = `${purpose} ${settingOf(info)}`;
  const known = plans.get(key) as Plan | undefined;
  if (known !== undefined) return known;
  const made = make();
  if (plans.size >= SETTINGS_AT_MOST) plans.clear();
  plans.set(key, made);
  return made;
}

/** A field of a fragment may stand in one place alone and in another together with its like. */
function placeOf(nodes: readonly FieldNode[]): Kept {
  const [first] = nodes;
  if (!first) throw new Error('A field stands in at least one place.');
  const places = kept.get(first) ?? [];
  const known = places.find(
    (one) => one.nodes.length === nodes.length && one.nodes.every((node, at) => node === nodes[at]),
  );
  if (known) return known;
  const place = { nodes: [...nodes], plans: new Map<string, unknown>() };
  kept.set(first, [...places, place]);
  return place;
}

function settingOf({ fieldNodes, fragments, variableValues }: Context): string {
  const names = fieldNodes.flatMap((node) => variablesUnder(node, fragments));
  return names.length ? JSON.stringify(names.map((name) => [name, variableValues[name] ?? null])) : '';
}

/** The variables that stand below a field, those of the fragments it spreads included. */
function variablesUnder(node: FieldNode, fragments: Context['fragments']): readonly string[] {
  const known = variables.get(node);
  if (known) return known;
  const names = new Set<string>();
  const spread = new Set<string>();
  const visitor = {
    [Kind.VARIABLE]: ({ name }: { name: { value: string } }): void => void names.add(name.value),
    [Kind.FRAGMENT_SPREAD]: ({ name }: { name: { value: string } }): void => {
      const fragment = fragments[name.value];
      if (!fragment || spread.has(name.value)) return;
      spread.add(name.value);
      visit(fragment, visitor);
    },
  };
  if (node.selectionSet) visit(node.selectionSet, visitor);
  const found = [...names].toSorted();
  variables.set(node, found);
  return found;
}
