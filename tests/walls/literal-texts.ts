import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './imports';

/** Names of keys, which are written like words. */
const keyNames =
  /^(?:Arrow(?:Up|Down|Left|Right)|Enter|Escape|Tab|Home|End|Page(?:Up|Down)|Backspace|Delete|Shift|Control|Alt|AltGraph|Meta|Dead|Process|Unidentified|Plus|F\d+|Space|Mod\+\w+)$/;
/** The app's name, names of files, media queries, selectors that begin with a class, and faces. */
const noText =
  /^(?:Emend|[\w./]*\.[a-z]+|\(prefers-[a-z-]+: [a-z]+\)|\.[a-z][\w-]*[ ,].*|\d+px '.*'|.*(?:serif|monospace))$/;
/** Attributes that nobody reads. */
const silentAttributes =
  /^(?:class(?:Name)?|id|key|role|type|name|lang|dir|rel|href|src|style|value|data-.*|aria-live)$/;
/**
 * Calls whose arguments are for programs: selectors, events, messages of bugs, ids of messages; and failures, which the wall of
 * failures sees said in every language.
 */
const silentCalls =
  /(?:^|\.)(?:t|parts|known|fail|querySelector|querySelectorAll|closest|matches|matchMedia|addEventListener|removeEventListener|getPropertyValue|setProperty|getAttribute|setAttribute|toggleAttribute|Error|RegExp)$/;

/** What a file says to people without the catalogues: words of its markup, and texts that read like words of a sentence. */
export function literalTexts(file: string, text = readFileSync(join(root, file), 'utf8')): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text) && !noText.test(node.text.trim()))
      found.push(node.text.trim());
    else if (isLiteral(node) && isForPeople(node.text) && !isName(node)) found.push(node.text);
    // What is given to such a call is not for people, but values of messages among it may be.
    const silent = ts.isCallExpression(node) && silentCalls.test(node.expression.getText());
    ts.forEachChild(node, (child) => {
      if (!silent || !isLiteral(child)) visit(child);
    });
  };
  visit(source);
  return found;
}

function isLiteral(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** A capital before small letters, or two words apart. */
function isForPeople(text: string): boolean {
  if (keyNames.test(text) || noText.test(text)) return false;
  return (
    /(?:^|\s)\p{Lu}\p{Ll}/u.test(text) ||
    /\p{L}{2}[\p{L}’]*[,;:]?\s+\p{L}{2}/u.test(text) ||
    /\p{Script=Han}/u.test(text)
  );
}

/** A literal that names something: what it is compared with, the key of a property, a type. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return /^[!=]==?$/.test(parent.operatorToken.getText());
  if (ts.isPropertyAssignment(parent)) return parent.name === node || namesClass(parent.name);
  if (ts.isConditionalExpression(parent) && ts.isPropertyAssignment(parent.parent))
    return namesClass(parent.parent.name);
  return ts.isCaseClause(parent) || ts.isElementAccessExpression(parent);
}

/** `inlineClassName` */
function namesClass(name: ts.PropertyName): boolean {
  return /ClassName$/.test(name.getText());
}

function isSilent(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return true;
  if (ts.isJsxAttribute(node)) return silentAttributes.test(node.name.getText());
  if (ts.isNewExpression(node)) return silentCalls.test(node.expression.getText());
  return false;
}
