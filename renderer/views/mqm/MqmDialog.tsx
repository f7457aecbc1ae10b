import { useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '../../../shared/base/range';
import { mqmCategory, mqmCore, mqmSeverities, type MqmSeverity } from '../../../shared/review/mqm';
import { notify } from '../../state/session';
import { setOverlay, useView } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { suggestedFor, textOfSide, writeMark } from './mark-actions';
import { severityNames } from './MarkLine';
import './mqm.css';

interface Props {
  readonly side: 'source' | 'target';
  /** The sentence, and what of it is to be marked, in the present text or in the source. */
  readonly within: Range;
  readonly span: Range;
}

const close = (): void => setOverlay(null);

/** Marks an error: its category by its first letters, 1 to 4 for how bad it is, Enter. The words can be chosen anew with Shift and the arrows. */
export function MqmDialog({ side, within, span }: Props) {
  const [text] = useState(() => textOfSide(side) ?? '');
  const [category, setCategory] = useState(
    () => (side === 'target' ? suggestedFor(span) : null) ?? useView.getState().mqmCategory,
  );
  const [severity, setSeverity] = useState<MqmSeverity>('minor');
  const [chosen, setChosen] = useState(span);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  const quote = text.slice(chosen.start, chosen.end);

  const mark = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const failure = await writeMark({ side, text, span: chosen }, { category, severity, note: note.trim() });
    busy.current = false;
    if (failure !== null) return setProblem(failure.message);
    useView.setState({ mqmCategory: category });
    close();
    notify({ kind: 'done', text: `Marked “${shortened(quote)}”` });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inNote = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const wanted = inNote ? undefined : mqmSeverities[Number(event.key) - 1];
    if (wanted !== undefined) setSeverity(wanted);
    else if (event.key === 'Enter') void mark();
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      title={side === 'source' ? 'Mark an error in the source' : 'Mark an error'}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="button" className="btn main" onClick={() => void mark()}>
            Mark
          </button>
        </>
      }
    >
      <form onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>Category</span>
          <select value={category} onChange={(event) => setCategory(event.target.value)}>
            {mqmCore.map(({ name, types }) => (
              <optgroup key={name} label={name}>
                <option value={name}>{name}</option>
                {types.map((type) => (
                  <option key={type} value={mqmCategory(name, type)}>
                    {type}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <fieldset className="field">
          <legend>Severity</legend>
          <div className="severities">
            {mqmSeverities.map((each, index) => (
              <label key={each} className="choice">
                <input
                  type="radio"
                  name="severity"
                  checked={severity === each}
                  onChange={() => setSeverity(each)}
                />
                <span>
                  {severityNames[each]} <kbd aria-hidden="true">{index + 1}</kbd>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span>Words</span>
          <textarea
            className="mark-words"
            readOnly
            rows={3}
            value={text.slice(within.start, within.end)}
            onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
              if (selectionStart < selectionEnd)
                setChosen({ start: within.start + selectionStart, end: within.start + selectionEnd });
            }}
          />
          <small aria-live="polite">
            {quote === ''
              ? 'Nothing is chosen.'
              : `Marks “${shortened(quote)}”. Select other words to change that.`}
          </small>
        </label>
        <label className="field">
          <span>Note</span>
          <input type="text" value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
