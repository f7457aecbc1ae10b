import { saveFile } from '../../editor/save-copy';
import { useLibrary } from '../../state/library';
import { host } from '../../state/session';
import { offerGlossary, stepTerms, useTerms } from '../../state/terms';
import { failureInWords, t as say, useWords } from '../../words/words';
import { FileButton } from '../once/FileButton';

/** Glossaries, by the endings of their names. */
const accept = '.csv,.tsv,.tab,.txt,.tbx,.xml';

/** What was done last with its way back, and what can be done with the list as a whole. */
export function TermsActs({ onProblem }: { readonly onProblem: (problem: string | null) => void }) {
  const { t } = useWords();
  const said = useTerms((state) => state.said);
  const canUndo = useTerms(({ undo }) => undo.length > 0);
  const isEmpty = useTerms(({ list, termbase }) => list.length + termbase.length === 0);
  const writable = useLibrary(({ project }) => project !== null && project.readOnly === null);
  const undo = async (): Promise<void> => {
    const failure = await stepTerms('undo');
    onProblem(failure === null ? null : failureInWords(failure));
  };
  return (
    <>
      <span className="aside terms-said" role="status">
        {said}
      </span>
      {said !== '' && (
        <button type="button" className="btn" aria-disabled={!canUndo} onClick={() => canUndo && void undo()}>
          {t('state.undo')}
        </button>
      )}
      <button
        type="button"
        className="btn"
        aria-disabled={isEmpty}
        onClick={() => isEmpty || void save('csv').then(onProblem)}
      >
        {t('once.export-csv')}
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={isEmpty}
        onClick={() => isEmpty || void save('tbx').then(onProblem)}
      >
        {t('once.export-tbx')}
      </button>
      <FileButton label={t('terms.import')} accept={accept} disabled={!writable} onFile={offerGlossary} />
    </>
  );
}

async function save(format: 'csv' | 'tbx'): Promise<string | null> {
  const exported = await host().call('terms.export', { format });
  if (!exported.ok) return failureInWords(exported.error);
  const { text, left } = exported.value;
  const failure = await saveFile(`terms.${format}`, text);
  if (failure !== null) return failureInWords(failure);
  return left === 0 ? null : say('terms.not-in-tbx', { count: left });
}
