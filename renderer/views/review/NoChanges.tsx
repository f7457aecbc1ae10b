import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useUnchecked } from '../../state/analysis';
import { setReviewFilter, useReview } from '../../state/review';
import { Unchecked } from '../desk/Unchecked';
import { Composer } from './Composer';
import '../welcome/welcome.css';

/** Review of an article in which nothing was changed. */
export function NoChanges() {
  const composing = useReview((state) => state.composing);
  const unchecked = useUnchecked();
  return (
    <section className="empty-page" aria-label="Changes to review">
      <h2>No changes to review</h2>
      {unchecked === null ? (
        <p>
          The text is word for word the machine translation. It can be approved as it stands, or sent back
          with a comment.
        </p>
      ) : (
        <Unchecked />
      )}
      {composing?.kind === 'article' && (
        <Composer label="What should change in the article?" send="Request changes" />
      )}
      <p className="empty-acts">
        <button type="button" className="btn" onClick={() => setReviewFilter('sentences')}>
          Look at all sentences
        </button>
        <button type="button" className="btn main" onClick={() => runCommand('review.close')}>
          Back to the desk <CommandKeys id="review.close" />
        </button>
      </p>
    </section>
  );
}
