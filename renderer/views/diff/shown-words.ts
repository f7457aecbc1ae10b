import type { WordId } from '../../../shared/locales/en';
import type { WordOp } from '../../../shared/diff/hunk';

/** A stretch of a word operation: text as it is, or (`drawn`: the id of its name) a sign for white space. */
export interface ShownPiece {
  readonly text: string;
  readonly drawn: WordId | null;
  /** Where it begins, in UTF-16 units from the start of the words' text after; null for what was taken out. */
  readonly at: number | null;
}

export interface ShownWords {
  readonly op: WordOp['op'];
  /** Where it stands in the words' text after, in UTF-16 units from its start, and how much of it stands there: nothing of what was taken out. */
  readonly start: number;
  readonly length: number;
  readonly pieces: readonly ShownPiece[];
}

const signs: Readonly<Record<string, readonly [sign: string, name: WordId]>> = {
  ' ': ['␣', 'space.space'],
  '\n': ['¶', 'space.line-break'],
  '\t': ['⇥', 'space.tab'],
  '\u00a0': ['⍽', 'space.no-break'],
  '\u3000': ['□', 'space.wide'],
  '\u200b': ['◌', 'space.zero-width'],
  '\u2009': ['␣', 'space.thin'],
  '\u202f': ['⍽', 'space.narrow'],
};

/**
 * Word operations as they are drawn. What did not change is left as it is, without the gap at the very end, and if wished with no more
 * than `around` characters of it beside a change. In what changed, white space is drawn where it is all there is and where it is doubled
 * or unusual; single spaces between words stay spaces, so that a replaced phrase reads as one.
 */
export function shownWords(words: readonly WordOp[], around = Infinity): ShownWords[] {
  const last = words.length - 1;
  let after = 0;
  return words.flatMap(({ op, text }, index): ShownWords[] => {
    const at = op === '-' ? null : after;
    const place = { op, start: after, length: op === '-' ? 0 : text.length };
    after += place.length;
    if (op !== '=') return [{ ...place, pieces: piecesOf(text, at) }];
    const next = words[index + 1];
    const beforeGap = next !== undefined && next.text.trim() === '' && next.text.includes('\n');
    const kept = index === last ? text.trimEnd() : beforeGap ? text.replace(/\n+$/, '') : text;
    const pieces = shortened(kept, after - text.length, around, index === 0, index === last);
    return kept === '' ? [] : [{ ...place, pieces }];
  });
}

function piecesOf(text: string, at: number | null): ShownPiece[] {
  const alone = !/\S/.test(text);
  const pieces: ShownPiece[] = [];
  const placed = (offset: number): number | null => (at === null ? null : at + offset);
  let plain = '';
  let offset = 0;
  const letters = Array.from(text);
  letters.forEach((letter, index) => {
    const sign = signs[letter];
    const doubled = letter === ' ' && (letters[index - 1] === ' ' || letters[index + 1] === ' ');
    if (sign === undefined || (letter === ' ' && !alone && !doubled)) plain += letter;
    else {
      if (plain !== '') pieces.push({ text: plain, drawn: null, at: placed(offset - plain.length) });
      plain = '';
      pieces.push({
        text: letter === '\n' ? `${sign[0]}\n` : sign[0],
        drawn: sign[1],
        at: placed(offset),
      });
    }
    offset += letter.length;
  });
  if (plain !== '') pieces.push({ text: plain, drawn: null, at: placed(offset - plain.length) });
  return pieces;
}

/** Unchanged text without its middle; at the start of all without its beginning, at the end without its end. */
function shortened(text: string, at: number, around: number, first: boolean, last: boolean): ShownPiece[] {
  const room = first || last ? around : 2 * around;
  const plain = (text: string, at: number | null): ShownPiece => ({ text, drawn: null, at });
  if (text.length <= room + 8) return [plain(text, at)];
  const head = first ? '' : toWord(text.slice(0, around));
  const tail = last ? '' : fromWord(text.slice(-around));
  const left = plain(first || last ? '…' : ' … ', null);
  return [
    ...(head === '' ? [] : [plain(head, at)]),
    left,
    ...(tail === '' ? [] : [plain(tail, at + text.length - tail.length)]),
  ];
}

function fromWord(text: string): string {
  const space = text.search(/\s/);
  return space >= 0 && space < text.length - 1 ? text.slice(space + 1) : text;
}

function toWord(text: string): string {
  const space = text.search(/\s\S*$/);
  return space > 0 ? text.slice(0, space) : text;
}
