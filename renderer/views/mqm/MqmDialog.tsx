import { useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '../../../shared/base/range';
import { mqmCategory, mqmCore, mqmSeverities, type MqmSeverity } from '../../../shared/review/mqm';
import { setOverlay, useView } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { Problem } from '../dialogs/Problem';
import { mqmName, severityInWords } from './category-words';
import { suggestedFor, tellMarked, textOfSide, writeMark } from './mark-actions';
import { WordsToChoose } from './WordsToChoose';
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
  const { t, failure: inWords } = useWords();
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
    if (failure !== null) return setProblem(inWords(failure));
    useView.setState({ mqmCategory: category });
    close();
    tellMarked(t('mark.done', { words: shortened(quote) }));
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
      title={t(side === 'source' ? 'mark.title-source' : 'mark.title')}
      onClose={close}
      acts={
        <DialogActs onCancel={close} onDo={() => void mark()}>
          {t('mark.mark')}
        </DialogActs>
      }
    >
      <form onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>{t('mark.category')}</span>
          <select value={category} onChange={(event) => setCategory(event.target.value)}>
            {mqmCore.map(({ name, types }) => (
              <optgroup key={name} label={mqmName(name)}>
                <option value={name}>{mqmName(name)}</option>
                {types.map((type) => (
                  <option key={type} value={mqmCategory(name, type)}>
                    {mqmName(type)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <fieldset className="field">
          <legend>{t('mark.severity')}</legend>
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
                  {severityInWords(each)} <kbd aria-hidden="true">{index + 1}</kbd>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span>{t('mark.words')}</span>
          <WordsToChoose
            rows={3}
            value={text.slice(within.start, within.end)}
            onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
              if (selectionStart < selectionEnd)
                setChosen({ start: within.start + selectionStart, end: within.start + selectionEnd });
            }}
          />
          <small aria-live="polite">
            {quote === '' ? t('mark.nothing-chosen') : t('mark.chosen', { words: shortened(quote) })}
          </small>
        </label>
        <label className="field">
          <span>{t('mark.note')}</span>
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
