import { loadSpeller } from '../../main/host/load-speller';
import { decodeText, encodeText } from '../../main/host/text-file';
import type { Checker } from '../../shared/checks/checker';
import { createChecker } from '../../shared/checks/create-checker';
import type { Flag } from '../../shared/checks/rule';
import { applyFirstFixes, fixAllSafe } from '../../shared/checks/plan-fixes';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { diffTexts } from '../../shared/diff/diff-texts';
import { primary } from '../../shared/text/language';
import { segment } from '../../shared/text/segment';

interface Place {
  readonly text: string;
  readonly rule?: string;
}

interface Expected {
  readonly none?: true;
  readonly must?: readonly Place[];
  readonly mustNot?: readonly Place[];
  readonly sentences?: readonly string[];
  readonly fix?: string;
  readonly safe?: string;
  readonly safe_any?: readonly string[];
  readonly text?: string;
  readonly bytes?: string;
  readonly orError?: true;
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly same?: readonly string[];
  readonly kinds?: readonly string[];
  readonly nocrash?: true;
}

/** A small input with what Emend must make of it; see the folder of data, or tests/fixtures/cases. */
export interface Case {
  readonly id: string;
  /** `check`, `fix`, `segment` or `diff`, with `--safe`, `--source-lang X`, or `FILE` where the input is bytes in hex. */
  readonly command: string;
  readonly lang: string;
  readonly input?: string | { readonly bytes: string };
  readonly before?: string;
  readonly after?: string;
  readonly source?: string;
  readonly expect: Expected;
  /** What was wrong once; absent where it was always right. */
  readonly fault?: string;
  readonly kind?: string;
  readonly wrongRules?: readonly string[];
  /** More of the kind: a text, or a text and its source with ` ||| ` between them. */
  readonly variants?: readonly string[];
}

const checkers = new Map<string, Promise<Checker>>();

/** The checker the command line would use for a text outside any project. */
export function checkerFor(language: string, sourceLanguage = 'zh'): Promise<Checker> {
  const key = `${language} ${sourceLanguage}`;
  let checker = checkers.get(key);
  if (!checker) checkers.set(key, (checker = makeChecker(language, sourceLanguage)));
  return checker;
}

async function makeChecker(language: string, sourceLanguage: string): Promise<Checker> {
  const speller = await loadSpeller(language);
  const tagger = primary(language) === 'en' ? await loadWinkTagger() : undefined;
  return createChecker({ language, sourceLanguage, tagger, speller });
}

/** What is wrong with the answer to a case, a line each; empty if all is as expected. */
export async function problemsOf(each: Case): Promise<string[]> {
  const [command] = each.command.split(' ');
  if (typeof each.input === 'object') return fileProblems(each, each.input.bytes);
  if (command === 'diff') return diffProblems(each);
  if (command === 'segment')
    return sentenceProblems(each.expect.sentences ?? [], each.input ?? '', each.lang);
  const checker = await checkerFor(each.lang, sourceLanguageOf(each));
  const input = { text: each.input ?? '', source: each.source };
  if (command === 'fix') return fixProblems(each.expect, checker, input);
  const { flags } = checker.check(input);
  const problems = flagProblems(each.expect, input.text, flags);
  if (each.expect.sentences) problems.push(...sentenceProblems(each.expect.sentences, input.text, each.lang));
  return problems;
}

/**
 * What is wrong with the variants of a case. A variant of a false alarm must stay without a flag of the rules that were wrong, one of
 * a miss must get a flag; for the other commands a variant says nothing that could be judged.
 */
export async function variantProblems(each: Case): Promise<string[]> {
  if (!each.command.startsWith('check')) return [];
  const checker = await checkerFor(each.lang, sourceLanguageOf(each));
  return (each.variants ?? []).flatMap((variant) => {
    const [text = '', source] = variant.split(' ||| ');
    const { flags } = checker.check({ text, source });
    if (each.expect.none) return flags.map((flag) => `${told(flag, text)} in “${variant}”`);
    if (each.expect.mustNot)
      return flags
        .filter((flag) => each.wrongRules?.includes(flag.rule))
        .map((flag) => `${told(flag, text)} in “${variant}”`);
    return flags.length === 0 ? [`nothing found in “${variant}”`] : [];
  });
}

