import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Flag } from '../../../shared/checks/rule';
import { isScore, type EsaSide } from '../../../shared/review/esa';
import { checkMachineTranslation } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { notify } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { ratedSentences } from './esa-sentences';
import { RateSentence, type Rated } from './RateSentence';
import { writeRating } from './rate-actions';
import './mqm.css';
import './esa.css';

const close = (): void => setOverlay(null);

interface Props {
  readonly side: EsaSide;
  /** Index of the sentence to begin with. */
  readonly at: number;
}

/** Rates sentence by sentence (ESA): spans confirmed, discarded or added, then a score; Enter writes it and goes on. */
export function EsaDialog({ side: firstSide, at: first }: Props) {
  const { t, failure: inWords } = useWords();
  const [side, setSide] = useState(firstSide);
  const [at, setAt] = useState(first);
  const [machineFlags, setMachineFlags] = useState<readonly Flag[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState(0);
  const rated = useRef<Rated>({ score: null, spans: [] });
  const busy = useRef(false);
  // Offsets are those of the text that was there when the dialog opened; writing finds out if it is another.
  const text =
    useArticle(({ article }) => (side === 'mt' ? article?.folded.base : article?.folded.text)) ?? '';
  const sentences = useMemo(() => ratedSentences(side), [side]);
  const sentence = sentences[at];
  const began = useRef(0);
  useEffect(() => {
    began.current = Date.now();
  }, [side, at]);
  useEffect(() => {
    if (side === 'mt')
      void checkMachineTranslation().then((flags) => {
        if (flags.ok) setMachineFlags(flags.value);
      });
  }, [side]);
  if (sentence === undefined) return null;

  const go = (to: number): void => {
    setProblem(null);
    setAt(Math.min(sentences.length - 1, Math.max(0, to)));
  };
  const choose = (next: EsaSide): void => {
    setSide(next);
    setAt(0);
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    const { score, spans } = rated.current;
    if (score === null) return setProblem(t('rate.no-score'));
    if (!isScore(score)) return setProblem(t('rate.not-a-score', { score }));
    if (busy.current) return;
    busy.current = true;
    const failure = await writeRating(side, { text, sentence, began: began.current }, { score, spans });
    busy.current = false;
    if (failure !== null) return setProblem(inWords(failure));
    setWritten(written + 1);
    if (at + 1 < sentences.length) return go(at + 1);
    close();
    notify({ kind: 'done', text: t('rate.done', { count: written + 1 }) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Enter' && !event.altKey) void save();
    else if (event.altKey && event.key === 'ArrowDown') go(at + 1);
    else if (event.altKey && event.key === 'ArrowUp') go(at - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      wide
      title={t('rate.title', { number: at + 1, of: sentences.length })}
      onClose={close}
      acts={
        <>
          <small className="aside">{t('rate.keys')}</small>
          <button type="button" className="btn" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('rate.previous')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={at + 1 >= sentences.length}
            onClick={() => go(at + 1)}
          >
            {t('rate.next')}
          </button>
          <button type="button" className="btn main" onClick={() => void save()}>
            {t('rate.save')}
          </button>
        </>
      }
    >
      <div className="esa" onKeyDown={onKeyDown}>
        <div className="esa-sides" role="group" aria-label={t('rate.side')}>
          {(['target', 'mt'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={side === each}
              data-on={side === each || undefined}
              onClick={() => choose(each)}
            >
              {t(each === 'mt' ? 'rate.side-mt' : 'rate.side-target')}
            </button>
          ))}
        </div>
        <RateSentence
          key={`${side} ${at}`}
          side={side}
          sentence={sentence}
          text={text.slice(sentence.start, sentence.end)}
          machineFlags={machineFlags}
          onChange={(next) => {
            rated.current = next;
          }}
        />
        <Problem>{problem}</Problem>
      </div>
    </Dialog>
  );
}
