import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports';
import { sourceOf, visit } from './source-tree';

/** What takes an article's texts apart. Hunks, verdicts and figures are by sentence, so whoever calls one must hand on the project's segmentation. */
const segmenting = new Set([
  'segment',
  'segmentBlock',
  'segmentLine',
  'createSegmenter',
  'alignTexts',
  'diffTexts',
  'createDiffer',
  'mergeTexts',
  'hitsBySentence',
]);

/** Calls that need none, by file, each with its reason. */
const exempt: Readonly<Record<string, string>> = {
  'shared/review/merge-words.ts': 'joins the words of all sentences',
};

function callsWithout(file: string): string[] {
  const found: string[] = [];
  const source = sourceOf(file);
  visit(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    if (!segmenting.has(node.expression.text)) return;
    const said = node.arguments.map((each) => each.getText()).join(', ');
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (!/segmentation|\b(?:options|taking)\b/.test(said))
      found.push(`${file}:${line + 1} ${node.expression.text}`);
  });
  return found;
}

describe('segmentation', () => {
  const files = ['shared', 'main', 'renderer'].flatMap(sourceFiles);

  it('is handed on by whoever takes texts apart', () => {
    expect(files.filter((file) => exempt[file] === undefined).flatMap(callsWithout)).toEqual([]);
  });

  it('is left out only where it says nothing', () => {
    expect(Object.keys(exempt).filter((file) => callsWithout(file).length === 0)).toEqual([]);
  });
});