function sourceLanguageOf({ command }: Case): string | undefined {
  return /--source-lang (\S+)/.exec(command)?.[1];
}

function flagProblems(expect: Expected, text: string, flags: readonly Flag[]): string[] {
  const problems: string[] = [];
  if (expect.none) problems.push(...flags.map((flag) => told(flag, text)));
  for (const place of expect.must ?? [])
    if (!flags.some((flag) => isAt(flag, place, text)))
      problems.push(`missed: “${place.text}” ${place.rule ?? ''}`);
  for (const place of expect.mustNot ?? [])
    problems.push(...flags.filter((flag) => isAt(flag, place, text)).map((flag) => told(flag, text)));
  return problems;
}

/** True if the flag meets the place; a place that does not stand in the text is met by every flag of its rule. */
function isAt(flag: Flag, place: Place, text: string): boolean {
  if (place.rule !== undefined && place.rule !== flag.rule) return false;
  if (!text.includes(place.text)) return true;
  for (let at = text.indexOf(place.text); at >= 0; at = text.indexOf(place.text, at + 1))
    if (flag.start < at + place.text.length && flag.end > at) return true;
  return false;
}

function told(flag: Flag, text: string): string {
  const fix = flag.fixes[0];
  const mended = fix ? ` (${fix.safe ? 'safe' : 'fix'}: ${fix.title})` : '';
  return `${flag.rule} “${text.slice(flag.start, flag.end)}”${mended}`;
}

function sentenceProblems(expected: readonly string[], text: string, language: string): string[] {
  const found = segment(text, language).map(({ start, end }) => text.slice(start, end));
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : [`sentences: ${found.join(' | ')}`];
}

function fixProblems(
  { fix, safe, safe_any: any }: Expected,
  checker: Checker,
  input: { readonly text: string; readonly source?: string },
): string[] {
  const problems: string[] = [];
  const wanted = any ?? (safe === undefined ? [] : [safe]);
  if (wanted.length > 0) {
    const { text } = fixAllSafe(checker, input);
    if (!wanted.includes(text)) problems.push(`safe gives ${JSON.stringify(text)}`);
  }
  if (fix !== undefined) {
    const { text } = applyFirstFixes(checker, input);
    if (text !== fix) problems.push(`fix gives ${JSON.stringify(text)}`);
  }
  return problems;
}

async function fileProblems({ command, lang, expect }: Case, hex: string): Promise<string[]> {
  const read = decodeText(Buffer.from(hex, 'hex'));
  if (!read.ok) return expect.orError ? [] : [read.error.message];
  if (expect.text !== undefined && read.value.text !== expect.text)
    return [`read as ${JSON.stringify(read.value.text)}`];
  if (!command.startsWith('fix')) return [];
  const { text } = applyFirstFixes(await checkerFor(lang), { text: read.value.text });
  const bytes = encodeText(text, read.value).bytes.toString('hex');
  return bytes === expect.bytes ? [] : [`fixed bytes are ${bytes}`];
}

function diffProblems({ before = '', after = '', lang, expect }: Case): string[] {
  const { hunks } = diffTexts(before, after, { language: lang, isLate: () => false });
  const joined = (op: string): string =>
    hunks.flatMap(({ words }) => words.flatMap((word) => (word.op === op ? [word.text] : []))).join('');
  const problems: string[] = [];
  for (const [op, wanted] of [
    ['+', expect.added],
    ['-', expect.removed],
    ['=', expect.same],
  ] as const)
    for (const text of wanted ?? []) if (!joined(op).includes(text)) problems.push(`${op} lacks “${text}”`);
  for (const kind of expect.kinds ?? [])
    if (!hunks.some((hunk) => hunk.kind === kind)) problems.push(`no ${kind} among the hunks`);
  return problems;
}
