import type { Link } from '../../align/link';
import { firstEndingAfter, type Range } from '../../base/range';
import { primary } from '../../text/language';
import { saysWord } from '../bilingual/compounds';
import type { RuleSettings } from '../checker';
import { flagOf } from '../flags';
import type { Flag, PairContext, Severity } from '../rule';
import type { PatternMatch } from './pattern-match';
import type { SourceWords } from './pattern';

/** A flag that a word of the aligned source decides of. */
export interface SourcedFlag {
  readonly flag: Flag;
  readonly source: SourceWords;
  /** The flag's severity where the source has one of the words. */
  readonly spokenFor: Severity;
  /** One word alone has too many meanings to be heard for what stands around it. */
  readonly isPhrase: boolean;
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
    return [{ flag, source, spokenFor, isPhrase: /\S \S/.test(text.slice(flag.start, flag.end)) }];
  });
}

/**
 * What becomes of them beside a source, or without one, where only those stay that do not need it.
 * @param isEvident whether the text reads as machine translation: then phrases that need a source stay without one
 */
export function settledFlags(
  { sourced, sentences }: { readonly sourced: readonly SourcedFlag[]; readonly sentences: readonly Range[] },
  source: { readonly context: PairContext['source'] } | null,
  links: readonly Link[],
  isEvident: boolean,
): Flag[] {
  if (sourced.length === 0) return [];
  const saidBeside = source === null ? () => '' : linkedSource(source.context, sentences, links);
  return sourced.flatMap(({ flag, source: { mode, words }, spokenFor, isPhrase }) => {
    if (source === null && mode === 'needs') return isEvident && isPhrase ? [flag] : [];
    const text = saidBeside(flag);
    const isChinese = source !== null && primary(source.context.language) === 'zh';
    const said = words.some((word) => saysWord(text, word.toLowerCase(), isChinese));
    if (mode === 'needs' || mode === 'only' ? !said : mode === 'unless' && said) return [];
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
  return ({ start }) => texts.get(firstEndingAfter(sentences, start)) ?? '';
}
