import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '..', '..');

/** One file naming another, in whatever way: import, export from, import(), import type, import('…') as a type, require, new URL. */
export interface Import {
  /** Path from the root, `/`-separated. */
  readonly from: string;
  /** Path from the root; or a package's name; or `node:…` for what Node has built in. */
  readonly to: string;
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
};

/** Every file of code in the folder, as paths from the root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|mjs|js)$/.test(path))
    .map((path) => `${folder}/${path.split(sep).join('/')}`);
}

/** All that the file names, resolved as the compiler resolves it. */
export function importsOf(file: string, text = readFileSync(join(root, file), 'utf8')): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const named: string[] = source.referencedFiles.map(({ fileName }) => `./${fileName}`);
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) named.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return named.map((name) => ({ from: file, to: resolveFrom(file, name) }));
}

function specifierOf(node: ts.Node): string | null {
  const named = (expression: ts.Node | undefined): string | null =>
    expression !== undefined && ts.isStringLiteralLike(expression) ? expression.text : null;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return named(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return named(node.expression);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? named(node.argument.literal) : null;
  if (ts.isCallExpression(node)) {
    const called = node.expression;
    const loads =
      called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
    return loads ? named(node.arguments[0]) : null;
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL') {
    const path = named(node.arguments?.[0]);
    return path?.startsWith('.') === true && node.arguments?.length === 2 ? path : null;
  }
  return null;
}

function resolveFrom(file: string, name: string): string {
  const bare = name.replace(/\?.*$/, '');
  if (builtinModules.includes(bare.replace(/^node:/, ''))) return `node:${bare.replace(/^node:/, '')}`;
  if (!bare.startsWith('.')) {
    const parts = bare.split('/');
    return parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/');
  }
  const found = ts.resolveModuleName(bare, join(root, file), options, ts.sys).resolvedModule
    ?.resolvedFileName;
  return relative(root, found ?? resolve(root, file, '..', bare))
    .split(sep)
    .join('/');
}
