import type { Flag, ParagraphContext, Rule } from './rule';

// Some defects look like what people write on purpose, and only what stands around them tells. Of the articles in English that people translated
// and that are measured here one in fifty reads as machine translation by these figures, of machine translations 19 in 20, those of the best
// systems two in three.

/** So many places must have been found by rules that need no evidence, … */
export const fewestFlags = 3;
/** … and so many in 1,000 words. */
export const fewestPerThousandWords = 8;

/** The ids of the rules that are heard only in articles that read as machine translation. */
export function rulesInDoubt(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter(({ needsEvidence }) => needsEvidence).map(({ id }) => id));
}

/**
 * True if a text reads as machine translation. It follows from the text alone, so that window, scan and command line say the same; and it is
 * asked of the machine translation where there is one, so that mending flags changes nothing about which others are shown.
 * @param flags of the text as they are without its source, also those that a source would make graver or take back
 * @param inDoubt rules whose flags do not count
 */
export function readsAsMachineTranslation(
  flags: readonly Flag[],
  paragraphs: readonly Pick<ParagraphContext, 'vocabulary'>[],
  inDoubt: ReadonlySet<string>,
): boolean {
  let found = 0;
  for (const { rule } of flags) if (!inDoubt.has(rule)) found++;
  if (found < fewestFlags) return false;
  const words = paragraphs.reduce((sum, { vocabulary }) => sum + vocabulary.length, 0);
  return found * 1000 >= fewestPerThousandWords * words;
}
