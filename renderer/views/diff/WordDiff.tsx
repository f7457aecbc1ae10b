import type { WordOp } from '../../../shared/diff/hunk';
import { useWords } from '../../words/words';
import { shownWords } from './shown-words';

interface WordDiffProps {
  readonly words: readonly WordOp[];
  /** Characters of unchanged text kept on either side of a change; all of it by default. */
  readonly around?: number;
}

/**
 * Words taken out and put in, in one running text, told apart by strike-through as well as by colour; white space that changed is drawn.
 * Each piece of the text after says where in it it begins (`data-at`), so that a selection can be found again in the text.
 */
export function WordDiff({ words, around = Infinity }: WordDiffProps) {
  const { t } = useWords();
  return shownWords(words, around).map(({ op, pieces }, index) => {
    const content = pieces.map(({ text, drawn, at }, place) =>
      drawn === null ? (
        <span key={place} data-at={at ?? undefined}>
          {text}
        </span>
      ) : (
        <span
          key={place}
          className="visible-space"
          role="img"
          aria-label={t(drawn)}
          data-at={at ?? undefined}
          data-drawn
        >
          {text}
        </span>
      ),
    );
    if (op === '=') return <span key={index}>{content}</span>;
    return op === '-' ? <del key={index}>{content}</del> : <ins key={index}>{content}</ins>;
  });
}
