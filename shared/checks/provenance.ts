import { touches, type Range } from '../base/range';
import type { Link } from '../align/link';
import { inSentence } from './sentence-index';
import type { Flag, Provenance } from './rule';

export interface Origins {
  /** Flags of the machine translation, or null where it is not known. */
  readonly machineTranslation: readonly Flag[] | null;
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
 * Says for each flag where it came from. A flag the machine translation has too (the same context hash, counted, so that a second
 * copy typed by hand is the editor's) stood there before; it is the source's if a linked source sentence breaks the same rule.
 * Without a machine translation only `source` can be told, all else stays null.
 */
export function withProvenance(flags: readonly Flag[], origins: Origins): Flag[] {
  const inMachineTranslation = countByContext(origins.machineTranslation ?? []);
  const inSource = sourceRules(origins);
  return flags.map((flag) => ({ ...flag, provenance: provenanceOf(flag) }));

  function provenanceOf(flag: Flag): Provenance | null {
    const source = inSource(flag);
    if (origins.machineTranslation === null) return source ? 'source' : null;
    const left = inMachineTranslation.get(flag.context) ?? 0;
    if (left > 0) {
      inMachineTranslation.set(flag.context, left - 1);
      return source ? 'source' : 'mt';
    }
    return origins.fixed.some((range) => touches(range, flag)) ? 'fix' : 'edit';
  }
}

function countByContext(flags: readonly Flag[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { context } of flags) counts.set(context, (counts.get(context) ?? 0) + 1);
  return counts;
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
