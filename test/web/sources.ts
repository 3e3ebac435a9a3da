// The app's sources, read as trees: what the promises about the app are held against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(process.cwd(), 'web', 'src');

export interface Source {
  /** From `web/src`, such as `ui/words.ts`. */
  name: string;
  text: string;
  tree: ts.SourceFile;
}

/** A file of the app as a tree; the name may be of a file that is not there. */
export function sourceOf(name: string, text: string): Source {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind) };
}

/** The names of the app's files that end so. */
export const filesEnding = (...endings: readonly string[]): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)) && !/\.(spec|d)\.ts$/.test(name))
    .toSorted();

export const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Every file of the app that people wrote, but for its tests. */
export const sources = (): Source[] => filesEnding('.ts', '.tsx').map((name) => sourceOf(name, textOf(name)));

/** Every part of a tree, from the top down; parts of what `isLeft` names are passed over. */
export function* partsOf(node: ts.Node, isLeft: (node: ts.Node) => boolean = () => false): Generator<ts.Node> {
  if (isLeft(node)) return;
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* partsOf(child, isLeft);
}

/** Where in a file a part stands, as an editor opens it. */
export function placeOf({ name, tree }: Source, node: ts.Node): string {
  return `${name}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** The name of the function that a call calls. */
export const calledBy = (node: ts.Node): string | undefined =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : undefined;

/** A text written out in the code; a template's values are left as `{}`. */
export function literalOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  }
  return undefined;
}

/** What the app asks a browser for as soon as it is loaded: nobody has chosen a language here. */
const BROWSER = { localStorage: { getItem: () => null }, navigator: { language: 'sv', languages: ['sv'] } };

/** Loads a module of the app. It is the browser's, so that the tests' own types know nothing of it. */
export async function loadedFrom(name: string): Promise<Readonly<Record<string, unknown>>> {
  for (const [part, value] of Object.entries(BROWSER)) {
    if (!(part in globalThis)) Object.defineProperty(globalThis, part, { value, configurable: true });
  }
  return (await import(join(FOLDER, name))) as Readonly<Record<string, unknown>>;
}
