// Which style sheets of Mantine its components need: their own, and those of what they are made of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Source } from './sources.js';

const FOLDER = join(process.cwd(), 'node_modules', '@mantine', 'core');
const read = (...path: string[]): string => readFileSync(join(FOLDER, ...path), 'utf8');

/** What a file of the app takes from Mantine, types left out. */
export function takenFromMantine({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.getText() !== "'@mantine/core'") return [];
    const named = statement.importClause?.namedBindings;
    const isOfTypes = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    if (!named || !ts.isNamedImports(named) || isOfTypes) return [];
    return named.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
  });
}

/** Where each thing that Mantine exports is made. */
function madeIn(): ReadonlyMap<string, string> {
  const imports = [...read('esm', 'index.mjs').matchAll(/import \{([^}]+)\} from "(\.[^"]+)"/g)];
  return new Map(
    imports.flatMap(([, names = '', file = '']) =>
      names.split(',').map((name) => [name.trim().split(' as ').at(-1) ?? '', join(FOLDER, 'esm', file)] as const),
    ),
  );
}

/** A file and all that it is made of. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, next = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
    reached(join(dirname(file), next), seen);
  }
  return seen;
}

const classesIn = (text: string): string[] => [...text.matchAll(/\bm_[0-9a-f]+\b/g)].map(([name]) => name);

/** Style sheets in the order in which Mantine's whole sheet has them. */
export function inOrder(sheets: readonly string[]): string[] {
  const whole = read('styles.css');
  const placeOf = (sheet: string): number => whole.indexOf(classesIn(read('styles', sheet))[0] ?? '');
  return sheets.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The style sheets of parts, in the order in which the whole sheet has them. */
export function sheetsFor(names: readonly string[]): string[] {
  const places = madeIn();
  const files = new Set(names.flatMap((name) => [...reached(places.get(name) ?? '')]));
  const styled = [...files].filter((file) => file.endsWith('.module.mjs'));
  const classes = new Set(styled.flatMap((file) => classesIn(readFileSync(file, 'utf8'))));
  const sheets = readdirSync(join(FOLDER, 'styles')).filter((name) => /^[A-Z]\w+\.css$/.test(name));
  return inOrder(sheets.filter((name) => classesIn(read('styles', name)).some((one) => classes.has(one))));
}
