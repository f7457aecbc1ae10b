import type { PatternRule } from '../rule';
import type { Anchor, Beside, BlockFix, PatternBlock, WordTest } from './pattern';

/** Words, set apart by spaces, with those beside them behind " >" (next) or " <" (previous); a code unit; or a test. */
type PackedAnchor = string | number | { readonly test: WordTest; readonly beside?: string };

/** A block without what most blocks have alike. */
type PackedBlock = Pick<PatternBlock, 'pattern'> &
  Partial<Pick<PatternBlock, 'exceptions' | 'message' | 'source' | 'note'>> & {
    readonly anchors: readonly PackedAnchor[];
    /** A fix is its text alone where it has no title. */
    readonly fixes?: readonly (string | BlockFix)[];
  };

/** A rule as it is stored: a third of the size, and its blocks are made when they are first asked for. */
export type PackedRule = Omit<PatternRule, 'blocks'> & { readonly blocks: readonly PackedBlock[] };

export function packed(rule: PatternRule): PackedRule {
  return { ...rule, blocks: rule.blocks.map(packedBlock) };
}

export function unpacked({ blocks: stored, ...rule }: PackedRule): PatternRule {
  let blocks: readonly PatternBlock[] | undefined;
  // What is unpacked is let go of: whatever lives is gone through with every major collection.
  let waiting: readonly PackedBlock[] = stored;
  return {
    ...rule,
    get blocks() {
      blocks ??= waiting.map(unpackedBlock);
      waiting = [];
      return blocks;
    },
  };
}

function packedBlock({
  pattern,
  anchors,
  exceptions,
  message,
  fixes,
  source,
  note,
}: PatternBlock): PackedBlock {
  return {
    pattern,
    anchors: anchors.map(packedAnchor),
    ...(exceptions.length > 0 && { exceptions }),
    ...(message !== 'main' && { message }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => (fix.title === '' ? fix.text : fix)) }),
    ...(source && { source }),
    ...(note !== '' && { note }),
  };
}

function unpackedBlock(block: PackedBlock): PatternBlock {
  return {
    pattern: block.pattern,
    anchors: block.anchors.map(unpackedAnchor),
    exceptions: block.exceptions ?? [],
    message: block.message ?? 'main',
    fixes: block.fixes?.map((fix) => (typeof fix === 'string' ? { text: fix, title: '' } : fix)) ?? [],
    source: block.source ?? null,
    note: block.note ?? '',
  };
}

function packedAnchor(anchor: Anchor): PackedAnchor {
  if (anchor.kind === 'character') return anchor.code;
  const { beside } = anchor;
  const words = beside && `${beside.side === 'next' ? '>' : '<'}${beside.words.join(' ')}`;
  if (anchor.kind === 'test')
    return words === undefined ? { test: anchor.test } : { test: anchor.test, beside: words };
  return [...anchor.words, ...(words === undefined ? [] : [words])].join(' ');
}

function unpackedAnchor(anchor: PackedAnchor): Anchor {
  if (typeof anchor === 'number') return { kind: 'character', code: anchor };
  if (typeof anchor === 'object') {
    const { test, beside } = anchor;
    return beside === undefined
      ? { kind: 'test', test }
      : { kind: 'test', test, beside: unpackedBeside(beside) };
  }
  const at = anchor.search(/ [<>]/);
  if (at < 0) return { kind: 'words', words: anchor.split(' ') };
  return {
    kind: 'words',
    words: anchor.slice(0, at).split(' '),
    beside: unpackedBeside(anchor.slice(at + 1)),
  };
}

function unpackedBeside(text: string): Beside {
  return { side: text.startsWith('>') ? 'next' : 'previous', words: text.slice(1).split(' ') };
}
