import { parseLexiconFile, type Declaration, type LexiconFile, type LexiconProblem } from './parse-lexicon';

/** What is known of one language: for each class its words, for each attribute the values of the words that carry it, in the files' order. */
export interface LanguageLexicon {
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface LinkedLexicon {
  readonly languages: ReadonlyMap<string, LanguageLexicon>;
  readonly problems: readonly LexiconProblem[];
}

/**
 * All files together. Any file of a language may use a class that another declares. Problems: those of the files; what is declared twice,
 * or used and not declared, or declared and not used; a word that two files put into the same class or give the same attribute.
 */
export function linkLexicon(files: readonly LexiconFile[]): LinkedLexicon {
  const languages = new Map<string, LanguageLexicon>();
  const problems: LexiconProblem[] = [];
  for (const language of [...new Set(files.map((file) => file.language))].sort()) {
    const own = files.filter((file) => file.language === language);
    languages.set(language, linkLanguage(own, problems));
  }
  return { languages, problems };
}

interface Declared extends Declaration {
  readonly path: string;
}

function linkLanguage(files: readonly LexiconFile[], problems: LexiconProblem[]): LanguageLexicon {
  const parsed = files.map((file) => ({ path: file.path, ...parseLexiconFile(file) }));
  for (const file of parsed) problems.push(...file.problems);
  const declared = new Map<string, Declared>();
  for (const { path, declarations } of parsed)
    for (const each of declarations) {
      const first = declared.get(each.name);
      if (first === undefined) declared.set(each.name, { ...each, path });
      else
        problems.push({
          path,
          line: each.line,
          message: `${each.name} is already declared in ${first.path}, line ${first.line}.`,
        });
    }
  const classes = new Map<string, string[]>();
  const attributes = new Map<string, Map<string, string>>();
  const places = new Map<string, string>();
  const reported = new Set<string>();
  /** True for a name that nobody declares, once. */
  const isNew = (name: string, kind: Declaration['kind']): boolean => {
    if (declared.get(name)?.kind === kind || reported.has(`${kind} ${name}`)) return false;
    reported.add(`${kind} ${name}`);
    return true;
  };
  for (const { path, entries } of parsed)
    for (const entry of entries) {
      const fail = (message: string): void => void problems.push({ path, line: entry.line, message });
      const place = `${path}, line ${entry.line}`;
      for (const name of entry.classes) {
        if (isNew(name, 'class')) fail(`No file of the language declares the class ${name}.`);
        const key = `${entry.word}|${name}`;
        const first = places.get(key);
        if (first !== undefined) fail(`“${entry.word}” is already of the class ${name} in ${first}.`);
        places.set(key, place);
        const words = classes.get(name);
        if (words === undefined) classes.set(name, [entry.word]);
        else words.push(entry.word);
      }
      for (const [name, value] of entry.attributes) {
        if (isNew(name, 'attribute')) fail(`No file of the language declares the attribute ${name}.`);
        const values = attributes.get(name) ?? new Map<string, string>();
        if (values.has(entry.word)) fail(`Another file gives “${entry.word}” the attribute ${name}.`);
        attributes.set(name, values.set(entry.word, value));
      }
    }
  for (const { name, kind, path, line } of declared.values())
    if (!(kind === 'class' ? classes : attributes).has(name))
      problems.push({ path, line, message: `No entry has the ${kind} ${name}.` });
  return { classes, attributes };
}
