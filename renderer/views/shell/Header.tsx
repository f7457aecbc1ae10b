import { titleOf } from '../../../shared/text/paragraphs';
import type { Stage } from '../../../shared/review/events';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { useSortedFlags } from '../../state/flags';
import { useSurface } from '../../state/history';
import { useLibrary } from '../../state/library';
import { toggleColumn, useIsShown } from '../../state/view';
import { StepButton } from './StepButton';
import { ReviewButtons, ReviewProgress } from '../review/ReviewHead';

const stageNames: Readonly<Record<Stage, string>> = {
  new: 'New',
  editing: 'Editing',
  submitted: 'Submitted',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
};

/** Where the person is, and what the article's next step is. */
export function Header() {
  const project = useLibrary((state) => state.project?.entry.name ?? null);
  const open = useArticle(({ article }) => article !== null);
  const middle = useSurface();
  return (
    <header className="window-head">
      <FoldButton column="library" label="Library" sign="☰" />
      <div className="where">
        {project ?? 'Emend'}
        {middle === 'project' ? ' / Project view' : open && <ArticleTitle />}
      </div>
      {open && middle !== 'project' && <StagePill />}
      {open && middle === 'review' && <ReviewProgress />}
      <span className="space" />
      <button
        className="pill hide-small"
        type="button"
        aria-pressed={middle === 'project'}
        onClick={() => runCommand('project.view')}
      >
        Project view <CommandKeys id="project.view" />
      </button>
      <button className="pill hide-small" type="button" onClick={() => runCommand('go.article')}>
        Go to anything <CommandKeys id="go.article" />
      </button>
      {open && middle === 'desk' && <DeskButtons />}
      {open && middle === 'review' && <ReviewButtons />}
      {open && middle !== 'project' && <FoldButton column="dock" label="Dock" sign="◨" />}
    </header>
  );
}

function ArticleTitle() {
  const title = useArticle(({ article }) => (article === null ? '' : titleOf(article.text)));
  const path = useArticle(({ article }) => article?.row.path ?? '');
  return (
    <>
      {' / '}
      <h1 title={path}>{title || path}</h1>
    </>
  );
}

function StagePill() {
  const stage = useArticle(({ article }) => article?.folded.stage.stage ?? 'new');
  const stale = useArticle(({ article }) => {
    const record = article?.folded.stage;
    return record?.declared === 'approved' && record.stage !== 'approved';
  });
  return (
    <span className="pill stage" data-stage={stage}>
      {stageNames[stage]}
      {stale && ' · approved before'}
    </span>
  );
}

function DeskButtons() {
  const safe = useSortedFlags().open.some(({ fixes }) => fixes[0]?.safe === true);
  return (
    <>
      {safe && (
        <button className="btn hide-small" type="button" onClick={() => runCommand('flag.fix-safe')}>
          Fix all safe…
        </button>
      )}
      <StepButton />
    </>
  );
}

interface FoldButtonProps {
  readonly column: 'library' | 'dock';
  readonly label: string;
  readonly sign: string;
}

function FoldButton({ column, label, sign }: FoldButtonProps) {
  const folded = !useIsShown(column);
  return (
    <button
      className="fold-button"
      type="button"
      aria-label={label}
      aria-expanded={!folded}
      title={folded ? `Show the ${label.toLowerCase()}` : `Hide the ${label.toLowerCase()}`}
      onClick={() => toggleColumn(column)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
