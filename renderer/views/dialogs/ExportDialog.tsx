import { useRef, useState } from 'react';
import type { ExportFormatId } from '../../../shared/export/export-format-ids';
import type { ExportProgress, ExportReport } from '../../../shared/protocol/contract';
import { flushArticle, useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';
import { host, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { counted } from '../library/article-row-text';
import { Dialog } from './Dialog';
import { exportFormatTitles, isExportFormat } from './export-formats';
import { ExportResult } from './ExportResult';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);

const cancelled = 'Stopped. What is written stays; export into the same folder again to go on from there.';

type Scope = 'approved' | 'this' | 'all';

/** Writes articles out of the project, approved ones unless the person says otherwise, and says where they are. */
export function ExportDialog() {
  const total = useLibrary(({ rows }) => rows.size);
  const article = useArticle((state) => state.article);
  const isApproved = article?.folded.stage.stage === 'approved';
  // The row of the open article follows a moment after its text, so the article itself is asked.
  const others = useLibrary(({ rows }) => {
    let count = 0;
    for (const { id, stage } of rows.values()) if (stage === 'approved' && id !== article?.row.id) count++;
    return count;
  });
  const approved = others + (isApproved ? 1 : 0);
  const canPick = useSession(({ info }) => info?.canPick === true);
  const [scope, setScope] = useState<Scope>('approved');
  const [where, setWhere] = useState<'usual' | 'ask'>('usual');
  const [format, setFormat] = useState<ExportFormatId>('own');
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [report, setReport] = useState<ExportReport | null>(null);
  if (report !== null) return <ExportResult report={report} onClose={close} />;

  const articleIds = scope === 'this' && article !== null ? [article.row.id] : null;
  const nothing = scope === 'approved' && approved === 0;
  const run = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setProblem(null);
    setProgress(null);
    const unsaved = await flushArticle();
    const answer =
      unsaved === null
        ? await host().call(
            'export.run',
            { articleIds, all: scope !== 'approved', where, format },
            { signal: controller.signal, onProgress: setProgress },
          )
        : ({ ok: false, error: unsaved } as const);
    setBusy(false);
    if (!answer.ok) setProblem(answer.error.code === 'cancelled' ? cancelled : answer.error.message);
    else if (answer.value !== null) setReport(answer.value);
  };

  const stop = (): void => running.current?.abort();

  const choices: readonly {
    readonly scope: Scope;
    readonly label: string;
    readonly note: string;
    readonly off?: boolean;
  }[] = [
    { scope: 'approved', label: 'Approved articles', note: `${approved} of ${total}` },
    {
      scope: 'this',
      label: 'Only the open article',
      note:
        article === null
          ? 'none is open'
          : isApproved
            ? 'approved'
            : 'not approved: what stands there now goes out',
      off: article === null,
    },
    { scope: 'all', label: 'Every article', note: `${total}, approved or not` },
  ];

  return (
    <Dialog
      title="Export articles"
      about="Each article is written into a folder like the project’s, with a manifest of hashes. The project itself is not touched."
      onClose={() => {
        stop();
        close();
      }}
      acts={
        <>
          <span className="aside" role="status">
            {busy ? writing(progress) : ''}
          </span>
          <button type="button" className="btn" onClick={busy ? stop : close}>
            Cancel
          </button>
          <button type="button" className="btn main" disabled={busy || nothing} onClick={() => void run()}>
            Export
          </button>
        </>
      }
    >
      <fieldset className="field">
        <legend>What</legend>
        {choices.map(({ scope: value, label, note, off }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="export-scope"
              disabled={off}
              checked={scope === value}
              onChange={() => setScope(value)}
            />
            <span>
              {label} <small>– {note}</small>
            </span>
          </label>
        ))}
        {nothing && <small>No article is approved yet. Review mode is where that happens.</small>}
      </fieldset>
      <label className="field">
        <span>As</span>
        <select
          value={format}
          onChange={({ target: { value } }) => {
            if (isExportFormat(value)) setFormat(value);
          }}
        >
          {Object.entries(exportFormatTitles).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <small>
          {format === 'own'
            ? 'In its own encoding; only what was edited differs.'
            : 'One file an article, named after it.'}
        </small>
      </label>
      {canPick && (
        <fieldset className="field">
          <legend>Where</legend>
          <label className="choice">
            <input
              type="radio"
              name="export-where"
              checked={where === 'usual'}
              onChange={() => setWhere('usual')}
            />
            <span>The usual folder, beside the project</span>
          </label>
          <label className="choice">
            <input
              type="radio"
              name="export-where"
              checked={where === 'ask'}
              onChange={() => setWhere('ask')}
            />
            <span>Another folder…</span>
          </label>
        </fieldset>
      )}
      <Problem>{problem}</Problem>
      {scope === 'all' && total > approved && (
        <p>
          {counted(total - approved, 'article')} not approved will go out as they stand; the manifest says so.
        </p>
      )}
    </Dialog>
  );
}

function writing(progress: ExportProgress | null): string {
  if (progress === null) return 'Writing…';
  return `Writing… ${progress.done} of ${counted(progress.total, 'article')}`;
}
