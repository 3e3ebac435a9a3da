// Reads the catalogues of the app out of its sources, and finds what one language lacks.
import ts from 'typescript';
import { calledBy, literalOf, partsOf, type Source } from './sources.js';

type Texts = Readonly<Record<string, string>>;

export interface Catalogue {
  name: string;
  file: string;
  sv: Texts;
  en: Texts;
}

function textsIn(node: ts.Node | undefined, file: string): Texts {
  if (!node || !ts.isObjectLiteralExpression(node)) throw new Error(`${file}: a catalogue is written out where it is.`);
  return Object.fromEntries(
    node.properties.map((property) => {
      const text = ts.isPropertyAssignment(property) ? literalOf(property.initializer) : undefined;
      if (text === undefined) throw new Error(`${file}: ${property.getText()} is no text.`);
      return [(property as ts.PropertyAssignment).name.getText().replaceAll(/^'|'$/g, ''), text];
    }),
  );
}

/** The catalogues that a file declares. */
export function cataloguesIn({ name: file, tree }: Source): Catalogue[] {
  const calls = [...partsOf(tree)].filter(ts.isCallExpression).filter((call) => calledBy(call) === 'wordsOf');
  return calls.map(({ arguments: [name, sv, en] }) => ({
    name: (name && literalOf(name)) ?? '',
    file,
    sv: textsIn(sv, file),
    en: textsIn(en, file),
  }));
}

/** Words that English borrows when it speaks of what is Swedish. */
const BORROWED = /[Ii]nsatsområde\w*|Tillväxtverket|[Pp]å svenska/g;

const valuesOf = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, value = '']) => value)
    .toSorted((a, b) => a.localeCompare(b))
    .join();

function faultOf(key: string, { sv, en }: Catalogue): string | undefined {
  const [swedish, english] = [sv[key], en[key]];
  if (swedish === undefined) return 'not in Swedish';
  if (english === undefined) return 'not in English';
  if (!swedish.trim()) return 'empty in Swedish';
  if (!english.trim()) return 'empty in English';
  if (valuesOf(swedish) !== valuesOf(english)) return 'other values';
  if (key.endsWith('_one') && !(key.replace(/_one$/, '_other') in sv)) return 'no plural';
  if (key.endsWith('_other') && !(key.replace(/_other$/, '_one') in sv)) return 'no singular';
  if (/[åäöÅÄÖ]/.test(english.replaceAll(BORROWED, ''))) return 'Swedish in English';
  return undefined;
}

/** What is wrong with a catalogue: `file key: fault`. */
export function faultsOf(catalogue: Catalogue): string[] {
  const keys = new Set([...Object.keys(catalogue.sv), ...Object.keys(catalogue.en)]);
  return [...keys].flatMap((key) => {
    const fault = faultOf(key, catalogue);
    return fault ? [`${catalogue.file} ${key}: ${fault}`] : [];
  });
}
