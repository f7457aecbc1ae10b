import { globMatcher } from './glob';
import { primary, type Language } from '../text/language';

/** An article and, where there is one, the file its source text lies in. Paths are inside the project, `/`-separated. */
export interface PairedFile {
  readonly path: string;
  readonly sourcePath: string | null;
  /** True for a source text among others whose translations are there, while its own is not. */
  readonly untranslated: boolean;
}

export interface PairRules {
  readonly language: Language;
  readonly sourceLanguage: Language;
  /** Patterns with `*` (within a folder) and `**` (across folders); the same stars stand for the same words on both sides. */
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
}

/**
 * Finds which files are translations and which are their sources: by the project's own patterns first, then by name
 * (`0001.zh.txt` beside `0001.en.txt`), then by folder (`zh/0001.txt` beside `en/0001.txt`). Every file is an article
 * unless it is the source of one. Gives the articles in the order of `paths`.
 */
export function pairFiles(paths: readonly string[], rules: PairRules): PairedFile[] {
  const present = new Set(paths);
  const candidates = [
    ...rules.pairs.map((pair) => byPattern(pair.target, pair.source)),
    byName(rules.language, rules.sourceLanguage),
    byFolder(rules.language, rules.sourceLanguage),
  ];
  const sourceOf = new Map<string, string>();
  const sources = new Set<string>();
  for (const sourcesFor of candidates) {
    for (const path of paths) {
      if (sourceOf.has(path) || sources.has(path)) continue;
      const source = sourcesFor(path).find((candidate) => candidate !== path && present.has(candidate));
      if (source === undefined || sourceOf.has(source)) continue;
      sourceOf.set(path, source);
      sources.add(source);
    }
  }
  // A lone source is told from an article that merely lies in a folder called `zh` by the company it keeps.
  const sourcePlaces = new Set([...sources].map((path) => placeOf(path, rules.sourceLanguage)));
  return paths
    .filter((path) => !sources.has(path))
    .map((path) => {
      const sourcePath = sourceOf.get(path) ?? null;
      const untranslated = sourcePath === null && sourcePlaces.has(placeOf(path, rules.sourceLanguage));
      return { path, sourcePath, untranslated };
    });
}

/** Sources of another language than the project's, as the names of files tell. */
export interface OtherSources {
  readonly language: Language;
  /** How many articles have one. */
  readonly count: number;
}

/**
 * The language of sources that lie beside the articles by name or folder (`a.ja.txt` beside `a.en.txt`), while none of the project's source language does;
 * the most frequent one, in the spelling that is found first. Null where there is none. Time in proportion to the paths.
 */
export function otherSources(paths: readonly string[], rules: PairRules): OtherSources | null {
  const target = primary(rules.language);
  const byShape = new Map<string, string[]>();
  for (const path of paths)
    for (const { shape, language } of taggedShapes(path))
      byShape.set(shape, [...(byShape.get(shape) ?? []), language]);
  const counts = new Map<string, number>();
  for (const languages of byShape.values()) {
    if (!languages.some((language) => primary(language) === target)) continue;
    for (const language of new Set(languages))
      if (primary(language) !== target) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const own = [...counts.keys()].some((language) => primary(language) === primary(rules.sourceLanguage));
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return own || most === undefined ? null : { language: most[0], count: most[1] };
}

/** What is left of a path where a language stands in its name or among its folders. Only subtags of two letters count: `bak`, `src` and `new` are languages, too. */
function taggedShapes(path: string): { shape: string; language: Language }[] {
  const found: { shape: string; language: Language }[] = [];
  const name = /^(.*[^/])\.([a-z]{2}(?:[-_][a-z]{2,4})?)(\.[^./]+)$/i.exec(path);
  if (name?.[2] !== undefined)
    found.push({ shape: `${name[1]}.*${name[3]}`, language: name[2].replace('_', '-') });
  const parts = path.split('/');
  parts.slice(0, -1).forEach((part, index) => {
    if (/^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(part))
      found.push({
        shape: [...parts.slice(0, index), '*', ...parts.slice(index + 1)].join('/'),
        language: part.replace('_', '-'),
      });
  });
  return found;
}

/** The sources a path may have, by one way of pairing. */
type SourcesFor = (path: string) => string[];

function byPattern(target: string, source: string): SourcesFor {
  const match = globMatcher(target);
  return (path) => {
    const words = match(path);
    if (words === null) return [];
    let next = 0;
    return [source.replace(/\*\*?/g, () => words[next++] ?? '')];
  };
}

function byName(language: Language, sourceLanguage: Language): SourcesFor {
  return (path) => {
    const match = /^(.*[^/])\.([a-z]{2,3}(?:[-_][a-z0-9]+)*)(\.[^./]+)$/i.exec(path);
    if (!match || primary(match[2] as string) !== primary(language)) return [];
    return tags(sourceLanguage).map((tag) => `${match[1]}.${tag}${match[3]}`);
  };
}

function byFolder(language: Language, sourceLanguage: Language): SourcesFor {
  return (path) => {
    const parts = path.split('/');
    const found: string[] = [];
    parts.slice(0, -1).forEach((part, index) => {
      if (primary(part) !== primary(language)) return;
      for (const tag of tags(sourceLanguage))
        found.push([...parts.slice(0, index), tag, ...parts.slice(index + 1)].join('/'));
    });
    return found;
  };
}

/** How a language is written in file and folder names. */
function tags(language: Language): string[] {
  const short = primary(language);
  const chinese = short === 'zh' ? ['zh-CN', 'zh_CN', 'zh-Hans', 'zh-TW', 'zh_TW', 'zh-Hant'] : [];
  return [...new Set([language, language.toLowerCase(), short, short.toUpperCase(), ...chinese])];
}

/** The folder of a file together with the language tag in its name, if it has one. */
function placeOf(path: string, language: Language): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const tag = /\.([a-z]{2,3}(?:[-_][a-z0-9]+)*)\.[^./]+$/i.exec(path)?.[1] ?? '';
  return `${folder}|${primary(tag) === primary(language) ? tag : ''}`;
}
