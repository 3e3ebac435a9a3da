// The app's documents, loaded as the build loads them, and held against schema.graphql.
import {
  Kind,
  OperationTypeNode,
  TypeInfo,
  isObjectType,
  parse,
  print,
  validate,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import ts from 'typescript';
import { calledBy, filesEnding, loadedFrom, partsOf, placeOf, type Source } from './sources.js';

export interface Listed {
  /** Where it stands: `file: NAME`. */
  name: string;
  document: DocumentNode;
}

const isDocument = (value: unknown): value is DocumentNode =>
  (value as DocumentNode | undefined)?.kind === Kind.DOCUMENT;

/** The operation of a document; undefined for a fragment. */
export const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode | undefined =>
  definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);

/** Every operation of the app. */
export async function documents(): Promise<Listed[]> {
  const files = filesEnding('.queries.ts');
  const modules = await Promise.all(files.map(loadedFrom));
  const found = modules.flatMap((module, at) =>
    Object.entries(module).map(([name, value]) => ({ name: `${files[at]}: ${name}`, document: value })),
  );
  return found
    .filter((one): one is Listed => isDocument(one.document) && operationOf(one.document) !== undefined)
    .map(({ name, document }) => ({ name, document: parse(print(document)) }));
}

/** Where `graphql()` is called beside the documents' own files. */
export const strayDocuments = (source: Source): string[] =>
  source.name.endsWith('.queries.ts') || source.name === 'api/graphql.ts'
    ? []
    : [...partsOf(source.tree)]
        .filter((node) => ts.isCallExpression(node) && calledBy(node) === 'graphql')
        .map((node) => placeOf(source, node));

/** What the schema says against a document. */
export const refusedBy = (schema: GraphQLSchema, { name, document }: Listed): string[] =>
  validate(schema, document).map(({ message }) => `${name}: ${message}`);

/** The fields of a selection, also those that its fragments bring. */
function fieldsOf({ selections }: SelectionSetNode, document: DocumentNode): string[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one.name.value];
    if (one.kind === Kind.INLINE_FRAGMENT) return fieldsOf(one.selectionSet, document);
    const fragment = document.definitions.find(
      (part) => part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === one.name.value,
    );
    return fragment && 'selectionSet' in fragment && fragment.selectionSet
      ? fieldsOf(fragment.selectionSet, document)
      : [];
  });
}

/**
 * Selections of an object with an id that do not ask for it: the memory on the device would keep such an object apart
 * for each question, and a deed would change only one of them.
 */
export function withoutId(schema: GraphQLSchema, { name, document }: Listed): string[] {
  const info = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: (selection) => {
        const type = info.getParentType();
        if (!isObjectType(type) || !('id' in type.getFields())) return;
        if (!fieldsOf(selection, document).includes('id')) found.push(`${name}: ${type.name}`);
      },
    }),
  );
  return found;
}

const isIdOfVariable = ({ name, value }: ArgumentNode): boolean =>
  /^id$|Id$/.test(name.value) && value.kind === Kind.VARIABLE && value.name.value === 'id';

/** The one field of a mutation that has no other. */
function mutationOf(document: DocumentNode): FieldNode | undefined {
  const operation = operationOf(document);
  if (operation?.operation !== OperationTypeNode.MUTATION) return undefined;
  const [root, ...more] = operation.selectionSet.selections;
  return root?.kind === Kind.FIELD && more.length === 0 ? root : undefined;
}

/** What a deed's document lacks, so that the outbox can send it and know that it has arrived. */
export function lacksOfDeed(kind: string, document: DocumentNode): string[] {
  const root = mutationOf(document);
  const echoed = root?.selectionSet ? fieldsOf(root.selectionSet, document) : [];
  const lacks = [
    root?.name.value === kind ? [] : ['its mutation alone'],
    root?.arguments?.some(isIdOfVariable) ? [] : ['$id as the object’s'],
    ['id', 'version'].filter((field) => !echoed.includes(field)).map((field) => `an echo of ${field}`),
  ];
  return lacks.flat().map((lack) => `${kind}: ${lack}`);
}
