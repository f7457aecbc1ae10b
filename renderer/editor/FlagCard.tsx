import { useEffect, useId, useRef, useState } from 'react';
import type { Severity } from '../../shared/checks/rule';
import { CommandKeys } from '../commands/CommandKeys';
import { ruleTitle } from '../state/rule-titles';
import { useAnalysis } from '../state/analysis';
import { useArticle } from '../state/article';
import { presentFlag, presentFlags, type KeyedFlag } from '../state/flags';
import { useLibrary } from '../state/library';
import { useRoom } from '../state/room';
import { notifyFailure } from '../state/session';
import { setOverlay, useIsShown } from '../state/view';
import { hideCard, useCard } from './card-store';
import { runCommand } from '../commands/registry';
import { focusEditor, goToRange } from './editor-handle';
import { applyFix } from './flag-actions';
import { FixPreview } from './FixPreview';
import { quieterThan, setRule } from './rule-setting';
import { t, useWords } from '../words/words';
import { WordActs } from './WordActs';

/** Where the card stands: below the dock's lists where the dock stands beside the text, else below the text. It covers neither. */
function useCardPlace(): 'dock' | 'pane' {
  const dock = useIsShown('dock');
  return useRoom() === 'wide' && dock ? 'dock' : 'pane';
}

/** The card of the flag that the person went to, clicked, or rests the pointer on. */
export function FlagCard({ place }: { readonly place: 'dock' | 'pane' }) {
  const here = useCardPlace() === place;
  const key = useCard((card) => card.key);
  useAnalysis(({ analysis }) => (key === null ? null : analysis));
  const flag = here ? presentFlag(key) : null;
  return flag === null ? null : <Card key={flag.key} flag={flag} />;
}

function Card({ flag }: { readonly flag: KeyedFlag }) {
  const spoken = useWords();
  const card = useRef<HTMLDivElement>(null);
  const byKeyboard = useCard((state) => state.byKeyboard);
  const text = useArticle(({ article }) => article?.text ?? '');
  const [shown, setShown] = useState(0);
  const title = useId();
  const explanation = useId();

  useEffect(() => {
    if (byKeyboard) card.current?.querySelector<HTMLElement>('.flag-card-acts button')?.focus();
  }, [byKeyboard]);

  const close = (): void => {
    hideCard();
    focusEditor();
  };
  const fix = flag.fixes[shown];
  return (
    <div
      ref={card}
      className="flag-card"
      role="dialog"
      aria-labelledby={title}
      aria-describedby={explanation}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
          moveFocus(event.currentTarget, event.key);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className="flag-card-head">
        <h2 id={title}>
          <span
            className={`dot ${flag.severity}`}
            role="img"
            aria-label={spoken.t(`flag.${flag.severity}`)}
          />
          {ruleTitle(flag.rule)}
        </h2>
        <span className="flag-card-far">{howFar(flag)}</span>
        <button
          className="quiet"
          type="button"
          aria-label={spoken.t('flag.close')}
          title={spoken.t('flag.close')}
          onClick={close}
        >
          ×
        </button>
      </div>
      <p id={explanation}>
        {spoken.flagMessage(flag)}{' '}
        {flag.provenance !== null && <small>{spoken.t(`flag.from-${flag.provenance}`)}</small>}
      </p>
      {fix !== undefined && <FixPreview edits={fix.edits} text={text} />}
      {fix === undefined && <p>{spoken.t('flag.rewrite-hint')}</p>}
      <div className="flag-card-acts">
        {fix === undefined && <RewriteActs flag={flag} close={close} />}
        {flag.fixes.map((choice, index) => (
          <button
            key={`${index}:${choice.title}`}
            className={index === 0 ? 'btn main' : 'btn'}
            type="button"
            onFocus={() => setShown(index)}
            onMouseEnter={() => setShown(index)}
            onClick={() => {
              close();
              void applyFix(flag, choice).then(notifyFailure);
            }}
          >
            {spoken.fixTitle(flag.rule, choice)}
            {index === 0 && <CommandKeys id="flag.fix" />}
          </button>
        ))}
        <button
          className="btn"
          type="button"
          onClick={() => {
            hideCard();
            setOverlay({ kind: 'dismiss', flagKey: flag.key });
          }}
        >
          {spoken.t('flag.dismiss')}
        </button>
      </div>
      <WordActs flag={flag} close={close} />
      <RuleActs flag={flag} close={close} />
    </div>
  );
}

/** What can be done about a flag that has no fix: nobody is to be left with “Dismiss” alone. */
function RewriteActs({ flag, close }: { readonly flag: KeyedFlag; readonly close: () => void }) {
  const { t } = useWords();
  const act = (command: 'edit.select-sentence' | 'sentence.suggest'): void => {
    close();
    goToRange(flag);
    runCommand(command);
  };
  return (
    <>
      <button className="btn main" type="button" onClick={() => act('edit.select-sentence')}>
        {t('flag.rewrite')} <CommandKeys id="edit.select-sentence" />
      </button>
      <button className="btn" type="button" onClick={() => act('sentence.suggest')}>
        {t('flag.suggest')} <CommandKeys id="sentence.suggest" />
      </button>
    </>
  );
}

/** `3 of 22`, in the order of the text. */
function howFar({ key }: KeyedFlag): string {
  const flags = presentFlags();
  const at = flags.findIndex((flag) => flag.key === key);
  return at < 0 ? '' : t('flag.at', { at: at + 1, count: flags.length });
}

/** Makes the rule of a flag quieter, or switches it off, for the whole project. */
function RuleActs({ flag, close }: { readonly flag: KeyedFlag; readonly close: () => void }) {
  const { t } = useWords();
  const writable = useLibrary(({ project }) => project !== null && project.readOnly === null);
  if (!writable) return null;
  const quieter = quieterThan(flag.severity);
  const set = (setting: 'off' | Severity): void => {
    close();
    void setRule(flag.rule, setting);
  };
  return (
    <div className="flag-card-rule">
      {quieter !== null && (
        <button
          className="link"
          type="button"
          title={t('flag.quieter-note', { severity: quieter })}
          onClick={() => set(quieter)}
        >
          {t('flag.quieter', { severity: quieter })}
        </button>
      )}
      <button className="link" type="button" title={t('flag.off-note')} onClick={() => set('off')}>
        {t('flag.off')}
      </button>
    </div>
  );
}

function moveFocus(card: HTMLElement, key: string): void {
  const buttons = [...card.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = (at + (key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length;
  buttons[next]?.focus();
}
