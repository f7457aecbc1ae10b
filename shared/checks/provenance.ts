import { touches, type Range } from '../base/range';
import type { Link } from '../align/link';
import { inSentence } from './sentences/sentence-index';
import type { Flag, Provenance } from './rule';

/** How far from signs the words beside them are looked for, in code units. */
const besideSigns = 40;

export interface Origins {
  /** The text the flags are in. */
  readonly text: string;
  /** The machine translation with its own flags, or null where it is not known. */
  readonly machineTranslation: { readonly text: string; readonly flags: readonly Flag[] } | null;
  /** The source's own flags and how its sentences are linked to the text's; null without a source. */
  readonly source: {
    readonly flags: readonly Flag[];
    readonly sentences: readonly Range[];
    readonly links: readonly Link[];
  } | null;
  /** The text's sentences. */
  readonly sentences: readonly Range[];
  /** Ranges of the text that fixes by rules made, sorted; empty if none did or it is not known. */
  readonly fixed: readonly Range[];
}

/**
 * Says for each flag where it came from. One that the machine translation has too stood there before: the same context hash, or,
 * where something beside it was edited, the same words flagged by the same rule (signs and spaces with the words on one side of them), or,
 * where a whole sentence is flagged, the same said of a sentence that is much the same. Copies are counted, so that a second one typed by hand
 * is the editor's. It is the source's if a linked source sentence breaks the same rule. Without a machine translation only `source` can
 * be told, all else stays null, as it is for flags from `flagOf`.
 */
export function withProvenance(flags: readonly Flag[], origins: Origins): Flag[] {
  const inSource = sourceRules(origins);
  const machine = origins.machineTranslation;
  if (machine === null && origins.source === null) return [...flags];
  const old = machine === null ? null : inMachineTranslation(flags, origins, machine);
  return flags.map((flag, index) => ({ ...flag, provenance: provenanceOf(flag, index) }));

  function provenanceOf(flag: Flag, index: number): Provenance | null {
    if (old === null || old[index] === true) return inSource(flag) ? 'source' : old && 'mt';
    return origins.fixed.some((range) => touches(range, flag)) ? 'fix' : 'edit';
  }
}

/** For each flag, whether it is one of the machine translation's. */
function inMachineTranslation(
  flags: readonly Flag[],
  { text, sentences }: Origins,
  machine: { readonly text: string; readonly flags: readonly Flag[] },
): boolean[] {
  const taken = new Set<Flag>();
  const byContext = grouped(machine.flags, ({ context }) => [context]);
  const found = flags.map((flag) => take(byContext.get(flag.context), taken));
  if (found.every((each) => each)) return found;
  const byWords = grouped(machine.flags, (flag) => wordsOf(flag, machine.text));
  const bySaying = grouped(machine.flags, (flag) => [sayingOf(flag)]);
  const starts = new Set(sentences.map(({ start }) => start));
  const ends = new Set(sentences.map(({ end }) => end));
  return flags.map((flag, index) => {
    if (found[index] === true || wordsOf(flag, text).some((key) => take(byWords.get(key), taken)))
      return true;
    if (!starts.has(flag.start) || !ends.has(flag.end)) return false;
    const words = wordsIn(text, flag);
    const same = bySaying
      .get(sayingOf(flag))
      ?.find((old) => !taken.has(old) && isMuchTheSame(words, wordsIn(machine.text, old)));
    if (same !== undefined) taken.add(same);
    return same !== undefined;
  });
}

/** What the same flag of another text has alike, one of these at least. */
function wordsOf({ rule, start, end }: Flag, text: string): string[] {
  const shown = text.slice(start, end);
  if (/[\p{L}\p{N}]/u.test(shown)) return [`${rule} ${shown}`];
  // Signs and spaces are alike everywhere, so two words beside them tell which they are.
  const before = /(?:\S+\s+)?\S*\s*$/u.exec(text.slice(Math.max(0, start - besideSigns), start))?.[0];
  const behind = /^\s*(?:\S+\s+)?\S*/u.exec(text.slice(end, end + besideSigns))?.[0];
  return [`${rule} ${before}${shown}`, `${rule} ${shown}${behind}`];
}

/** What a flag of a whole sentence says, figures aside: they change with the sentence. */
function sayingOf({ rule, messageId, values }: Flag): string {
  const words = Object.values(values).filter((value) => typeof value === 'string');
  return JSON.stringify([rule, messageId, words]);
}

function wordsIn(text: string, { start, end }: Range): ReadonlySet<string> {
  return new Set(
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

/** True if more than half of the words of either are in the other. */
function isMuchTheSame(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let both = 0;
  for (const word of words) if (others.has(word)) both++;
  return 2 * both > Math.max(words.size, others.size);
}

function grouped(flags: readonly Flag[], keysOf: (flag: Flag) => readonly string[]): Map<string, Flag[]> {
  const groups = new Map<string, Flag[]>();
  for (const flag of flags)
    for (const key of keysOf(flag)) {
      const group = groups.get(key);
      if (group) group.push(flag);
      else groups.set(key, [flag]);
    }
  return groups;
}

/** Takes one of the candidates that is not taken yet, and all that were out of their list. */
function take(candidates: Flag[] | undefined, taken: Set<Flag>): boolean {
  for (let flag = candidates?.pop(); flag !== undefined; flag = candidates?.pop()) {
    if (taken.has(flag)) continue;
    taken.add(flag);
    return true;
  }
  return false;
}

/** Tells whether a source sentence linked to the flag's sentence has a flag of the same rule. */
function sourceRules(origins: Origins): (flag: Flag) => boolean {
  const { source, sentences } = origins;
  if (source === null || source.flags.length === 0) return () => false;
  const rulesOf = source.sentences.map(() => new Set<string>());
  for (const flag of source.flags) rulesOf[inSentence(source.sentences, flag.start)]?.add(flag.rule);
  const linked = new Map<number, readonly number[]>();
  for (const link of source.links) for (const target of link.target) linked.set(target, link.source);
  return (flag) =>
    (linked.get(inSentence(sentences, flag.start)) ?? []).some(
      (index) => rulesOf[index]?.has(flag.rule) === true,
    );
}
