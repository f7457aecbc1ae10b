import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Suggestion } from '../../../shared/protocol/suggestions-contract';
import { useWords } from '../../words/words';
import { SuggestionCard } from './SuggestionCard';

interface Props {
  readonly suggestions: readonly Suggestion[];
  /** `taken`: indexes of the hunks; `edit`: the person wants to go on editing there. */
  readonly onTake: (suggestion: Suggestion, taken: readonly number[], edit: boolean) => void;
  /** Gets the keys that are not for a card; says whether it took one. */
  readonly onKey?: (key: string) => boolean;
}

/** The suggestions for one sentence, walked by keys as the lists of review are; it takes the focus when it appears. */
export function SuggestionList({ suggestions, onTake, onKey }: Props) {
  const { t } = useWords();
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlySet<Suggestion>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);

  const shown = suggestions.filter((each) => !refused.has(each));
  const current = shown[Math.min(at, shown.length - 1)];
  const take = (suggestion: Suggestion, edit: boolean): void => {
    if (!suggestion.proof.accepted) return;
    const indexes = suggestion.proof.hunks.map((_, index) => index);
    onTake(
      suggestion,
      indexes.filter((index) => !left.has(leftKey(suggestion, index))),
      edit,
    );
  };
  const leave = (suggestion: Suggestion, index: number): void =>
    setLeft((before) => {
      const after = new Set(before);
      const key = leftKey(suggestion, index);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const refuse = (suggestion: Suggestion): void => {
    setRefused(new Set([...refused, suggestion]));
    // Its button is gone with it.
    list.current?.focus();
  };
  const pressOnCard = (key: string, isList: boolean): boolean => {
    if (key === 'j' || key === 'ArrowDown') setAt(Math.max(0, Math.min(at + 1, shown.length - 1)));
    else if (key === 'k' || key === 'ArrowUp') setAt(Math.max(0, Math.min(at, shown.length - 1) - 1));
    else if (current === undefined) return false;
    else if (key === 'x') refuse(current);
    else if (key === 'e') take(current, true);
    else if (key === 'Enter' && isList) take(current, false);
    else if (/^[1-9]$/.test(key) && Number(key) <= current.proof.hunks.length)
      leave(current, Number(key) - 1);
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const taken = pressOnCard(event.key, event.target === list.current) || onKey?.(event.key) === true;
    if (taken) event.preventDefault();
  };
  return (
    <div ref={list} tabIndex={0} role="group" aria-label={t('once.suggestions')} onKeyDown={press}>
      {shown.map((suggestion, at) => (
        <SuggestionCard
          key={suggestion.text}
          place={at + 1}
          suggestion={suggestion}
          current={suggestion === current}
          isLeft={(index) => left.has(leftKey(suggestion, index))}
          onLeave={(index) => leave(suggestion, index)}
          onTake={(edit) => take(suggestion, edit)}
          onRefuse={() => refuse(suggestion)}
        />
      ))}
    </div>
  );
}

function leftKey({ text }: Suggestion, index: number): string {
  return `${index} ${text}`;
}
