import { useEffect, useRef, type ReactNode } from 'react';
import type { MergeSegment } from '../../../shared/review/merge';
import type { SegmentWords } from '../../../shared/review/merge-words';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import type { CommandId } from '../../../shared/commands/catalogue';
import { useArticle } from '../../state/article';
import { choose, conflictKey, textOfChoice, useMerging, type Choice } from '../../state/merging';
import type { Words } from '../../../shared/locales/words';
import { useWords } from '../../words/words';
import { WordDiff } from '../diff/WordDiff';

interface Props {
  readonly conflict: MergeSegment;
  readonly words: SegmentWords;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly here: boolean;
  readonly names: readonly [string, string];
  readonly times: readonly [string, string];
}

/** A sentence that both versions changed: as it was, as each has it, and what is chosen. */
export function ConflictCard({ conflict, words, number, count, here, names, times }: Props) {
  const said = useWords();
  const { t } = said;
  const element = useRef<HTMLElement>(null);
  const choice = useMerging(({ choices }) => choices.get(conflictKey(conflict)) ?? null);
  const writing = useMerging((state) => state.writing) && here;
  useEffect(() => {
    if (!here || writing) return;
    const room = element.current?.closest('.merge-text')?.clientHeight ?? Infinity;
    // Of a card that does not fit, its beginning says what is to be chosen.
    element.current?.scrollIntoView({ block: element.current.offsetHeight > room ? 'start' : 'nearest' });
    const focused = document.activeElement;
    const free =
      focused === null ||
      focused === document.body ||
      focused.id === 'desk' ||
      focused.closest('.merge-pane') !== null;
    if (free && !element.current?.contains(focused)) element.current?.focus({ preventScroll: true });
  }, [here, writing]);
  const goHere = (): void => {
    if (!here) useMerging.setState({ at: number - 1, writing: false });
  };
  return (
    <article
      ref={element}
      className="conflict"
      tabIndex={here ? 0 : -1}
      aria-current={here || undefined}
      aria-label={t('merge.sentence', { number, count })}
      data-chosen={choice?.kind}
      onPointerDown={goHere}
    >
      <h3>
        {t('merge.sentence', { number, count })}
        <span>{choice === null ? t('merge.choose-one') : chosenInWords(said, choice, names)}</span>
      </h3>
      <p className="conflict-base">
        <b>{t('merge.before')}</b> {conflict.base.trim() || t('merge.nothing-before')}
      </p>
      {choice?.kind === 'both' && <Together conflict={conflict} choice={choice} />}
      <Option
        id="merge.first"
        chosen={choice?.kind === 'first'}
        label={[names[0], times[0]].filter(Boolean).join(' · ')}
        onChoose={goHere}
      >
        <WordDiff words={words.mine ?? []} />
      </Option>
      <Option
        id="merge.second"
        chosen={choice?.kind === 'second'}
        label={[names[1], times[1]].filter(Boolean).join(' · ')}
        onChoose={goHere}
      >
        <WordDiff words={words.theirs ?? []} />
      </Option>
      {choice?.kind === 'own' && (
        <OwnText conflict={conflict} text={choice.text} writing={writing} onFocus={goHere} />
      )}
      <div className="conflict-acts">
        <Act id="merge.both" label={t('merge.take-both')} pressed={choice?.kind === 'both'} onRun={goHere} />
        <Act id="merge.edit" label={t('merge.rewrite')} pressed={choice?.kind === 'own'} onRun={goHere} />
        {count > 1 && here && <span>{t('merge.to-move')}</span>}
      </div>
    </article>
  );
}

/** What both versions come to. */
function Together({ conflict, choice }: { readonly conflict: MergeSegment; readonly choice: Choice }) {
  const { t } = useWords();
  const language = useArticle(({ article }) => article?.opened.language ?? 'en');
  return (
    <p className="conflict-base conflict-together">
      <b>{t('merge.together')}</b> {textOfChoice(conflict, choice, language).trim()}
    </p>
  );
}

function chosenInWords({ t }: Words, choice: Choice, names: readonly [string, string]): string {
  if (choice.kind === 'own') return t('merge.is-own');
  if (choice.kind === 'both') return t('merge.is-both');
  return t('merge.is-of', { name: names[choice.kind === 'first' ? 0 : 1] });
}

interface OptionProps {
  readonly id: CommandId;
  readonly chosen: boolean;
  readonly label: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ id, chosen, label, onChoose, children }: OptionProps) {
  return (
    <button
      type="button"
      className="conflict-option"
      aria-pressed={chosen}
      onClick={() => {
        onChoose();
        runCommand(id);
      }}
    >
      <span className="conflict-who">
        <CommandKeys id={id} /> {label}
      </span>
      <span className="conflict-words">{children}</span>
    </button>
  );
}

interface ActProps {
  readonly id: CommandId;
  readonly label: string;
  readonly pressed: boolean;
  readonly onRun: () => void;
}

function Act({ id, label, pressed, onRun }: ActProps) {
  return (
    <button
      type="button"
      className="btn"
      aria-pressed={pressed}
      onClick={() => {
        onRun();
        runCommand(id);
      }}
    >
      {label} <CommandKeys id={id} />
    </button>
  );
}

interface OwnTextProps {
  readonly conflict: MergeSegment;
  readonly text: string;
  readonly writing: boolean;
  readonly onFocus: () => void;
}

function OwnText({ conflict, text, writing, onFocus }: OwnTextProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const own = field.current;
    if (!writing || own === null) return;
    own.focus();
    own.setSelectionRange(own.value.length, own.value.length);
  }, [writing]);
  return (
    <textarea
      ref={field}
      className="conflict-own"
      aria-label={t('merge.own')}
      value={text}
      rows={2}
      onFocus={onFocus}
      onChange={({ target }) => choose(conflict, { kind: 'own', text: target.value })}
      onKeyDown={(event) => {
        const finish = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !finish) return;
        event.preventDefault();
        useMerging.setState({ writing: false });
        if (finish) runCommand('merge.finish');
      }}
    />
  );
}
