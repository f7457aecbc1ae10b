import { useEffect, useState } from 'react';
import { useKeyCaps } from '../../commands/CommandKeys';
import { editRate } from '../../../shared/metrics/edit-rate';
import type { CommandId } from '../../../shared/commands/catalogue';
import { runCommand } from '../../commands/registry';
import { inPause, useAnalysis, useCalm, useUnchecked } from '../../state/analysis';
import { flushArticle, useArticle } from '../../state/article';
import { notifyFailure, useSession } from '../../state/session';
import { presentSentenceIndexAt } from '../../state/sentences';
import { useEffort, useMeasuring } from '../../state/effort';
import { useSurface, type Surface } from '../../state/history';
import type { Saving } from '../../state/types';
import { BackgroundWork } from '../once/BackgroundWork';
import { ReviewFigures } from '../review/ReviewFigures';
import type { WordId } from '../../../shared/locales/en';
import { percent } from '../library/article-row-text';
import { failureInWords, useWords } from '../../words/words';

/** Where the caret is, how far the article is, and whether it is on disk. */
export function StatusBar() {
  const { t } = useWords();
  const open = useArticle(({ article }) => article !== null);
  const middle = useSurface();
  return (
    <footer className="window-foot" aria-label={t('status.name')}>
      {open && <Measuring withTimes={middle === 'review'} />}
      {open && middle !== 'project' && (middle === 'review' ? <ReviewFigures /> : <Figures />)}
      <span className="space" />
      <BackgroundWork />
      <SentElsewhere />
      {open && <SavingState />}
      {(open || middle === 'project') && <Hints hints={hints[middle]} />}
    </footer>
  );
}

/** A component of its own, for what it looks at changes with every key. */
function Measuring({ withTimes }: { readonly withTimes: boolean }) {
  useMeasuring(withTimes);
  return null;
}

function Figures() {
  const { t } = useWords();
  const total = useCalm((analysis) => analysis?.sentences.length ?? null);
  const words = useCalm((analysis) => analysis?.words ?? 0);
  const edited = useCalm((analysis) => analysis?.edited ?? 0);
  const failure = useUnchecked();
  if (total === null) return failure === null ? <span>{t('status.reading')}</span> : <Checking />;
  return (
    <>
      <SentenceAt total={total} />
      <span>{t('status.words', { count: words })}</span>
      <EditedShare edited={edited} />
      <Checking />
    </>
  );
}

/** Before the first sentence (a space, a blank line) one is at the first. */
const sentenceHere = (): number => Math.max(0, presentSentenceIndexAt(useArticle.getState().caret)) + 1;

function SentenceAt({ total }: { readonly total: number }) {
  const { t } = useWords();
  useAnalysis(sentenceHere);
  const at = useArticle(sentenceHere);
  return <span>{t('status.sentence', { at: Math.min(at, total), total })}</span>;
}

function Checking() {
  const { t } = useWords();
  const failure = useUnchecked();
  return failure === null ? null : (
    <span className="saving-failed" title={failureInWords(failure)}>
      {t('status.not-checked')}
    </span>
  );
}

/** Says all the time that sentences may leave this machine, where the person allowed it. */
function SentElsewhere() {
  const { t } = useWords();
  const origin = useSession(({ settings: { model } }) => (model?.enabled === true ? model.confirmed : ''));
  return origin === '' ? null : <span role="note">{t('status.elsewhere', { origin })}</span>;
}

