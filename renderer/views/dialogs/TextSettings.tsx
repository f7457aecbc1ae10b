import {
  changeReading,
  readingFaces,
  readingLimits,
  useReading,
  type ReadingFace,
} from '../../state/reading';

/** What the settings say. */
const words = {
  legend: 'Text',
  face: 'Face',
  faces: { serif: 'Serif', sans: 'Sans serif', mono: 'Typewriter' } satisfies Record<ReadingFace, string>,
  size: 'Size',
  line: 'Line height',
  measure: 'Longest line',
  inSize: (value: number) => `${value} px`,
  inLine: (value: number) => value.toFixed(2),
  inMeasure: (value: number) => `${value} characters`,
} as const;

const numbers = [
  { name: 'size', label: words.size, said: words.inSize },
  { name: 'line', label: words.line, said: words.inLine },
  { name: 'measure', label: words.measure, said: words.inMeasure },
] as const;

/** How the text of the desk is set. */
export function TextSettings() {
  const reading = useReading();
  return (
    <fieldset className="field text-settings">
      <legend>{words.legend}</legend>
      <label>
        <span>{words.face}</span>
        <select
          value={reading.face}
          onChange={({ target }) => changeReading({ face: target.value as ReadingFace })}
        >
          {readingFaces.map((face) => (
            <option key={face} value={face}>
              {words.faces[face]}
            </option>
          ))}
        </select>
      </label>
      {numbers.map(({ name, label, said }) => (
        <label key={name}>
          <span>{label}</span>
          <input
            type="range"
            {...readingLimits[name]}
            value={reading[name]}
            aria-valuetext={said(reading[name])}
            onChange={({ target }) => changeReading({ [name]: Number(target.value) })}
          />
          <output>{said(reading[name])}</output>
        </label>
      ))}
    </fieldset>
  );
}
