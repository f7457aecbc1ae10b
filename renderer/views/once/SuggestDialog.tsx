import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FoundSuggestions, Suggestion } from '../../../shared/protocol/suggestions-contract';
import { notifyFailure, useSession } from '../../state/session';
import { findSuggestions, sentenceToMend, takeSuggestion, type Asked } from '../../state/suggestions';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { SuggestionCard } from './SuggestionCard';
import { failureInWords, useWords } from '../../words/words';
import './once.css';

/** Suggestions for the sentence at the caret. Keys: J and K walk, Enter takes, 1 to 9 leave a change out or take it in, X refuses. */
export function SuggestDialog() {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [found, setFound] = useState<FoundSuggestions | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlySet<Suggestion>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const hasModel = useSession(({ settings }) => settings.model?.enabled === true);

  useEffect(() => {
    const controller = new AbortController();
    const ask = async (): Promise<void> => {
      const sentence = await sentenceToMend();
      if (controller.signal.aborted) return;
      if (!sentence.ok) return setProblem(failureInWords(sentence.error));
      setAsked(sentence.value);
      const answer = await findSuggestions(sentence.value, hasModel, controller.signal);
      if (controller.signal.aborted) return;
      if (answer.ok) setFound(answer.value);
      else setProblem(failureInWords(answer.error));
      // An empty list has nothing to walk through; the focus stays on a button.
      if (answer.ok && answer.value.suggestions.length > 0) list.current?.focus();
    };
    void ask();
    return () => controller.abort();
  }, [hasModel]);

  const shown = (found?.suggestions ?? []).filter((each) => !refused.has(each));
  const current = shown[Math.min(at, shown.length - 1)];
  const take = (suggestion: Suggestion | undefined): void => {
    if (suggestion === undefined || asked === null || !suggestion.proof.accepted) return;
    const taken = suggestion.proof.hunks
      .map((_, index) => index)
      .filter((index) => !left.has(leftKey(suggestion, index)));
    setOverlay(null);
    void takeSuggestion(asked, suggestion, taken).then(notifyFailure);
  };
  const leave = (suggestion: Suggestion, index: number): void =>
    setLeft((before) => {
      const after = new Set(before);
      const key = leftKey(suggestion, index);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
    const { key } = event;
    if (key === 'j' || key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1));
    else if (key === 'k' || key === 'ArrowUp') setAt(Math.max(0, Math.min(at, shown.length - 1) - 1));
    else if (key === 'x') setRefused(new Set([...refused, current]));
    else if (key === 'Enter' && event.target === list.current) take(current);
    else if (/^[1-9]$/.test(key) && Number(key) <= current.proof.hunks.length)
      leave(current, Number(key) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title={t('once.suggestions-for')}
      about={asked === null ? undefined : asked.text}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {found === null && problem === null ? t('once.asking') : ''}
          </span>
          <button type="button" className="btn" onClick={() => setOverlay(null)}>
            {t('dialog.close')}
          </button>
        </>
      }
    >
      <Problem>
        {problem ?? (hasModel && found?.modelProblem ? failureInWords(found.modelProblem) : null)}
      </Problem>
      {found !== null && shown.length === 0 && <p>{t('once.no-suggestions')}</p>}
      {/* The cards are walked by keys, as the lists of review are. */}
      <div
        ref={list}
        tabIndex={shown.length === 0 ? -1 : 0}
        role="group"
        aria-label={t('once.suggestions')}
        onKeyDown={press}
      >
        {shown.map((suggestion) => (
          <SuggestionCard
            key={suggestion.text}
            suggestion={suggestion}
            current={suggestion === current}
            isLeft={(index) => left.has(leftKey(suggestion, index))}
            onLeave={(index) => leave(suggestion, index)}
            onTake={() => take(suggestion)}
            onRefuse={() => setRefused(new Set([...refused, suggestion]))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function leftKey({ text }: Suggestion, index: number): string {
  return `${index} ${text}`;
}
