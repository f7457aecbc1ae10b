import type { Language } from '../../text/language';
import { applyEdits } from '../../text/edit';
import { paragraphContext } from '../contexts';
import { parseExamples, type LineProblem } from '../examples';
import type { Finding, RuleExample } from '../rule';
import type { Tagger } from '../tagger';
import { Matcher } from './matcher';
import type { ParsedRules } from './parse-rules';

/** A phrase without tests, alternatives and signs: it is an example of itself. */
const plainPhrase = /^=?[\p{L}\p{N}]+(?: =?[\p{L}\p{N}]+)*$/u;

/**
 * What does not hold of a file's examples: a `bad` one that is not flagged or fixed as it says, a `good` one that is flagged, an entry that is
 * not found by itself or whose first right form is flagged again.
 * @param entries false to try the examples alone
 */
export function examplesThatFail(
  { rules, lines }: Pick<ParsedRules, 'rules' | 'lines'>,
  language: Language,
  tagger?: Tagger,
  { entries = true }: { readonly entries?: boolean } = {},
): LineProblem[] {
  const problems: LineProblem[] = [];
  for (const rule of rules) {
    const own = rule.languages === '*' ? language : (rule.languages[0] ?? language);
    const matcher = new Matcher([rule], own);
    const places = lines.get(rule);
    const find = (example: RuleExample): readonly Finding[] => findings(matcher, example, own, tagger);
    for (const [index, example] of parseExamples(rule.examples).entries()) {
      const message = problemOf(example, find(example));
      if (message !== null) problems.push({ line: places?.examples[index] ?? 1, message });
    }
    for (const [index, { pattern, fixes }] of entries ? rule.blocks.entries() : []) {
      if (!plainPhrase.test(pattern) || rule.kinds.length > 0) continue;
      const text = pattern.replaceAll('=', '');
      const line = places?.blocks[index] ?? 1;
      if (find({ text, flags: [] }).length === 0)
        problems.push({ line, message: `“${text}” is not flagged where it stands alone.` });
      const right = fixes[0]?.text ?? '';
      if (/[{*]/.test(right) || right === '') continue;
      if (find({ text: right, flags: [] }).length > 0)
        problems.push({ line, message: `“${right}”, which is right, is flagged itself.` });
    }
  }
  return problems.sort((a, b) => a.line - b.line);
}

/** What is found in the text of an example, the aligned source taken to be all of its source. */
function findings(matcher: Matcher, example: RuleExample, own: Language, tagger?: Tagger): Finding[] {
  const language = example.language ?? own;
  const context = paragraphContext(example.text, language, example.kind ?? 'prose', tagger);
  const said = (words: readonly string[]): boolean | null =>
    example.source === undefined ? null : words.some((word) => example.source?.includes(word));
  return matcher
    .find(context)
    .filter(({ source }) => {
      if (source === null || source.mode === 'stronger') return true;
      // Without a source an entry is judged as if the source spoke for it.
      const isNeeded = source.mode === 'needs' || source.mode === 'only';
      return (said(source.words) ?? isNeeded) === isNeeded;
    })
    .map(({ finding }) => finding);
}

function problemOf({ text, flags, fixed }: RuleExample, found: readonly Finding[]): string | null {
  const flagged = found.map(({ start, end }) => text.slice(start, end));
  if (flagged.join('\n') !== flags.join('\n')) {
    const shown = flagged.length === 0 ? 'nothing' : flagged.map((each) => `“${each}”`).join(', ');
    return `In this example ${shown} is flagged.`;
  }
  if (fixed === undefined) return null;
  const result = applyEdits(
    text,
    found.flatMap((finding) => finding.fixes?.[0]?.edits ?? []),
  );
  return result === fixed ? null : `The first fixes make “${result}” of this example.`;
}
