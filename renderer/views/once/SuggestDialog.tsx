import { useEffect, useState } from 'react';
import type { FoundSuggestions, Suggestion } from '../../../shared/protocol/suggestions-contract';
import { findSuggestions, sentenceToMend, takeSuggestion, type Asked } from '../../state/suggestions';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { notifyFailure, useSession } from '../../state/session';
import { ruleTitle } from '../../state/rule-titles';
import { applyFix } from '../../editor/flag-actions';
import { fixOfSentence } from './fix-of-sentence';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { goOnBehind } from './go-on-editing';
import { SetUpModel } from './SetUpModel';
import { SuggestionList } from './SuggestionList';
import './once.css';

/** Suggestions for the sentence at the caret. */
export function SuggestDialog() {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [found, setFound] = useState<FoundSuggestions | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
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
    };
    void ask();
    return () => controller.abort();
  }, [hasModel]);

  const take = (suggestion: Suggestion, taken: readonly number[], edit: boolean): void => {
    if (asked === null) return;
    setOverlay(null);
    void takeSuggestion(asked, suggestion, taken, edit ? goOnBehind : undefined).then((result) =>
      notifyFailure(result.ok ? null : result.error),
    );
  };
  const suggestions = found?.suggestions ?? [];
  return (
    <Dialog
      title={t('once.suggest-title')}
      about={asked === null ? undefined : asked.text}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {found === null && problem === null
              ? t('once.asking')
              : suggestions.length > 0 && t('once.suggest-keys')}
          </span>
          <button type="button" className="btn" onClick={() => setOverlay(null)}>
            {t('once.close')}
          </button>
        </>
      }
    >
      <Problem>
        {problem ?? (hasModel ? (found?.modelProblem ? failureInWords(found.modelProblem) : null) : null)}
      </Problem>
      {found !== null && suggestions.length === 0 && <NothingFound />}
      {suggestions.length > 0 && <SuggestionList suggestions={suggestions} onTake={take} />}
    </Dialog>
  );
}

/** Says where suggestions would come from; a flag in the sentence that has a fix of its own is offered instead. */
function NothingFound() {
  const { t, fixTitle } = useWords();
  const [mend] = useState(fixOfSentence);
  return (
    <>
      <p>
        {t('once.suggest-none')} <SetUpModel />
      </p>
      {mend !== null && (
        <p>
          {t('once.suggest-fix', { title: ruleTitle(mend.flag.rule) })}{' '}
          <button
            type="button"
            className="btn"
            data-first
            onClick={() => {
              setOverlay(null);
              void applyFix(mend.flag, mend.fix).then(notifyFailure);
            }}
          >
            {fixTitle(mend.flag.rule, mend.fix)}
          </button>
        </p>
      )}
    </>
  );
}
