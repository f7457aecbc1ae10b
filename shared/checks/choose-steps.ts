import { addAllTo, addTo, forEachIn, type BitSet } from '../base/bit-set';
import { traitSet } from './characters/traits';
import type { ParagraphContext, ParagraphRule, WaitedSequences } from './rule';

/** By what a rule waits for (the number of a trait, of a word class or of a set of sequences), the rules that wait for it; and those that wait for nothing of the kind. */
interface Waiting {
  readonly always: number[];
  readonly by: (number[] | undefined)[];
}

/**
 * Tells which rules can find something in a paragraph, by the traits, the word classes and the sequences they wait for: what is asked of a
 * paragraph grows with what is in it, not with the number of rules.
 */
export class StepChooser {
  private readonly byTrait: Waiting = { always: [], by: [] };
  private readonly byClass: Waiting = { always: [], by: [] };
  private readonly bySequence: Waiting = { always: [], by: [] };
  /** What tells the sequences of a paragraph; rules that ask something else of it are not chosen by theirs. */
  private readonly heldBy: WaitedSequences['heldBy'] | undefined;
  private readonly length: number;

  constructor(rules: readonly ParagraphRule[]) {
    this.heldBy = rules.find(({ sequences }) => sequences !== undefined)?.sequences?.heldBy;
    rules.forEach(({ traits, words, sequences }, index) => {
      if (traits === undefined) addTo(this.byTrait.always, index);
      else forEachIn(traitSet(traits), (trait) => addTo((this.byTrait.by[trait] ??= []), index));
      if (words === undefined) addTo(this.byClass.always, index);
      else addTo((this.byClass.by[words] ??= []), index);
      if (sequences === undefined || sequences.heldBy !== this.heldBy) addTo(this.bySequence.always, index);
      else for (const set of sequences.any) addTo((this.bySequence.by[set] ??= []), index);
    });
    this.length = Math.ceil(rules.length / 32);
  }

  /** The numbers of the rules, ascending. */
  chosen(context: ParagraphContext): BitSet {
    const chosen = present(this.byTrait, context.traits);
    const others = present(this.byClass, context.wordClasses);
    const held = this.heldBy && present(this.bySequence, this.heldBy(context));
    for (let at = 0; at < this.length; at++)
      chosen[at] = (chosen[at] ?? 0) & (others[at] ?? 0) & (held === undefined ? -1 : (held[at] ?? 0));
    return chosen;
  }
}

function present({ always, by }: Waiting, found: BitSet): number[] {
  const rules = [...always];
  for (let at = 0; at < found.length; at++)
    for (let bits = found[at] as number; bits !== 0; bits &= bits - 1) {
      const waiting = by[32 * at + 31 - Math.clz32(bits & -bits)];
      if (waiting !== undefined) addAllTo(rules, waiting);
    }
  return rules;
}
