import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CommandKeys } from '../commands/CommandKeys';
import { ruleTitle } from '../state/rule-titles';
import { useAnalysis } from '../state/analysis';
import { useArticle } from '../state/article';
import { presentFlag, type KeyedFlag } from '../state/flags';
import { notifyFailure } from '../state/session';
import { setOverlay } from '../state/view';
import { hideCard, useCard } from './card-store';
import { focusEditor, shownText } from './editor-handle';
import { applyFix } from './flag-actions';
import { FixPreview } from './FixPreview';
import { monaco } from './monaco';
import { provenanceWords, severityWords } from './flag-words';

/** The card of the flag under the pointer or the keyboard, below its place in the text. */
export function FlagCard() {
  const key = useCard((card) => card.key);
  useAnalysis(({ analysis }) => analysis);
  const flag = presentFlag(key);
  const [node] = useState(() => {
    const node = document.createElement('div');
    node.className = 'flag-card-widget';
    return node;
  });

  useLayoutEffect(() => {
    const shown = shownText();
    if (shown === null || flag === null) return;
    const { editor, model } = shown;
    const widget: monaco.editor.IContentWidget = {
      allowEditorOverflow: true,
      getId: () => 'emend.flag-card',
      getDomNode: () => node,
      getPosition: () => ({
        position: model.getPositionAt(flag.start),
        preference: [
          monaco.editor.ContentWidgetPositionPreference.BELOW,
          monaco.editor.ContentWidgetPositionPreference.ABOVE,
        ],
      }),
    };
    editor.addContentWidget(widget);
    return () => editor.removeContentWidget(widget);
  }, [flag, node]);

  return flag === null ? null : createPortal(<Card key={flag.key} flag={flag} />, node);
}

function Card({ flag }: { readonly flag: KeyedFlag }) {
  const card = useRef<HTMLDivElement>(null);
  const byKeyboard = useCard((state) => state.byKeyboard);
  const pointed = useCard((state) => state.pointed);
  const text = useArticle(({ article }) => article?.text ?? '');
  const [shown, setShown] = useState(0);
  const title = useId();
  const explanation = useId();

  useEffect(() => {
    if (byKeyboard) card.current?.querySelector('button')?.focus();
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
      data-through={(!pointed && !byKeyboard) || undefined}
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
      <header>
        <h2 id={title}>
          <span className={`dot ${flag.severity}`} role="img" aria-label={severityWords[flag.severity]} />
          {ruleTitle(flag.rule)}
        </h2>
        {flag.provenance !== null && <span>{provenanceWords[flag.provenance]}</span>}
      </header>
      <p id={explanation}>{flag.message}</p>
      {fix !== undefined && <FixPreview edits={fix.edits} text={text} />}
      <div className="flag-card-acts">
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
            {choice.title}
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
          Dismiss…
        </button>
      </div>
    </div>
  );
}

function moveFocus(card: HTMLElement, key: string): void {
  const buttons = [...card.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = (at + (key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length;
  buttons[next]?.focus();
}
