import { terRate } from '../../../shared/metrics/ter';
import { useEffort } from '../../state/effort';
import { counted } from '../library/article-row-text';

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** How much editing lies between the machine translation and the text: HTER, what its edits were about, and the part of safe fixes. */
export function ChangeFigures() {
  const effort = useEffort((state) => state.effort);
  if (effort === null || effort.ter.edits + effort.kinds.letterCase === 0) return null;
  const { ter, safeTer, kinds } = effort;
  const parts = [
    kinds.words > 0 && counted(kinds.words, 'word'),
    kinds.punctuation > 0 && `${kinds.punctuation} punctuation`,
    kinds.letterCase > 0 && `${kinds.letterCase} case`,
    kinds.order > 0 && `${kinds.order} order`,
  ].filter(Boolean);
  return (
    <p
      className="change-figures"
      title="HTER: edits of Translation Edit Rate a word of the present text. Changes of case stand beside it: TER does not count them."
    >
      <b>HTER {percent(terRate([ter]))}</b>
      <span>{parts.join(' · ')}</span>
      {safeTer.edits > 0 && <span>{percent(terRate([safeTer]))} by safe fixes alone</span>}
    </p>
  );
}
