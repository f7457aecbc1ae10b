import type { CommentThread } from '../../../shared/review/state';
import { useCommented } from '../../editor/comment-actions';
import { useArticle } from '../../state/article';
import { closeOver } from '../../state/view';
import { useWords } from '../../words/words';
import { focusHome } from '../shell/focus-home';
import { MarkList } from '../mqm/MarkList';
import { RatingList } from '../mqm/RatingList';
import { CommentField } from './CommentField';
import { Requests } from './Requests';
import { Thread } from './Thread';

const noThreads: readonly CommentThread[] = [];

/** What people said about the article and its changes. */
export function NotesTab() {
  const { t } = useWords();
  const threads = useArticle(({ article }) => article?.folded.threads ?? noThreads);
  const open = threads.filter(({ resolved }) => !resolved);
  const resolved = threads.filter((thread) => thread.resolved);
  return (
    <div className="dock-list notes">
      <NewComment />
      <Requests />
      <MarkList />
      <RatingList />
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} />
      ))}
      {resolved.length > 0 && (
        <details className="dismissed">
          <summary>{t('notes.resolved', { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <Thread key={thread.id} thread={thread} />
          ))}
        </details>
      )}
    </div>
  );
}

/** The field for a comment: on the sentence whose comment was asked for, else on the article. */
function NewComment() {
  const { t } = useWords();
  const about = useCommented((state) => state.about);
  if (about === null) return <CommentField key="article" label={t('notes.note')} about={null} />;
  /** Back to the text, with nothing left lying over it. */
  const leave = (): void => {
    useCommented.setState({ about: null });
    closeOver();
    focusHome();
  };
  return (
    <div className="sentence-comment">
      <blockquote>{about.after === '' ? about.before : about.after}</blockquote>
      <CommentField
        key={`${about.start} ${about.after}`}
        label={t('notes.sentence')}
        about={{ hunk: about }}
        onSaid={leave}
        onLeave={leave}
      />
    </div>
  );
}
