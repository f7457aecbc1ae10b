import type { WordOp } from '../../../shared/diff/hunk';

/** A stretch of a word operation: text as it is, or (`drawn`: its name in words) a sign for white space. */
export interface ShownPiece {
  readonly text: string;
  readonly drawn: string | null;
}

export interface ShownWords {
  readonly op: WordOp['op'];
  readonly pieces: readonly ShownPiece[];
}

const signs: Readonly<Record<string, readonly [sign: string, name: string]>> = {
  ' ': ['␣', 'space'],
  '\n': ['¶', 'line break'],
  '\t': ['⇥', 'tab'],
  '\u00a0': ['⍽', 'no-break space'],
  '\u3000': ['□', 'wide space'],
  '\u200b': ['◌', 'zero-width space'],
  '\u2009': ['␣', 'thin space'],
  '\u202f': ['⍽', 'narrow no-break space'],
};

/**
 * Word operations as they are drawn. What did not change is left as it is, without the gap at the very end. In what changed,
 * white space is drawn where it is all there is and where it is doubled or unusual;
 * single spaces between words stay spaces, so that a replaced phrase reads as one.
 */
export function shownWords(words: readonly WordOp[]): ShownWords[] {
  const last = words.length - 1;
  return words.flatMap(({ op, text }, index): ShownWords[] => {
    if (op === '=') {
      const next = words[index + 1];
      const beforeGap = next !== undefined && next.text.trim() === '' && next.text.includes('\n');
      const kept = index === last ? text.trimEnd() : beforeGap ? text.replace(/\n+$/, '') : text;
      return kept === '' ? [] : [{ op, pieces: [{ text: kept, drawn: null }] }];
    }
    const alone = !/\S/.test(text);
    return [{ op, pieces: piecesOf(text, alone) }];
  });
}

function piecesOf(text: string, alone: boolean): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let plain = '';
  const letters = Array.from(text);
  letters.forEach((letter, at) => {
    const sign = signs[letter];
    const doubled = letter === ' ' && (letters[at - 1] === ' ' || letters[at + 1] === ' ');
    if (sign === undefined || (letter === ' ' && !alone && !doubled)) {
      plain += letter;
      return;
    }
    if (plain !== '') pieces.push({ text: plain, drawn: null });
    plain = '';
    pieces.push({ text: letter === '\n' ? `${sign[0]}\n` : sign[0], drawn: sign[1] });
  });
  if (plain !== '') pieces.push({ text: plain, drawn: null });
  return pieces;
}
