import type { Link } from '../../align/link';
import type { Range } from '../../base/range';
import type { RuleSettings } from '../checker';
import { flagOf } from '../flags';
import type { Flag, PairContext, Severity } from '../rule';
import type { PatternMatch } from './matcher';
import type { SourceWords } from './pattern';

/** A flag that a word of the aligned source decides of. */
export interface SourcedFlag {
  readonly flag: Flag;
  readonly source: SourceWords;
  /** The flag's severity where the source has one of the words. */
  readonly spokenFor: Severity;
}

const none: readonly SourcedFlag[] = [];

/** The flags of those matches of a text that wait for the source. */
export function sourcedFlags(
  matches: readonly PatternMatch[],
  text: string,
  settings: RuleSettings,
): readonly SourcedFlag[] {
  if (matches.every(({ source }) => source === null)) return none;
  return matches.flatMap(({ rule, finding, source }) => {
    if (source === null) return [];
    const flag = flagOf(rule, finding, text, settings);
    const spokenFor = settings[rule.id] === undefined ? rule.sourceSeverity : flag.severity;
    return [{ flag, source, spokenFor }];
  });
}

/** What becomes of them beside a source, or without one, where only those stay that do not need it. */
export function settledFlags(
  { sourced, sentences }: { readonly sourced: readonly SourcedFlag[]; readonly sentences: readonly Range[] },
  source: { readonly context: PairContext['source'] } | null,
  links: readonly Link[],
): Flag[] {
  if (sourced.length === 0) return [];
  const saidBeside = source === null ? () => '' : linkedSource(source.context, sentences, links);
  return sourced.flatMap(({ flag, source: { mode, words }, spokenFor }) => {
    const text = saidBeside(flag);
    const said = words.some((word) => text.includes(word.toLowerCase()));
    if (mode === 'needs' ? !said : mode === 'unless' && said) return [];
    return [said ? { ...flag, severity: spokenFor } : flag];
  });
}

/** Gives the source, in small letters, of the sentence in which a stretch of the translation starts. */
function linkedSource(
  source: PairContext['source'],
  sentences: readonly Range[],
  links: readonly Link[],
): (place: Range) => string {
  const texts = new Map<number, string>();
  for (const { source: from, target } of links) {
    const text = from
      .map((index) => source.text.slice(source.sentences[index]?.start, source.sentences[index]?.end))
      .join('\n');
    for (const index of target) texts.set(index, `${texts.get(index) ?? ''}${text.toLowerCase()}\n`);
  }
  return ({ start }) => texts.get(sentences.findIndex(({ end }) => end > start)) ?? '';
}
