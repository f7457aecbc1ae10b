import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageLexicon, LinkedLexicon } from '../../shared/lexicon/link-lexicon';
import type { LexiconFile } from '../../shared/lexicon/parse-lexicon';

export const generatedLexicon = 'shared/lexicon/lexicon.generated.ts';

/** Every `.lex` file below `shared/lexicon` of the project at `root`, sorted by path. */
export function lexiconFiles(root: string): LexiconFile[] {
  const folder = join(root, 'shared/lexicon');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: language }) =>
      readdirSync(join(folder, language))
        .filter((name) => name.endsWith('.lex'))
        .map((name) => ({
          path: `shared/lexicon/${language}/${name}`,
          language,
          text: readFileSync(join(folder, language, name), 'utf8'),
        })),
    )
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The text of `shared/lexicon/lexicon.generated.ts`: a string for each class and attribute, and their names as types. */
export function lexiconSource({ languages }: LinkedLexicon): string {
  const all = [...languages].sort(([one], [other]) => (one < other ? -1 : 1));
  const withAttributes = all.filter(([, lexicon]) => lexicon.attributes.size > 0);
  return [
    '// Made by `npm run generate` from the .lex files in the folders beside it. Do not edit.',
    '',
    'export interface LexiconClasses {',
    ...all.map(([language, { classes }]) => `  ${language}: ${union([...classes.keys()])};`),
    '}',
    '',
    'export interface LexiconAttributes {',
    ...withAttributes.map(([language, { attributes }]) => `  ${language}: ${union([...attributes.keys()])};`),
    '}',
    '',
    '/** By language and class the words, set apart by |. */',
    'export const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...all.flatMap(([language, lexicon]) => record(language, classLists(lexicon))),
    '};',
    '',
    '/** By language and attribute each word with its value: word=value, set apart by |. */',
    'export const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...withAttributes.flatMap(([language, lexicon]) => record(language, attributeLists(lexicon))),
    '};',
    '',
  ].join('\n');
}

function union(names: readonly string[]): string {
  return [...names]
    .sort()
    .map((name) => `'${name}'`)
    .join(' | ');
}

function classLists({ classes }: LanguageLexicon): [string, string][] {
  return [...classes].map(([name, words]) => [name, words.join('|')]);
}

function attributeLists({ attributes }: LanguageLexicon): [string, string][] {
  return [...attributes].map(([name, values]) => [
    name,
    [...values].map(([word, value]) => `${word}=${value}`).join('|'),
  ]);
}

function record(language: string, lists: readonly [string, string][]): string[] {
  const sorted = [...lists].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    `  ${language}: {`,
    ...sorted.map(([name, list]) => `    '${name}': '${list.replace(/[\\']/g, '\\$&')}',`),
    '  },',
  ];
}
