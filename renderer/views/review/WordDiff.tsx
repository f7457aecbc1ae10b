import type { WordOp } from '../../../shared/diff/hunk';
import { shownWords } from './shown-words';

/** Words that went and came, in one running text; white space that changed is drawn. */
export function WordDiff({ words }: { readonly words: readonly WordOp[] }) {
  return (
    <div className="hunk-edit">
      {shownWords(words).map(({ op, pieces }, index) => {
        const content = pieces.map(({ text, drawn }, at) =>
          drawn === null ? (
            text
          ) : (
            <span key={at} className="visible-space" role="img" aria-label={drawn}>
              {text}
            </span>
          ),
        );
        if (op === '=') return <span key={index}>{content}</span>;
        return op === '-' ? <del key={index}>{content}</del> : <ins key={index}>{content}</ins>;
      })}
    </div>
  );
}
