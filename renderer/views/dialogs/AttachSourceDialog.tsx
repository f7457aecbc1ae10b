import { useState } from 'react';
import { attachedSources } from '../../../shared/review/project-file';
import { useArticle } from '../../state/article';
import { attachSource, detachSource } from '../../state/article-files';
import { base64Of } from '../../state/base64-of';
import { useFormatFacts } from '../../state/formats';
import { notify } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { FileButton } from '../once/FileButton';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);
const limit = 50;

/** Gives the open article a source text from a file, or takes the attached one from it. */
export function AttachSourceDialog({ dropped }: { readonly dropped: File | null }) {
  const { t, failure: inWords } = useWords();
  const source = useArticle(({ article }) => article?.row.sourcePath ?? null);
  const facts = useFormatFacts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (
    work: () => Promise<Parameters<typeof inWords>[0] | null>,
    text: string,
  ): Promise<void> => {
    setBusy(true);
    const failure = await work();
    setBusy(false);
    if (failure !== null) return setProblem(inWords(failure));
    close();
    notify({ kind: 'done', text });
  };
  const attach = async (chosen: File): Promise<void> => {
    if (chosen.size > limit * 2 ** 20) return setProblem(t('attach.too-large', { limit }));
    const { name } = chosen;
    const data = await base64Of(chosen);
    if (data === null) return setProblem(t('attach.unreadable', { name }));
    await run(() => attachSource(name, data), t('attach.attached', { name }));
  };

  return (
    <Dialog
      title={t('attach.title')}
      about={t('attach.about')}
      onClose={close}
      acts={
        <>
          {source?.startsWith(attachedSources) === true && (
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() => void run(detachSource, t('attach.detached'))}
            >
              {t('attach.detach')}
            </button>
          )}
          <button type="button" className="btn" onClick={close}>
            {t('dialog.cancel')}
          </button>
          {dropped === null ? (
            <FileButton
              label={t('attach.choose')}
              main
              disabled={busy}
              accept={facts.flatMap(({ extensions }) => extensions.map((each) => `.${each}`)).join(',')}
              onFile={(file) => void attach(file)}
            />
          ) : (
            <button
              type="button"
              className="btn main"
              data-first
              disabled={busy}
              onClick={() => void attach(dropped)}
            >
              {t('attach.attach')}
            </button>
          )}
        </>
      }
    >
      {dropped === null ? (
        <small>{t('attach.formats')}</small>
      ) : (
        <p>{t('attach.named', { name: dropped.name })}</p>
      )}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
