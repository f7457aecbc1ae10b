import { useKeyCaps } from '../../commands/CommandKeys';
import type { CommandId } from '../../../shared/commands/catalogue';
import { runCommand } from '../../commands/registry';
import { useAnalysis } from '../../state/analysis';
import { flushArticle, useArticle } from '../../state/article';
import { notifyFailure, useSession } from '../../state/session';
import { presentSentences, sentenceIndexAt } from '../../state/sentences';
import { useSurface } from '../../state/history';
import { ReviewFigures, ReviewHints } from '../review/ReviewFigures';

const grouped = new Intl.NumberFormat('en');

/** Where the caret is, how far the article is, and whether it is on disk. */
export function StatusBar() {
  const open = useArticle(({ article }) => article !== null);
  const middle = useSurface();
  return (
    <footer className="window-foot" aria-label="Status">
      {open && (middle === 'review' ? <ReviewFigures /> : <Figures />)}
      <span className="space" />
      {open && <SavingState />}
      {open && middle === 'desk' && <Hints />}
      {open && middle === 'review' && <ReviewHints />}
    </footer>
  );
}

function Figures() {
  const analysis = useAnalysis((state) => state.analysis);
  const sentence = useArticle(({ caret }) => sentenceIndexAt(presentSentences(), caret) + 1);
  if (analysis === null) return <span>Reading…</span>;
  return (
    <>
      <span>
        Sentence {grouped.format(sentence)} of {grouped.format(analysis.sentences.length)}
      </span>
      <span>{grouped.format(analysis.words)} words</span>
      <span>Edited {Math.round(analysis.edited * 100)} %</span>
      <Checking />
    </>
  );
}

function Checking() {
  const failure = useAnalysis((state) => state.failure);
  return failure === null ? null : <span className="saving-failed">{failure.message}</span>;
}

function SavingState() {
  const saving = useArticle(({ article }) => article?.saving ?? null);
  const readOnly = useArticle(({ article }) => article?.opened.readOnly ?? null);
  const connection = useSession((state) => state.connection);
  if (readOnly !== null) {
    return (
      <span className="saving-failed" role="status" title={readOnly.message}>
        Read only: {readOnly.message}
      </span>
    );
  }
  if (connection === 'interrupted')
    return <span role="status">Emend does not answer; what you type is kept and sent again…</span>;
  if (saving === null) return null;
  if (saving.state === 'failed') {
    return (
      <span className="saving-failed" role="alert" title={saving.error.message}>
        Not saved: {saving.error.message}
        <button className="link" type="button" onClick={() => void flushArticle().then(notifyFailure)}>
          Try again
        </button>
        <button className="link" type="button" onClick={() => runCommand('article.save-copy')}>
          Save a copy…
        </button>
      </span>
    );
  }
  return saving.state === 'saved' ? <span className="saving-ok">Saved</span> : <span>Saving…</span>;
}

const hints: readonly (readonly [CommandId, string])[] = [
  ['flag.next', 'next flag'],
  ['flag.fix', 'fix and on'],
  ['sentence.done', 'sentence done'],
  ['go.commands', 'everything'],
];

function Hints() {
  return (
    <span className="hints hide-narrow">
      {hints.map(([id, text], index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Hint id={id} text={text} />
        </span>
      ))}
    </span>
  );
}

function Hint({ id, text }: { readonly id: CommandId; readonly text: string }) {
  const caps = useKeyCaps(id);
  return `${caps.join(' ')} ${text}`;
}
