import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '../../../shared/base/range';
import type { Flag } from '../../../shared/checks/rule';
import { esaSeverities, type EsaSeverity, type EsaSide, type RatedSpan } from '../../../shared/review/esa';
import { useArticle } from '../../state/article';
import { Said, useWords } from '../../words/words';
import { machineOf, offeredSpans, sourceOf, type OfferedSpan } from './esa-sentences';
import { ownRating } from './rate-actions';
import { WordsToChoose } from './WordsToChoose';

export interface Rated {
  /** As it was written, which may be none; null until one is set. */
  readonly score: number | null;
  readonly spans: readonly RatedSpan[];
}

interface Props {
  readonly side: EsaSide;
  /** In the text of the side; `text` is what it says. */
  readonly sentence: Range;
  readonly text: string;
  readonly machineFlags: readonly Flag[];
  readonly onChange: (rated: Rated) => void;
}

/** A span of the list; null as severity: offered, and not (or no longer) taken. */
interface Row extends Range {
  readonly severity: EsaSeverity | null;
  readonly offer: OfferedSpan | null;
}

/** The sentence with its source, the spans that are marked or offered, and the score. */
export function RateSentence({ side, sentence, text, machineFlags, onChange }: Props) {
  const { t } = useWords();
  const language = useArticle(({ article }) => article?.opened.language);
  const sourceLanguage = useArticle(({ article }) => article?.opened.sourceLanguage);
  const [own] = useState(() => ownRating(side, sentence));
  const [score, setScore] = useState<number | null>(own?.score ?? null);
  const [missing, setMissing] = useState(() => severityOf(own?.spans.find(({ start }) => start === null)));
  const [marked, setMarked] = useState<ReadonlyMap<string, Row>>(() => marksOf(own?.spans ?? []));
  const offered = useMemo(() => offeredSpans(side, sentence, machineFlags), [side, sentence, machineFlags]);
  const words = useRef<HTMLTextAreaElement>(null);
  const points = useRef<HTMLInputElement>(null);
  const number = useId();
  const rows = useMemo(() => rowsOf(offered, marked), [offered, marked]);
  useEffect(() => {
    const spans = rows.flatMap(({ start, end, severity }): RatedSpan[] =>
      severity === null ? [] : [{ start, end, severity }],
    );
    if (missing !== null) spans.push({ start: null, end: null, severity: missing });
    onChange({ score, spans });
  }, [score, rows, missing, onChange]);

  useEffect(() => words.current?.focus(), []);

  const set = (row: Range, severity: EsaSeverity | null, offer: OfferedSpan | null = null): void => {
    const next = new Map(marked);
    if (severity === null && offer === null) next.delete(nameOf(row));
    else next.set(nameOf(row), { start: row.start, end: row.end, severity, offer });
    setMarked(next);
  };
  const onWordsKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    // With nothing selected there is nothing to mark: the digit then begins the score, where it goes as typed.
    if (start === end) return points.current?.select();
    event.preventDefault();
    const severity = esaSeverities[Number(event.key) - 1];
    if (severity !== undefined) set({ start, end }, severity);
  };
  const markSelected = (severity: EsaSeverity): void => {
    const element = words.current;
    if (element !== null && element.selectionStart < element.selectionEnd)
      set({ start: element.selectionStart, end: element.selectionEnd }, severity);
    element?.focus();
  };
  const source = useMemo(() => sourceOf(side, sentence), [side, sentence]);
  const machine = useMemo(() => machineOf(side, sentence), [side, sentence]);

  return (
    <>
      {source !== '' && (
        <p className="esa-source" lang={sourceLanguage}>
          {source}
        </p>
      )}
      {machine !== '' && (
        <p className="esa-source" lang={language}>
          <Said id="said.by" values={{ who: <small key="who">{t('rate.side-mt')}</small>, what: machine }} />
        </p>
      )}
      {rows.some(({ severity }) => severity !== null) && (
        <p className="esa-text" lang={language} aria-hidden="true">
          {piecesOf(text, rows).map(({ start, end, severity }) =>
            severity === null ? (
              text.slice(start, end)
            ) : (
              <mark key={start} data-severity={severity}>
                {text.slice(start, end)}
              </mark>
            ),
          )}
        </p>
      )}
      <label className="field">
        <span>{t('rate.words')}</span>
        <WordsToChoose
          ref={words}
          data-first
          rows={Math.min(4, Math.ceil(text.length / 70))}
          lang={language}
          value={text}
          onKeyDown={onWordsKey}
        />
      </label>
      <div className="esa-mark" role="group" aria-label={t('rate.mark')}>
        {esaSeverities.map((severity, index) => (
          <button key={severity} type="button" className="btn" onClick={() => markSelected(severity)}>
            {t(severity === 'minor' ? 'rate.mark-minor' : 'rate.mark-major')}{' '}
            <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </div>
      <ul className="esa-spans" aria-label={t('rate.spans')}>
        {rows.map((row) => (
          <SpanRow
            key={nameOf(row)}
            words={text.slice(row.start, row.end)}
            note={
              row.offer === null
                ? null
                : row.offer.flag === null
                  ? t('rate.from-edit')
                  : t('rate.from-flag', { rule: row.offer.flag })
            }
            suggested={row.offer?.severity ?? null}
            severity={row.severity}
            onSet={(severity) => set(row, severity, row.offer)}
          />
        ))}
        <SpanRow
          words={t('rate.missing')}
          plain
          note={null}
          suggested={null}
          severity={missing}
          onSet={setMissing}
        />
      </ul>
      <div className="field esa-score">
        <label htmlFor={number}>{t('rate.score')}</label>
        <input
          type="range"
          min={0}
          max={100}
          value={score ?? 50}
          data-unset={score === null || undefined}
          aria-label={t('rate.score')}
          aria-valuetext={score === null ? t('rate.unset') : String(score)}
          onChange={({ target }) => setScore(Number(target.value))}
        />
        <input
          ref={points}
          id={number}
          type="number"
          min={0}
          max={100}
          placeholder="–"
          value={score ?? ''}
          onChange={({ target }) => setScore(target.value === '' ? null : Number(target.value))}
        />
        <small>{t('rate.scale')}</small>
      </div>
    </>
  );
}

interface SpanRowProps {
  readonly words: string;
  /** True where the words are no quotation. */
  readonly plain?: boolean;
  readonly note: string | null;
  readonly suggested: EsaSeverity | null;
  readonly severity: EsaSeverity | null;
  readonly onSet: (severity: EsaSeverity | null) => void;
}

/** A span that is marked or offered: its severity is set or taken away by a button each. */
function SpanRow({ words, plain = false, note, suggested, severity, onSet }: SpanRowProps) {
  const { t } = useWords();
  const label = { minor: t('mqm.severity.minor'), major: t('mqm.severity.major') };
  return (
    <li data-severity={severity ?? undefined}>
      <span className="esa-words">
        {plain ? words : <q>{words}</q>}
        {note !== null && <small>{note}</small>}
      </span>
      <span className="esa-choices" role="group" aria-label={words}>
        {esaSeverities.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={severity === each}
            data-on={severity === each || undefined}
            data-suggested={(severity === null && suggested === each) || undefined}
            onClick={() => onSet(severity === each ? null : each)}
          >
            {label[each]}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          disabled={severity === null}
          aria-label={t('rate.discard', { words })}
          onClick={() => onSet(null)}
        >
          ×
        </button>
      </span>
    </li>
  );
}

function severityOf(span: RatedSpan | undefined): EsaSeverity | null {
  return esaSeverities.find((each) => each === span?.severity) ?? null;
}

function marksOf(spans: readonly RatedSpan[]): ReadonlyMap<string, Row> {
  const rows = spans.flatMap(({ start, end, severity }): Row[] =>
    start === null || end === null
      ? []
      : [{ start, end, severity: severity === 'major' ? 'major' : 'minor', offer: null }],
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function nameOf({ start, end }: Range): string {
  return `${start}-${end}`;
}

/** What is marked, and what is offered beside it. */
function rowsOf(offered: readonly OfferedSpan[], marked: ReadonlyMap<string, Row>): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const offer of offered)
    rows.set(nameOf(offer), { start: offer.start, end: offer.end, severity: null, offer });
  for (const [name, row] of marked) rows.set(name, { ...row, offer: rows.get(name)?.offer ?? row.offer });
  return [...rows.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text in pieces, each with the worst mark on it. */
function piecesOf(text: string, rows: readonly Row[]): readonly Omit<Row, 'offer'>[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end, severity } of rows) if (severity !== null) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const over = rows.filter((row) => row.severity !== null && row.start <= start && end <= row.end);
    const severity = over.some((row) => row.severity === 'major') ? 'major' : (over[0]?.severity ?? null);
    return { start, end, severity };
  });
}
