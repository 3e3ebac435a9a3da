// Finds what the app says to people outside its catalogues: text between tags, in what is read aloud or shown, in prose.
import ts from 'typescript';
import { calledBy, literalOf, partsOf, placeOf, type Source } from './sources.js';

/** Attributes and properties whose value is shown or read aloud. */
const SHOWN =
  /^(label|title|placeholder|aria-(label|description|valuetext|roledescription)|alt|description|error|text|about|message|summary|caption|heading|nothingFound)$/;

/** What is said to programs or to developers. */
const UNSAID = new Set(['wordsOf', 'graphql', 'Error', 'RegExp', 'URL', 'BroadcastChannel', 'NoAnswer']);

const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replaceAll('{}', ''));

/** Two words and a capital, or a Swedish letter: nobody writes a program's name so. */
const isProse = (text: string): boolean => /^\p{Lu}\p{Ll}*,? \p{L}+|[åäöÅÄÖ]/u.test(text);

/** What a call or `new` names. */
function named(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  return calledBy(node);
}

const isUnsaid = (node: ts.Node): boolean =>
  UNSAID.has(named(node) ?? '') ||
  ts.isImportDeclaration(node) ||
  ts.isTypeNode(node) ||
  (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'gql');

/** Whether a text stands where people see it: a child of a tag, an attribute or property that is shown. */
function isShown(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const above = at.parent;
    if (ts.isJsxAttribute(above)) return SHOWN.test(above.name.getText());
    if (ts.isJsxExpression(above)) {
      if (!ts.isJsxAttribute(above.parent)) return true;
    } else if (ts.isPropertyAssignment(above)) return above.initializer === at && SHOWN.test(above.name.getText());
    else if (ts.isCallExpression(above)) return calledBy(above) === 'notify';
    else if (!isPassedOn(above, at)) return false;
  }
  return false;
}

/** Whether a part's value can be the value of what it stands in. */
function isPassedOn(above: ts.Node, part: ts.Node): boolean {
  if (ts.isConditionalExpression(above)) return above.condition !== part;
  if (ts.isBinaryExpression(above)) {
    const { kind } = above.operatorToken;
    const { BarBarToken, QuestionQuestionToken, PlusToken, AmpersandAmpersandToken } = ts.SyntaxKind;
    return [BarBarToken, QuestionQuestionToken, PlusToken, AmpersandAmpersandToken].includes(kind);
  }
  return ts.isParenthesizedExpression(above) || ts.isTemplateSpan(above) || ts.isTemplateExpression(above);
}

/** What is said outside the catalogues: `place: text`. */
export function spokenOutside(source: Source): string[] {
  const found: string[] = [];
  for (const node of partsOf(source.tree, isUnsaid)) {
    const text = ts.isJsxText(node) ? node.text.trim() : literalOf(node);
    if (text === undefined || !hasLetters(text)) continue;
    if (ts.isJsxText(node) || isShown(node) || isProse(text)) found.push(`${placeOf(source, node)}: ${text}`);
  }
  return found;
}
