import { useRef, useState } from 'react';
import { openPasted } from '../../commands/pasted-commands';
import { setOverlay, useView } from '../../state/view';
import { useWords } from '../../words/words';
import { SendKey } from '../dock/SendKey';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);

/** Among the drafts: of no article. What was put here and not opened is still there the next time. */
const place = 'pasted';

function setText(text: string): void {
  useView.setState(({ drafts }) => ({ drafts: new Map(drafts).set(place, text) }));
}

/** Takes a text that lies in no file: pasting works in every shell, reading the clipboard does not. */
export function PasteDialog() {
  const { t, failure: inWords } = useWords();
  const text = useView(({ drafts }) => drafts.get(place) ?? '');
  const seen = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async (): Promise<void> => {
    setBusy(true);
    const failure = await openPasted(text);
    setBusy(false);
    if (failure !== null) return setProblem(inWords(failure));
    setText('');
    close();
  };

  return (
    <Dialog
      title={t('paste.title')}
      about={t('paste.about')}
      wide
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            {t('dialog.cancel')}
          </button>
          <button type="button" className="btn main" disabled={busy} onClick={() => void open()}>
            {t('paste.open')} <SendKey />
          </button>
        </>
      }
    >
      <label className="field">
        <span>{t('paste.text')}</span>
        <textarea
          className="long"
          dir="auto"
          spellCheck={false}
          value={text}
          onFocus={({ target }) => {
            // What was left here the last time is chosen at first, so that another text that is pasted takes its place.
            if (!seen.current) target.select();
            seen.current = true;
          }}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (!busy) void open();
          }}
        />
      </label>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
