import { touches, type Range } from '../base/range';
import type { Link } from '../align/link';
import { inSentence } from './sentences/sentence-index';
import type { Flag, Provenance } from './rule';

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
 * where something beside it was edited, the same words flagged by the same rule. Copies are counted, so that a second one typed by hand
 * is the editor's. It is the source's if a linked source sentence breaks the same rule. Without a machine translation only `source` can
 * be told, all else stays null, as it is for flags from `flagOf`.
 */
export function withProvenance(flags: readonly Flag[], origins: Origins): Flag[] {
  const inSource = sourceRules(origins);
  const machine = origins.machineTranslation;
  if (machine === null && origins.source === null) return [...flags];
  const old = machine === null ? null : inMachineTranslation(flags, origins.text, machine);
  return flags.map((flag, index) => ({ ...flag, provenance: provenanceOf(flag, index) }));

  function provenanceOf(flag: Flag, index: number): Provenance | null {
    if (old === null || old[index] === true) return inSource(flag) ? 'source' : old && 'mt';
    return origins.fixed.some((range) => touches(range, flag)) ? 'fix' : 'edit';
  }
}

/** For each flag, whether it is one of the machine translation's. */
function inMachineTranslation(
  flags: readonly Flag[],
  text: string,
  machine: { readonly text: string; readonly flags: readonly Flag[] },
): boolean[] {
  const taken = new Set<Flag>();
  const byContext = grouped(machine.flags, (flag) => flag.context);
  const found = flags.map((flag) => take(byContext.get(flag.context), taken));
  const byWords = grouped(machine.flags, (flag) => wordsOf(flag, machine.text));
  return flags.map((flag, index) => found[index] === true || take(byWords.get(wordsOf(flag, text)), taken));
}

function wordsOf(flag: Flag, text: string): string {
  return `${flag.rule} ${text.slice(flag.start, flag.end)}`;
}

function grouped(flags: readonly Flag[], keyOf: (flag: Flag) => string): Map<string, Flag[]> {
  const groups = new Map<string, Flag[]>();
  for (const flag of flags) {
    const key = keyOf(flag);
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
