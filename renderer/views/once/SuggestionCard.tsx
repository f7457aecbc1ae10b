import type { Suggestion } from '../../../shared/protocol/suggestions-contract';
import { ruleTitle } from '../../state/rule-titles';
import { useWords } from '../../words/words';
import { WordDiff } from '../diff/WordDiff';
import { originInWords } from './origin-in-words';
import { refusalInWords } from './refusal-in-words';

interface Props {
  /** Among the suggestions shown, from 1: several may be of one origin. */
  readonly place: number;
  readonly suggestion: Suggestion;
  readonly current: boolean;
  readonly isLeft: (hunk: number) => boolean;
  readonly onLeave: (hunk: number) => void;
  readonly onTake: (edit: boolean) => void;
  readonly onRefuse: () => void;
}

/** One suggestion: where it comes from, what it changes, and each change to be taken or left by itself. */
export function SuggestionCard({ place, suggestion, current, isLeft, onLeave, onTake, onRefuse }: Props) {
  const { origin, proof } = suggestion;
  const words = useWords();
  const { t } = words;
  return (
    <section
      className={proof.accepted ? 'once-card' : 'once-card refused'}
      aria-current={current}
      aria-label={`${place}: ${originInWords(origin)}`}
    >
      <span className="once-note">
        {originInWords(origin)}
        {proof.accepted &&
          proof.hints.length > 0 &&
          ` · ${t('once.another-look', { rules: words.list(proof.hints.map(ruleTitle)) })}`}
      </span>
      <p>
        <WordDiff words={proof.words} />
      </p>
      {proof.accepted ? (
        <>
          {proof.hunks.length > 1 && (
            <div className="once-hunks">
              {proof.hunks.map(({ text }, index) => (
                <label key={index} className="choice">
                  <input type="checkbox" checked={!isLeft(index)} onChange={() => onLeave(index)} />
                  <span>
                    {index + 1} {text.trim() === '' ? t('once.take-out') : text.trim()}
                  </span>
                </label>
              ))}
            </div>
          )}
          <div className="once-row">
            <button type="button" className="btn main" onClick={() => onTake(false)}>
              {t('once.take')}
            </button>
            <button type="button" className="btn" onClick={() => onTake(true)}>
              {t('once.take-edit')}
            </button>
            <button type="button" className="btn" onClick={onRefuse}>
              {t('once.refuse')}
            </button>
          </div>
        </>
      ) : (
        <ul className="once-note">
          {proof.refusals.map((refusal, index) => (
            <li key={index}>{refusalInWords(refusal)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
