import type { WordOp } from '../../../shared/diff/hunk';
import { useArticle } from '../../state/article';
import { useSession } from '../../state/session';
import { useWords } from '../../words/words';
import { peopleInWords } from '../review/words-of-review';
import { shownWords } from './shown-words';
import { whoseWords } from './whose-words';

interface WordDiffProps {
  readonly words: readonly WordOp[];
  /** Characters of unchanged text kept on either side of a change; all of it by default. */
  readonly around?: number;
  /** Where the words' text after begins in the present text of the article, to say whose words they are; left out where it is another text. */
  readonly from?: number;
}

/**
 * Words taken out and put in, in one running text, told apart by strike-through as well as by colour; white space that changed is drawn.
 * Each piece of the text after says where in it it begins (`data-at`), so that a selection can be found again in the text.
 */
export function WordDiff({ words, around = Infinity, from }: WordDiffProps) {
  const { t } = useWords();
  const me = useSession((state) => state.person);
  const marks = useArticle(({ article }) => (from === undefined ? null : (article?.folded.authored ?? null)));
  const whose = (op: '+' | '-', start: number, length: number): string | undefined => {
    if (from === undefined || marks === null) return undefined;
    const people = whoseWords(marks, { op, start: from + start, length });
    if (people.length === 0) return undefined;
    return t(op === '-' ? 'diff.taken-out-by' : 'diff.written-by', { people: peopleInWords(people, me) });
  };
  return shownWords(words, around).map(({ op, start, length, pieces }, index) => {
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
    const title = whose(op, start, length);
    return op === '-' ? (
      <del key={index} title={title}>
        {content}
      </del>
    ) : (
      <ins key={index} title={title}>
        {content}
      </ins>
    );
  });
}
