import { useRef, useState } from 'react';
import {
  exportFormatIds,
  isExportFormat,
  type ExportFormatId,
} from '../../../shared/export/export-format-ids';
import type { ExportProgress, ExportReport } from '../../../shared/protocol/contract';
import { flushArticle, useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';
import { host, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import type { Words } from '../../../shared/locales/words';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';

import { ExportResult } from './ExportResult';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);

type Scope = 'approved' | 'this' | 'all';

/** Writes articles out of the project, approved ones unless the person says otherwise, and says where they are. */
export function ExportDialog({ chosen }: { readonly chosen: readonly string[] | null }) {
  const words = useWords();
  const { t } = words;
  const total = useLibrary(({ rows }) => chosen?.length ?? rows.size);
  const article = useArticle((state) => state.article);
  const isApproved = article?.folded.stage.stage === 'approved';
  const isMeant = (id: string): boolean => chosen?.includes(id) ?? true;
  // The row of the open article follows a moment after its text, so the article itself is asked.
  const others = useLibrary(({ rows }) => {
    let count = 0;
    for (const { id, stage } of rows.values())
      if (stage === 'approved' && id !== article?.row.id && isMeant(id)) count++;
    return count;
  });
  const approved = others + (isApproved && isMeant(article.row.id) ? 1 : 0);
  const canPick = useSession(({ info }) => info?.canPick === true);
  const [scope, setScope] = useState<Scope>(
    approved === 0 && chosen === null && article !== null ? 'this' : 'approved',
  );
  const [where, setWhere] = useState<'usual' | 'ask'>('usual');
  const [format, setFormat] = useState<ExportFormatId>('own');
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [report, setReport] = useState<ExportReport | null>(null);
  if (report !== null) return <ExportResult report={report} onClose={close} />;

  const articleIds =
    scope === 'this' && article !== null ? [article.row.id] : chosen === null ? null : [...chosen];
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
    if (!answer.ok)
      setProblem(answer.error.code === 'cancelled' ? t('export.stopped') : words.failure(answer.error));
    else if (answer.value !== null) setReport(answer.value);
  };

  const stop = (): void => running.current?.abort();

  const choices: readonly {
    readonly scope: Scope;
    readonly label: string;
    readonly note: string;
    readonly off?: boolean;
  }[] = [
    { scope: 'approved', label: t('export.approved'), note: t('export.approved-note', { approved, total }) },
    {
      scope: 'this',
      label: t('export.this'),
      note:
        article === null
          ? t('export.none-open')
          : t(isApproved ? 'export.this-approved' : 'export.this-not-approved'),
      off: article === null,
    },
    {
      scope: 'all',
      label: t(chosen === null ? 'export.all' : 'export.all-chosen'),
      note: t('export.all-note', { total }),
    },
  ];

  return (
    <Dialog
      title={t('export.title')}
      about={t('export.about')}
      onClose={() => {
        stop();
        close();
      }}
      acts={
        <>
          <span className="aside" role="status">
            {busy ? writing(words, progress) : ''}
          </span>
          <DialogActs disabled={busy || nothing} onCancel={busy ? stop : close} onDo={() => void run()}>
            {t('export.export')}
          </DialogActs>
        </>
      }
    >
      <fieldset className="field">
        <legend>{t('export.what')}</legend>
        {choices
          .filter((choice) => chosen === null || choice.scope !== 'this')
          .map(({ scope: value, label, note, off }) => (
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
                {value === 'approved' && nothing && <small> · {t('export.none-approved')}</small>}
              </span>
            </label>
          ))}
      </fieldset>
      <label className="field">
        <span>{t('export.as')}</span>
        <select
          value={format}
          onChange={({ target: { value } }) => {
            if (isExportFormat(value)) setFormat(value);
          }}
        >
          {exportFormatIds.map((id) => (
            <option key={id} value={id}>
              {t(`export-format.${id}`)}
            </option>
          ))}
        </select>
        <small>{t(format === 'own' ? 'export.as-own' : 'export.as-other')}</small>
      </label>
      {canPick && (
        <fieldset className="field">
          <legend>{t('export.where')}</legend>
          <label className="choice">
            <input
              type="radio"
              name="export-where"
              checked={where === 'usual'}
              onChange={() => setWhere('usual')}
            />
            <span>{t('export.usual')}</span>
          </label>
          <label className="choice">
            <input
              type="radio"
              name="export-where"
              checked={where === 'ask'}
              onChange={() => setWhere('ask')}
            />
            <span>{t('export.another')}</span>
          </label>
        </fieldset>
      )}
      <Problem>{problem}</Problem>
      {scope === 'all' && total > approved && <p>{t('export.not-approved', { count: total - approved })}</p>}
    </Dialog>
  );
}

function writing({ t }: Words, progress: ExportProgress | null): string {
  if (progress === null) return t('export.writing');
  return t('export.writing-of', { done: progress.done, total: progress.total });
}
