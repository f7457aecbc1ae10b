import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './imports';

/** Something at the top of a module that can change while the window lives. */
export interface ModuleState {
  readonly file: string;
  readonly name: string;
  readonly kind: 'variable' | 'object' | 'store';
}

/** Made by `new`, and never changed by anybody: formats and orders of a language. */
const fixed = /^(?:Intl\.\w+|Set|Map)$/;
/** What makes a store that the whole window shares. */
const stores: ReadonlySet<string> = new Set(['create', 'createStore']);

/** The state that a module keeps at its top: variables that are set anew, objects that change, stores. */
export function moduleState(file: string, text = readFileSync(join(root, file), 'utf8')): ModuleState[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: ModuleState[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    for (const { name, type, initializer } of statement.declarationList.declarations) {
      const state = (kind: ModuleState['kind']): number => found.push({ file, name: name.getText(), kind });
      if (!isConst) state('variable');
      else if (initializer !== undefined && ts.isNewExpression(initializer)) {
        const made = initializer.expression.getText();
        const isRead = /^Readonly(?:Set|Map)?</.test(type?.getText() ?? '');
        if (!fixed.test(made) || (/^(?:Set|Map)$/.test(made) && !isRead)) state('object');
      } else if (initializer !== undefined && ts.isCallExpression(initializer)) {
        if (stores.has(initializer.expression.getText())) state('store');
      } else if (initializer !== undefined && isOpen(initializer, type)) state('object');
    }
  }
  return found;
}

/** A list or a record whose type lets it change. */
function isOpen(initializer: ts.Expression, type: ts.TypeNode | undefined): boolean {
  const isLiteral =
    (ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
    (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0);
  return isLiteral && !/^(?:readonly |Readonly|Partial<Readonly)/.test(type?.getText() ?? '');
}
