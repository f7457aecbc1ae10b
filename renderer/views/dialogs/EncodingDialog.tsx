import { useEffect, useState } from 'react';
import type { ArticleSide, EncodingChoices } from '../../../shared/protocol/contract';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { readFileAs } from '../../state/article-files';
import { host } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);

/** Asks in which encoding a file of the open article is to be read, and shows what each makes of it. */
export function EncodingDialog({ side }: { readonly side: ArticleSide }) {
  const { t, failure: inWords } = useWords();
  const articleId = useArticle(({ article }) => article?.row.id ?? null);
  const [found, setFound] = useState<EncodingChoices | null>(null);
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (articleId === null) return;
    let isGone = false;
    void host()
      .call('article.encodings', { articleId, side })
      .then((answer) => {
        if (isGone) return;
        if (!answer.ok) return setProblem(inWords(answer.error));
        setFound(answer.value);
        setChosen(answer.value.now);
      });
    return () => {
      isGone = true;
    };
  }, [articleId, side, inWords]);

  const read = async (): Promise<void> => {
    setBusy(true);
    const { failure, otherwise } = await readFileAs(side, chosen);
    setBusy(false);
    if (failure !== null) return setProblem(inWords(failure));
    close();
    if (otherwise) runCommand('article.take-original');
  };

  const choices = found?.choices ?? [];
  return (
    <Dialog
      title={t(side === 'source' ? 'encoding.source-title' : 'encoding.title')}
      about={t('encoding.about')}
      wide
      onClose={close}
      acts={
        <DialogActs
          disabled={busy || found === null || choices.length === 0}
          onCancel={close}
          onDo={() => void read()}
        >
          {t('encoding.read')}
        </DialogActs>
      }
    >
      {found === null && problem === null && <p role="status">{t('encoding.looking')}</p>}
      {found !== null && (
        <fieldset key="choices" className="field encoding-choices">
          <legend>{t('encoding.encodings')}</legend>
          {choices.map(({ encoding, sample }) => (
            <label key={encoding} className="choice">
              <input
                type="radio"
                name="encoding"
                autoFocus={encoding === found.now}
                checked={encoding === chosen}
                onChange={() => setChosen(encoding)}
              />
              <span>
                {encoding === found.now ? t('encoding.now', { encoding }) : encoding}
                <small className="encoding-sample">{sample}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {found !== null && choices.length < 2 && <small>{t('encoding.only-one')}</small>}
      {side === 'target' && choices.length > 1 && <small>{t('encoding.edited')}</small>}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
