import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Failure } from '../../../shared/base/result';
import { keyCaps } from '../../../shared/commands/keys';
import { closeFind, goToMatch, look, replaceAll, replaceHere, useFind } from '../../editor/find-in-article';
import { notifyFailure, useSession } from '../../state/session';
import { doUndoably } from '../../state/do-undoably';
import { closeOver } from '../../state/view';
import { useWords } from '../../words/words';

/** Finds and replaces in the article, between the text's head and the text. */
export function FindBar() {
  const open = useFind((state) => state.open);
  return open ? <Bar /> : null;
}

function Bar() {
  const { t } = useWords();
  const state = useFind();
  const { find, replaceWith, regex, anyCase, wholeWords, replacing, asked } = state;
  const mod = useSession(({ info }) => keyCaps('Mod+Enter', info?.platform ?? 'linux')[0] ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No pane may lie over it.
    closeOver();
    field.current?.select();
  }, [asked]);

  const toggles = { c: { anyCase: !anyCase }, w: { wholeWords: !wholeWords }, r: { regex: !regex } } as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    const letter = /^Key([CWR])$/.exec(event.code)?.[1]?.toLowerCase() as keyof typeof toggles | undefined;
    if (event.key === 'Escape') closeFind();
    else if (event.altKey && !event.ctrlKey && !event.shiftKey && letter !== undefined) look(toggles[letter]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const every = (): void => {
    let count = 0;
    const replace = async (): Promise<Failure | null> => {
      const made = await replaceAll();
      count = made.count;
      return made.failure;
    };
    const said = (): string | null => (count > 0 ? t('find.replaced', { count }) : null);
    void doUndoably(replace, said).then(notifyFailure);
  };
  const one = (): void => void replaceHere().then(notifyFailure);

  return (
    <div className="find-bar" role="search" aria-label={t('find.bar')} onKeyDown={onKeyDown}>
      <div className="find-grid">
        <input
          className="find-field"
          ref={field}
          autoFocus
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          aria-invalid={state.problem !== null}
          value={find}
          spellCheck={false}
          onChange={({ target }) => look({ find: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            goToMatch(event.shiftKey ? -1 : 1);
          }}
        />
        {/* Straight after what is looked for: Tab goes there, and the options come after both. */}
        {replacing && (
          <input
            className="find-field with"
            aria-label={t('find.replace-with')}
            placeholder={t('find.replace-with')}
            value={replaceWith}
            spellCheck={false}
            onChange={({ target }) => useFind.setState({ replaceWith: target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (event.ctrlKey || event.metaKey) every();
              else one();
            }}
          />
        )}
        <div className="find-line find-options">
          <Toggle on={!anyCase} label={t('find.match-case')} sign="Aa" onPress={() => look(toggles.c)} />
          <Toggle on={wholeWords} label={t('find.whole-words')} sign="ab" onPress={() => look(toggles.w)} />
          <Toggle on={regex} label={t('find.regex')} sign=".*" onPress={() => look(toggles.r)} />
          <FindCount />
        </div>
        <div className="find-line find-walk">
          <button
            className="quiet"
            type="button"
            aria-label={t('find.previous')}
            onClick={() => goToMatch(-1)}
          >
            ↑
          </button>
          <button className="quiet" type="button" aria-label={t('find.next')} onClick={() => goToMatch(1)}>
            ↓
          </button>
          <button className="quiet" type="button" aria-label={t('find.close')} onClick={closeFind}>
            ×
          </button>
        </div>
        {replacing && (
          <div className="find-line find-acts with">
            <button className="btn" type="button" onClick={one}>
              {t('find.replace')} <kbd aria-hidden="true">↵</kbd>
            </button>
            <button className="btn" type="button" onClick={every}>
              {t('find.replace-all')} <kbd aria-hidden="true">{mod} ↵</kbd>
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function FindCount() {
  const { t } = useWords();
  const { find, matches, here, problem } = useFind();
  const text =
    problem ??
    (find === ''
      ? ''
      : matches.length === 0
        ? t('find.none')
        : here < 0
          ? t('find.found', { count: matches.length })
          : t('find.of', { at: here + 1, count: matches.length }));
  return (
    <span className={problem === null ? 'find-count' : 'find-count wrong'} role="status" title={text}>
      {text}
    </span>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly label: string;
  readonly sign: string;
  readonly onPress: () => void;
}

function Toggle({ on, label, sign, onPress }: ToggleProps) {
  return (
    <button
      className="find-toggle"
      type="button"
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