function SavingState() {
  const { t } = useWords();
  const saving = useToldSaving();
  const readOnly = useArticle(({ article }) => article?.opened.readOnly ?? null);
  const connection = useSession((state) => state.connection);
  if (readOnly !== null) {
    return (
      <span className="saving-failed" role="status" title={failureInWords(readOnly)}>
        {t('status.read-only', { why: failureInWords(readOnly) })}
      </span>
    );
  }
  if (connection === 'interrupted' || connection === 'slow')
    return (
      <span className="saving-failed" role="status">
        {t(`warning.${connection}`)}
      </span>
    );
  if (saving === null) return null;
  if (saving.state === 'failed') {
    return (
      <span className="saving-failed" role="alert" title={failureInWords(saving.error)}>
        {t('status.not-saved', { why: failureInWords(saving.error) })}
        <button className="link" type="button" onClick={() => void flushArticle().then(notifyFailure)}>
          {t('status.try-again')}
        </button>
        <button className="link" type="button" onClick={() => runCommand('article.save-copy')}>
          {t('status.save-copy')}
        </button>
      </span>
    );
  }
  return saving.state === 'saved' ? (
    <span className="saving-ok">{t('status.saved')}</span>
  ) : (
    <span>{t('status.saving')}</span>
  );
}

/** The state of saving, but that all is saved is told in a pause and not between two keys. */
function useToldSaving(): Saving | null {
  const [told, setTold] = useState(savingNow);
  useEffect(() => {
    let stop = (): void => undefined;
    const follow = (): void => {
      stop();
      const saving = savingNow();
      if (saving?.state === 'saved') stop = inPause(() => setTold(saving));
      else setTold((before) => (isSame(before, saving) ? before : saving));
    };
    follow();
    const stopFollowing = useArticle.subscribe((state, before) => {
      if (state.article?.saving !== before.article?.saving) follow();
    });
    return () => {
      stop();
      stopFollowing();
    };
  }, []);
  return told;
}

const savingNow = (): Saving | null => useArticle.getState().article?.saving ?? null;

/** Most keys find the text being written, and leave it so. */
const isSame = (a: Saving | null, b: Saving | null): boolean =>
  a?.state === 'saving' && b?.state === 'saving';

/** `Edited 8 % · 3 % by safe fixes`; the second part follows once it has been measured. */
function EditedShare({ edited }: { readonly edited: number }) {
  const { t } = useWords();
  const safe = useEffort(({ effort }) => (effort === null ? 0 : editRate([effort.safe])));
  return (
    <span>
      {t('figures.edited', { share: percent(edited) })}
      {safe > 0 && ` · ${t('figures.safe', { share: percent(safe) })}`}
    </span>
  );
}

type Hint = readonly [CommandId, WordId];

/** The keys that matter most where the person is. */
const hints: Readonly<Record<Surface, readonly Hint[]>> = {
  desk: [
    ['flag.next', 'hint.next-flag'],
    ['flag.fix', 'hint.fix'],
    ['sentence.done', 'hint.done'],
    ['go.commands', 'hint.commands'],
  ],
  review: [
    ['review.approve', 'hint.approve'],
    ['review.restore', 'hint.restore'],
    ['review.comment', 'hint.comment'],
    ['review.close', 'hint.desk'],
  ],
  history: [
    ['history.earlier', 'hint.earlier'],
    ['history.later', 'hint.later'],
    ['history.next', 'hint.next-change'],
    ['history.restore-sentence', 'hint.restore-it'],
    ['history.close', 'hint.text'],
  ],
  project: [
    ['project.view', 'hint.article'],
    ['view.library', 'hint.library'],
    ['go.commands', 'hint.commands'],
  ],
  merge: [
    ['merge.first', 'hint.first'],
    ['merge.second', 'hint.second'],
    ['merge.both', 'hint.both'],
    ['merge.edit', 'hint.rewrite'],
    ['merge.next', 'hint.next-sentence'],
    ['merge.finish', 'hint.merge'],
  ],
};

function Hints({ hints }: { readonly hints: readonly Hint[] }) {
  return (
    <span className="hints hide-narrow">
      {hints.map(([id, text], index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <HintText id={id} text={text} />
        </span>
      ))}
    </span>
  );
}

function HintText({ id, text }: { readonly id: CommandId; readonly text: WordId }) {
  const { t } = useWords();
  const caps = useKeyCaps(id);
  return `${caps.join(' ')} ${t(text)}`;
}
