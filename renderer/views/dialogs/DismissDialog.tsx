import { useState } from 'react';
import { articleActions, useArticle } from '../../state/article';
import { presentFlag, type KeyedFlag } from '../../state/flags';
import { notify, notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { words } from '../../words/words';

type Scope = 'place' | 'article' | 'project';

const scopes: readonly { readonly scope: Scope; readonly label: string; readonly note: string }[] = [
  { scope: 'place', label: 'Here', note: 'only at this place' },
  { scope: 'article', label: 'In this article', note: 'wherever the same words stand in it' },
  { scope: 'project', label: 'In the whole project', note: 'wherever the same words stand in any article' },
];

const close = (): void => setOverlay(null);

/** Puts a flag away: here, in the article or in the project, with the reason. It comes back when its words change. */
export function DismissDialog({ flagKey }: { readonly flagKey: string }) {
  const [flag] = useState(() => presentFlag(flagKey));
  const [scope, setScope] = useState<Scope>('place');
  const [reason, setReason] = useState('');
  const [quote] = useState(() => (flag === null ? '' : quoteOf(flag)));
  if (flag === null)
    return (
      <Dialog title="This flag is gone" about="Its words have changed in the meantime." onClose={close} />
    );

  const dismiss = async (): Promise<void> => {
    close();
    const { context, rule, start } = flag;
    const failure = await articleActions.append({
      type: 'dismissal',
      scope,
      context,
      rule,
      quote,
      reason: reason.trim(),
      ...(scope === 'place' && { start }),
    });
    notifyFailure(failure);
    if (failure === null)
      notify({ kind: 'done', text: `Dismissed “${quote}”. It is listed under Flags and can be taken back.` });
  };

  return (
    <Dialog
      title={`Dismiss “${quote}”?`}
      about={words().flagMessage(flag)}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            Keep the flag
          </button>
          <button type="submit" form="dismiss-form" className="btn main">
            Dismiss
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
          <legend>Where</legend>
          {scopes.map(({ scope: value, label, note }) => (
            <label key={value} className="choice">
              <input type="radio" name="scope" checked={scope === value} onChange={() => setScope(value)} />
              <span>
                {label} <small>– {note}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>Reason</span>
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
          <small>A few words help whoever wonders later; it may stay empty.</small>
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
