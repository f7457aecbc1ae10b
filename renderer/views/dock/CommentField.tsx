import { useState } from 'react';
import { comment } from '../../../shared/review/actions';
import type { CommentThread } from '../../../shared/review/state';
import { tellDone } from '../../state/do-undoably';
import { room } from '../../state/room';
import { useWords } from '../../words/words';
import { draftOf, keepDraft } from '../review/drafts';
import { focusHome } from '../shell/focus-home';
import { SendKey } from './SendKey';
import { writeSaid } from './write-said';

interface Props {
  readonly label: string;
  readonly about: CommentThread['about'];
  readonly answers?: string;
  /** Called once it is said. */
  readonly onSaid?: () => void;
  /** Leaves without a word; the field stays where it is not given. */
  readonly onLeave?: () => void;
}

/** What a field is for, so that what was begun in it is there again when it is. */
function placeOfField(about: Props['about'], answers: string | undefined): string {
  if (answers !== undefined) return answers;
  return about !== null && 'hunk' in about ? `${about.hunk.start}-${about.hunk.end}` : '';
}

/** A field for a comment: Ctrl Enter says it, Escape leads back into the text. What was begun stays until it is said or given up. */
export function CommentField({ label, about, answers, onSaid, onLeave }: Props) {
  const { t } = useWords();
  const place = placeOfField(about, answers);
  const [text, setText] = useState(() => draftOf('note', place));
  const write = (written: string): void => {
    setText(written);
    keepDraft('note', place, written);
  };
  const send = async (): Promise<void> => {
    const bodies = comment(about, text, answers);
    if (!bodies.ok) return;
    if (!(await writeSaid(bodies.value))) return;
    write('');
    tellDone(t('notes.said'));
    onSaid?.();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        className="inline"
        aria-label={label}
        placeholder={label}
        rows={1}
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          // Beside the text Escape leads back into it; over the text it puts the list away.
          if (event.key === 'Escape' && onLeave !== undefined && text.trim() === '') {
            event.preventDefault();
            onLeave();
          } else if (event.key === 'Escape' && room() === 'wide') {
            event.preventDefault();
            focusHome();
          }
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void send();
        }}
      />
      <div className="composer-row">
        {onLeave !== undefined && (
          <button
            className="btn"
            type="button"
            onClick={() => {
              write('');
              onLeave();
            }}
          >
            {t('notes.leave')}
          </button>
        )}
        {text.trim() !== '' && (
          <button className="btn main" type="submit">
            {t('notes.add')} <SendKey />
          </button>
        )}
      </div>
    </form>
  );
}
