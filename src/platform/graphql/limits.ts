// What a query may cost, decided before it runs: depth, aliases, root fields and a static cost.
import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { refuse } from '../errors.js';
import { FIRST_BY_DEFAULT } from './page.js';

export const LIMITS = {
  bodyKilobytes: 256,
  tokens: 1500,
  depth: 12,
  aliases: 30,
  rootFields: 5,
  rootMutations: 1,
  cost: 5000,
} as const;

/** Wrappers of a list are not levels of their own. */
const WRAPPERS = new Set(['edges', 'node', 'nodes']);
const PLAIN_LIST = 10;
const AGGREGATE = 10;

interface Sum {
  depth: number;
  cost: number;
}

/** Measures one operation and refuses it when it asks for too much; the refusal names the limit. */
export function demandWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const measure = new Measure(document, variables);
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  const { depth, cost } = measure.selection(operation.selectionSet, root, 1);
  const introspects = [...measure.rootFields].every((field) => field.startsWith('__'));
  demand('ALIASES_EXCEEDED', measure.aliases, LIMITS.aliases);
  const roots = operation.operation === OperationTypeNode.MUTATION ? LIMITS.rootMutations : LIMITS.rootFields;
  demand('ROOT_FIELDS_EXCEEDED', measure.roots, roots);
  if (introspects) return;
  demand('DEPTH_EXCEEDED', depth, LIMITS.depth);
  demand('COST_EXCEEDED', cost, LIMITS.cost);
}

type Limited = 'ALIASES_EXCEEDED' | 'ROOT_FIELDS_EXCEEDED' | 'DEPTH_EXCEEDED' | 'COST_EXCEEDED';

function demand(code: Limited, actual: number, limit: number): void {
  if (actual > limit) throw refuse[code]({ actual, limit });
}

class Measure {
  aliases = 0;
  roots = 0;
  readonly rootFields = new Set<string>();
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly open = new Set<string>();
  private readonly measured = new Map<string, Sum & { aliases: number; roots: number }>();

  constructor(
    document: DocumentNode,
    private readonly variables: Record<string, unknown>,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  selection(set: SelectionSetNode, type: GraphQLObjectType, level: number): Sum {
    const asked = set.selections.filter((node) => this.isAsked(node));
    const sums = asked.map((node): Sum => {
      if (node.kind === Kind.FIELD) return this.field(node, type, level);
      if (node.kind === Kind.INLINE_FRAGMENT) return this.selection(node.selectionSet, type, level);
      return this.spread(node.name.value, type, level);
    });
    return {
      depth: Math.max(0, ...sums.map(({ depth }) => depth)),
      cost: sums.reduce((all, { cost }) => all + cost, 0),
    };
  }

  /** What a variable leaves out is not asked for and costs nothing; where it is not known, it is. */
  private isAsked({ directives = [] }: SelectionNode): boolean {
    return directives.every(({ name, arguments: [given] = [] }) => {
      const value = given && this.valueOf(given.value);
      return name.value === 'skip' ? value !== true : name.value !== 'include' || value !== false;
    });
  }

  private valueOf(given: ValueNode): unknown {
    if (given.kind === Kind.BOOLEAN) return given.value;
    return given.kind === Kind.VARIABLE ? this.variables[given.name.value] : undefined;
  }

  /** A fragment costs wherever it is spread, but is measured once, or doubling fragments would stop the server. */
  private spread(fragmentName: string, type: GraphQLObjectType, level: number): Sum {
    const key = `${fragmentName} ${level === 1}`;
    const fragment = this.fragments.get(fragmentName);
    if (!fragment || this.open.has(fragmentName)) return { depth: 0, cost: 0 };
    const known = this.measured.get(key);
    if (known) {
      this.aliases += known.aliases;
      this.roots += known.roots;
      return known;
    }
    const before = { aliases: this.aliases, roots: this.roots };
    this.open.add(fragmentName);
    const sum = this.selection(fragment.selectionSet, type, level);
    this.open.delete(fragmentName);
    this.measured.set(key, { ...sum, aliases: this.aliases - before.aliases, roots: this.roots - before.roots });
    return sum;
  }

  private field(node: FieldNode, parent: GraphQLObjectType, level: number): Sum {
    const fieldName = node.name.value;
    if (node.alias) this.aliases += 1;
    if (level === 1) {
      this.roots += 1;
      this.rootFields.add(fieldName);
    }
    const definition = parent.getFields()[fieldName];
    const type = definition ? getNamedType(definition.type) : undefined;
    if (!definition || !node.selectionSet || !isObjectType(type))
      return { depth: 1, cost: fieldName === 'totalCount' ? 5 : 0 };
    const inner = this.selection(node.selectionSet, type, level + 1);
    const depth = inner.depth + (WRAPPERS.has(fieldName) ? 0 : 1);
    return { depth, cost: this.costOf(node, definition.type, type, inner.cost) };
  }

  /** An object costs one, a list as many as it may hold; the wrappers inside a connection pass their cost through. */
  private costOf(node: FieldNode, whole: GraphQLOutputType, type: GraphQLObjectType, inner: number): number {
    if (WRAPPERS.has(node.name.value) || node.name.value === 'pageInfo') return inner || 1;
    if (type.name.endsWith('Connection')) return this.rows(node) * Math.max(1, inner) + 1;
    if (isListType(isNonNullType(whole) ? whole.ofType : whole)) return PLAIN_LIST * Math.max(1, inner);
    return inner + (type.name.endsWith('Participation') ? AGGREGATE : 1);
  }

  private rows(node: FieldNode): number {
    const given = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
    if (given?.kind === Kind.INT) return Number(given.value);
    const variable = given?.kind === Kind.VARIABLE ? this.variables[given.name.value] : undefined;
    return typeof variable === 'number' ? variable : FIRST_BY_DEFAULT;
  }
}
