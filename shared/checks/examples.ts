import type { ParagraphKind, RuleExample } from './rule';
import type { Term } from '../text/term';

/** What is wrong with a line of a rule, to be shown to the person who wrote it. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

interface Draft {
  text: string;
  flags: readonly string[];
  fixed?: string;
  source?: string;
  language?: string;
  sourceLanguage?: string;
  terms?: Term[];
  kind?: ParagraphKind;
}

const kinds: ReadonlySet<string> = new Set<ParagraphKind>(['title', 'heading', 'item', 'prose']);
const exampleLine = /^(bad|good)(?:\s*\(([^)]*)\))?:\s*(.*)$/;
const companionLine = /^(source|term):\s*(.*)$/;

/** True for a line that {@link ExampleReader} reads. */
export function isExampleLine(line: string): boolean {
  return exampleLine.test(line) || companionLine.test(line);
}

/**
 * Reads examples line by line:
 *
 *     bad: There were ⟦much problems⟧. => There were many problems.
 *     good (fr, heading): Une idée
 *     bad (from ja): It has ⟦five⟧ parts.
 *     source: 四つの部分がある。
 *     term: 港口 = port ! harbour, haven
 *
 * A `bad` text says in ⟦ ⟧ what is flagged and after `=>` what the first fixes make of it. In parentheses: the language, `from` the language of the
 * source, the kind of paragraph. `\n`, `\t`, `\s` (a space at an end), `\u{200b}` and a backslash before any other character stand for themselves.
 */
export class ExampleReader {
  private readonly drafts: Draft[] = [];

  get examples(): readonly RuleExample[] {
    return this.drafts;
  }

  /** @returns what is wrong with the line, or null */
  read(line: string): string | null {
    const example = exampleLine.exec(line);
    if (example) return this.example(example[1] === 'bad', example[2] ?? '', example[3] ?? '');
    const companion = companionLine.exec(line);
    const last = this.drafts[this.drafts.length - 1];
    if (!companion) return 'An example begins with “bad:” or “good:”.';
    if (!last) return `“${companion[1]}:” belongs under a “bad:” or “good:” line.`;
    const value = companion[2] ?? '';
    if (companion[1] === 'source') last.source = unescaped(value);
    else (last.terms ??= []).push(termOf(value));
    return null;
  }

  private example(bad: boolean, options: string, body: string): string | null {
    const [marked = '', ...fixed] = body.split(/\s+=>(?:\s+|$)/);
    if (fixed.length > (bad ? 1 : 0))
      return bad ? 'There is more than one “=>”.' : 'A good text needs no “=>”: nothing in it is flagged.';
    const found = withoutBrackets(marked);
    if (found === null) return 'A “⟦” and a “⟧” do not belong together.';
    if (bad && found.flags.length === 0) return 'Put what is flagged between ⟦ and ⟧.';
    if (!bad && found.flags.length > 0) return 'Nothing is flagged in a good text: take ⟦ and ⟧ out.';
    const draft: Draft = found;
    if (fixed[0] !== undefined) draft.fixed = unescaped(fixed[0]);
    for (const option of options.split(',').map((each) => each.trim())) {
      if (option === '') continue;
      if (kinds.has(option)) draft.kind = option as ParagraphKind;
      else if (/^from [a-z]{2,3}$/.test(option)) draft.sourceLanguage = option.slice(5);
      else if (/^[a-z]{2,3}(?:-[A-Za-z]+)?$/.test(option)) draft.language = option;
      else return `“${option}” is no language and no kind of paragraph (title, heading, item, prose).`;
    }
    this.drafts.push(draft);
    return null;
  }
}

/**
 * The examples of a programmed rule, in the notation of {@link ExampleReader}, a line each.
 * @throws Error on a faulty line: it is a bug of the rule
 */
export function parseExamples(text: string): readonly RuleExample[] {
  const reader = new ExampleReader();
  text.split('\n').forEach((line) => {
    if (line.trim() === '') return;
    const problem = reader.read(line.trim());
    if (problem !== null) throw new Error(`${problem} ${line.trim()}`);
  });
  return reader.examples;
}

/** The text without its brackets, and what stood between them; null if they do not pair. */
function withoutBrackets(marked: string): { text: string; flags: string[] } | null {
  let text = '';
  const open: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const [piece] of marked.matchAll(/\\u\{[0-9a-fA-F]+\}|\\.|[⟦⟧]|[^\\⟦⟧]+|\\$/gu)) {
    if (piece === '⟦') open.push(text.length);
    else if (piece === '⟧') {
      const start = open.pop();
      if (start === undefined) return null;
      ranges.push({ start, end: text.length });
    } else text += unescaped(piece);
  }
  if (open.length > 0) return null;
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, flags: ranges.map(({ start, end }) => text.slice(start, end)) };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ' };

/** The text with its escapes made into what they stand for. */
export function unescaped(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|(.))/gu, (_, code: string | undefined, other: string) =>
    code === undefined
      ? (escapes[other] ?? other)
      : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

/** `港口 = port ! harbour, haven`: the source, what it is in the translation, and what must not stand for it. */
function termOf(text: string): Term {
  const [pair = '', forbidden = ''] = text.split('!');
  const [source = '', target = ''] = pair.split('=');
  return {
    source: source.trim(),
    target: target.trim(),
    forbidden: forbidden
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    note: '',
  };
}
