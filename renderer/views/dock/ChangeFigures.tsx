import { terRate } from '../../../shared/metrics/ter';
import { useEffort } from '../../state/effort';
import { useWords } from '../../words/words';

/** How much editing lies between the machine translation and the text: HTER, what its edits were about, and the part of safe fixes. */
export function ChangeFigures() {
  const { t, percent } = useWords();
  const effort = useEffort((state) => state.effort);
  if (effort === null || effort.ter.edits + effort.kinds.letterCase === 0) return null;
  const { ter, safeTer, kinds } = effort;
  const parts = [
    kinds.words > 0 && t('figures.words', { count: kinds.words }),
    kinds.punctuation > 0 && t('figures.punctuation', { count: kinds.punctuation }),
    kinds.letterCase > 0 && t('figures.case', { count: kinds.letterCase }),
    kinds.order > 0 && t('figures.order', { count: kinds.order }),
  ].filter(Boolean);
  return (
    <p className="change-figures" title={t('figures.hter')}>
      <b>{t('figures.hter-share', { share: percent(terRate([ter]), 1) })}</b>
      <span>{parts.join(' · ')}</span>
      {safeTer.edits > 0 && <span>{t('figures.safe', { share: percent(terRate([safeTer]), 1) })}</span>}
    </p>
  );
}
