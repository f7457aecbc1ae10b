import { useState } from 'react';
import { articleActions, useArticle } from '../../state/article';
import type { EventBody } from '../../../shared/review/events';
import { goOnFrom } from '../../editor/flag-actions';
import { doUndoably } from '../../state/do-undoably';
import { presentFlag, presentFlags, type KeyedFlag } from '../../state/flags';
import { ruleTitle } from '../../state/rule-titles';
import { notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { useWords } from '../../words/words';

type Scope = 'place' | 'article' | 'project';

const scopes: readonly Scope[] = ['place', 'article', 'project'];

const close = (): void => setOverlay(null);

/** Puts a flag away: here, in the article or in the project, with the reason. It comes back when its words change. */
export function DismissDialog({ flagKey }: { readonly flagKey: string }) {
  const { t, flagMessage } = useWords();
  const [flag] = useState(() => presentFlag(flagKey));
  const [scope, setScope] = useState<Scope>('place');
  const [reason, setReason] = useState('');
  const [quote] = useState(() => (flag === null ? '' : quoteOf(flag)));
  if (flag === null)
    return <Dialog title={t('dismiss.gone')} about={t('dismiss.gone-about')} onClose={close} />;

  const dismiss = async (): Promise<void> => {
    close();
    const { context, rule, start } = flag;
    const before = presentFlags();
    const following = before[before.findIndex(({ key }) => key === flagKey) + 1]?.key ?? null;
    const body: EventBody = {
      type: 'dismissal',
      scope,
      context,
      rule,
      quote,
      reason: reason.trim(),
      ...(scope === 'place' && { start }),
    };
    const said = t('dismiss.dismissed', { title: ruleTitle(rule) });
    const failure = await doUndoably(() => articleActions.append(body), said);
    notifyFailure(failure);
    if (failure === null) await goOnFrom(following);
  };

  return (
    <Dialog
      title={t('dismiss.title')}
      about={flagMessage(flag)}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            {t('dismiss.keep')}
          </button>
          <button type="submit" form="dismiss-form" className="btn main">
            {t('dismiss.dismiss')}
          </button>
        </>
      }
    >
      <form
        id="dismiss-form"
        onSubmit={(event) => {
          event.preventDefault();
          void dismiss();
        }}
      >
        <fieldset className="field">
          <legend>{t('dismiss.where')}</legend>
          {scopes.map((value) => (
            <label key={value} className="choice">
              <input type="radio" name="scope" checked={scope === value} onChange={() => setScope(value)} />
              <span>
                {t(`dismiss.${value}`)} <small>– {t(`dismiss.${value}-note`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{t('dismiss.reason')}</span>
          <textarea
            autoFocus
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                void dismiss();
              }
            }}
          />
          <small>{t('dismiss.reason-note')}</small>
        </label>
      </form>
    </Dialog>
  );
}

function quoteOf(flag: KeyedFlag): string {
  const all = useArticle.getState().article?.text ?? '';
  const text = all.slice(flag.start, flag.end).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
