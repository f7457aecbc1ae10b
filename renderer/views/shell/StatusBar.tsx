import { useKeyCaps } from '../../commands/CommandKeys';
import { editRate } from '../../../shared/metrics/edit-rate';
import type { CommandId } from '../../../shared/commands/catalogue';
import { runCommand } from '../../commands/registry';
import { useAnalysis, useUnchecked } from '../../state/analysis';
import { flushArticle, useArticle } from '../../state/article';
import { notifyFailure, useSession } from '../../state/session';
import { presentSentences, sentenceIndexAt } from '../../state/sentences';
import { useEffort, useMeasuring } from '../../state/effort';
import { useWords } from '../../words/words';
import { BackgroundWork } from '../once/BackgroundWork';
import { noAnswer } from '../desk/no-answer';
import { useSurface, type Surface } from '../../state/history';
import { ReviewFigures } from '../review/ReviewFigures';

const grouped = new Intl.NumberFormat('en');

/** Where the caret is, how far the article is, and whether it is on disk. */
export function StatusBar() {
  const open = useArticle(({ article }) => article !== null);
  const middle = useSurface();
  useMeasuring(middle === 'review');
  return (
    <footer className="window-foot" aria-label="Status">
      {open && middle !== 'project' && (middle === 'review' ? <ReviewFigures /> : <Figures />)}
      <span className="space" />
      <BackgroundWork />
      <SentElsewhere />
      {open && <SavingState />}
      {(open || middle === 'project') && <Hints hints={hints[middle]} />}
    </footer>
  );
}

function Figures() {
  const analysis = useAnalysis((state) => state.analysis);
  const sentence = useArticle(({ caret }) => sentenceIndexAt(presentSentences(), caret) + 1);
  const failure = useUnchecked();
  if (analysis === null) return failure === null ? <span>Reading…</span> : <Checking />;
  return (
    <>
      <span>
        Sentence {grouped.format(sentence)} of {grouped.format(analysis.sentences.length)}
      </span>
      <span>{grouped.format(analysis.words)} words</span>
      <EditedShare edited={analysis.edited} />
      <Checking />
    </>
  );
}

function Checking() {
  const failure = useUnchecked();
  return failure === null ? null : (
    <span className="saving-failed" title={failure.message}>
      Not checked completely
    </span>
  );
}

/** Says all the time that sentences may leave this machine, where the person allowed it. */
function SentElsewhere() {
  const origin = useSession(({ settings: { model } }) => (model?.enabled === true ? model.confirmed : ''));
  const { t } = useWords();
  return origin === '' ? null : <span role="note">{t('once.model-sent', { origin })}</span>;
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
  if (connection === 'interrupted' || connection === 'slow')
    return (
      <span className="saving-failed" role="status">
        {noAnswer[connection]}
      </span>
    );
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

/** `Edited 8 % · 3 % by safe fixes`; the second part follows once it has been measured. */
function EditedShare({ edited }: { readonly edited: number }) {
  const safe = useEffort(({ effort }) => (effort === null ? 0 : editRate([effort.safe])));
  return (
    <span>
      Edited {percent(edited)}
      {safe > 0 && ` · ${percent(safe)} by safe fixes`}
    </span>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The keys that matter most where the person is. */
const hints: Readonly<Record<Surface, readonly (readonly [CommandId, string])[]>> = {
  desk: [
    ['flag.next', 'next flag'],
    ['flag.fix', 'fix and on'],
    ['sentence.done', 'sentence done'],
    ['go.commands', 'everything'],
  ],
  review: [
    ['review.approve', 'approve and on'],
    ['review.restore', 'restore'],
    ['review.comment', 'comment'],
    ['review.close', 'back to the desk'],
  ],
  history: [
    ['history.earlier', 'earlier'],
    ['history.later', 'later'],
    ['history.next', 'next change'],
    ['history.restore-sentence', 'restore it'],
    ['history.close', 'back to the text'],
  ],
  project: [
    ['project.view', 'back to the article'],
    ['view.library', 'library'],
    ['go.commands', 'everything'],
  ],
  merge: [
    ['merge.first', 'first'],
    ['merge.second', 'second'],
    ['merge.both', 'both'],
    ['merge.edit', 'write anew'],
    ['merge.next', 'next sentence'],
    ['merge.finish', 'bring together'],
  ],
};

function Hints({ hints }: { readonly hints: readonly (readonly [CommandId, string])[] }) {
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
