/** A `.lex` file: its path (for messages), the language of its folder and its text. */
export interface LexiconFile {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** What is wrong with a file; lines count from 1. */
export interface LexiconProblem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A class or an attribute that a file declares. */
export interface Declaration {
  readonly kind: 'class' | 'attribute';
  readonly name: string;
  readonly meaning: string;
  readonly line: number;
}

/** A word, phrase or sign with what is known about it. */
export interface LexiconEntry {
  readonly word: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

export interface ParsedFile {
  readonly declarations: readonly Declaration[];
  readonly entries: readonly LexiconEntry[];
  readonly problems: readonly LexiconProblem[];
}

const declaration = /^@(class|attribute)\s+(\S+)\s+(\S.*)$/;
const name = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** A field behind the word: a class, or an attribute with a value that quotes enclose if it holds spaces. */
const field = /([^\s="]+)(?:=(?:"([^"]*)"|([^\s"]*)))?(?=\s|$)\s*/y;
/** They set the words of the generated file apart. */
const reserved = /[|=]/;

/**
 * Reads a lexicon file: declarations (`@class name  Meaning.`, `@attribute name  Meaning.`), then an entry a line (the word or phrase,
 * two spaces, classes and attributes, and perhaps `# a reason`), sorted. In a file that declares one class, entries that name none are of
 * that class. What is wrong comes as problems by line; the rest of the file is read.
 */
export function parseLexiconFile(file: LexiconFile): ParsedFile {
  const declarations: Declaration[] = [];
  const entries: LexiconEntry[] = [];
  const problems: LexiconProblem[] = [];
  const lines = file.text.split('\n').map((line) => line.replace(/(?:^|\s+)#(?:\s.*)?$/, '').trimEnd());
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const fail = (message: string): void => void problems.push({ path: file.path, line, message });
    if (content === '') continue;
    if (content.startsWith('@')) {
      const declared = declarationOf(content, line, fail);
      if (declared !== null && entries.length > 0) fail('Declarations stand before the first entry.');
      else if (declared !== null) declarations.push(declared);
      continue;
    }
    const entry = entryOf(content, line, fail);
    if (entry === null) continue;
    const previous = entries.at(-1);
    if (previous !== undefined && !isSorted(previous, entry, fail)) continue;
    entries.push(entry);
  }
  const classes = declarations.filter(({ kind }) => kind === 'class');
  const only = classes.length === 1 ? classes[0] : undefined;
  const withClass = entries.map((entry) =>
    entry.classes.length === 0 && only !== undefined ? { ...entry, classes: [only.name] } : entry,
  );
  for (const entry of withClass)
    if (entry.classes.length === 0)
      problems.push({ path: file.path, line: entry.line, message: `“${entry.word}” has no class.` });
  return { declarations, entries: withClass, problems };
}

type Fail = (message: string) => void;

function declarationOf(content: string, line: number, fail: Fail): Declaration | null {
  const match = declaration.exec(content);
  if (match === null) fail('A declaration is “@class name  Meaning.” or “@attribute name  Meaning.”.');
  else if (!name.test(match[2] as string))
    fail(`“${match[2] as string}” is no name: use small letters, digits and hyphens.`);
  else
    return {
      kind: match[1] as Declaration['kind'],
      name: match[2] as string,
      meaning: match[3] as string,
      line,
    };
  return null;
}

function entryOf(content: string, line: number, fail: Fail): LexiconEntry | null {
  const [word = '', ...rest] = content.trimStart().split(/ {2,}|\t+/);
  if (reserved.test(word)) {
    fail(`“${word}” holds | or =, which set entries apart. Between a word and its classes stand two spaces.`);
    return null;
  }
  const fields = rest.join(' ');
  const classes: string[] = [];
  const attributes = new Map<string, string>();
  for (field.lastIndex = 0; field.lastIndex < fields.length;) {
    const at = field.lastIndex;
    const match = field.exec(fields);
    if (match === null) {
      fail(`“${fields.slice(at)}” is neither a class nor an attribute (name=value, name="some values").`);
      return null;
    }
    const key = match[1] as string;
    const value = match[2] ?? match[3];
    if (value?.includes('|') === true) fail(`The value of ${key} holds |, which sets entries apart.`);
    else if (value !== undefined) attributes.set(key, value);
    else if (classes.includes(key)) fail(`“${word}” names the class ${key} twice.`);
    else classes.push(key);
  }
  return { word, classes, attributes, line };
}

function isSorted(previous: LexiconEntry, entry: LexiconEntry, fail: Fail): boolean {
  const order = compareWords(previous.word, entry.word);
  if (order === 0) fail(`“${entry.word}” is already in line ${previous.line}.`);
  else if (order > 0) fail(`“${entry.word}” belongs before “${previous.word}” (line ${previous.line}).`);
  return order < 0;
}

/** The order of entries: by their letters in lower case as code points; a word in small letters before the same in capitals. */
function compareWords(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
