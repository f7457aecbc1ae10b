import {
  changeReading,
  readingFaces,
  readingLimits,
  useReading,
  type ReadingFace,
} from '../../state/reading';
import { useWords } from '../../words/words';

const numbers = ['size', 'line', 'measure'] as const;

/** How the text of the desk is set. */
export function TextSettings() {
  const { t, number } = useWords();
  const reading = useReading();
  const said = (name: (typeof numbers)[number]): string =>
    t(`text.in-${name}`, {
      value: number(reading[name], name === 'line' ? { minimumFractionDigits: 2 } : {}),
    });
  return (
    <fieldset className="field text-settings">
      <legend>{t('text.legend')}</legend>
      <label>
        <span>{t('text.face')}</span>
        <select
          value={reading.face}
          onChange={({ target }) => changeReading({ face: target.value as ReadingFace })}
        >
          {readingFaces.map((face) => (
            <option key={face} value={face}>
              {t(`text.${face}`)}
            </option>
          ))}
        </select>
      </label>
      {numbers.map((name) => (
        <label key={name}>
          <span>{t(`text.${name}`)}</span>
          <input
            type="range"
            {...readingLimits[name]}
            value={reading[name]}
            aria-valuetext={said(name)}
            onChange={({ target }) => changeReading({ [name]: Number(target.value) })}
          />
          <output>{said(name)}</output>
        </label>
      ))}
    </fieldset>
  );
}
