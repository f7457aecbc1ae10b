import { useState } from 'react';
import { plainReading, readingKey, type HtmlReading } from '../../../shared/formats/html/html-reading';
import { readOpenArticleAnew } from '../../state/article-files';
import { useFormatFacts } from '../../state/formats';
import { useLibrary } from '../../state/library';
import { updateProject } from '../../state/update-project';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';
import { FormatChoices } from './FormatChoices';
import { PageChoices } from './PageChoices';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);

/** Asks which files of the folder are articles. Those that are there and not listed are chosen already. */
export function FormatsDialog() {
  const { t, failure: inWords } = useWords();
  const listed = useLibrary(({ project }) => project?.file.formats ?? noFormats);
  const others = useLibrary((state) => state.others);
  const readOnly = useLibrary(({ project }) => project?.readOnly ?? null);
  const facts = useFormatFacts();
  const [chosen, setChosen] = useState<readonly string[]>(() => [
    ...listed,
    ...facts.map(({ id }) => id).filter((id) => (others[id] ?? 0) > 0 && !listed.includes(id)),
  ]);
  const pages = useLibrary(({ project }) => project?.file.html ?? plainReading);
  const [reading, setReading] = useState<HtmlReading>(pages);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(readOnly === null ? null : inWords(readOnly));
  const save = async (): Promise<void> => {
    setBusy(true);
    const isOther = readingKey(reading) !== readingKey(pages);
    const html = { attributes: [...reading.attributes], articleOnly: reading.articleOnly };
    const changed = await updateProject((before) => ({
      ...before,
      formats: [...chosen],
      ...(isOther && { html: { ...before.html, ...html } }),
    }));
    const failure = changed ?? (isOther ? await readOpenArticleAnew() : null);
    setBusy(false);
    if (failure === null) close();
    else setProblem(inWords(failure));
  };
  return (
    <Dialog
      title={t('formats.title')}
      about={t('formats.about')}
      wide
      onClose={close}
      acts={
        <DialogActs
          disabled={busy || chosen.length === 0 || readOnly !== null}
          onCancel={close}
          onDo={() => void save()}
        >
          {t('formats.list')}
        </DialogActs>
      }
    >
      <FormatChoices chosen={chosen} onChange={setChosen} />
      {chosen.length === 0 && <small>{t('formats.choose-one')}</small>}
      {chosen.includes('html') && <PageChoices reading={reading} onChange={setReading} />}
      {listed.some((id) => !chosen.includes(id)) && <small>{t('formats.kept')}</small>}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}

const noFormats: readonly string[] = [];
