import { titleOf } from '../../../shared/text/paragraphs';
import type { Stage } from '../../../shared/review/events';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { useSortedFlags } from '../../state/flags';
import { useSurface } from '../../state/history';
import { useLibrary } from '../../state/library';
import { toggleColumn, useView } from '../../state/view';
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
        {open && <ArticleTitle />}
      </div>
      {open && <StagePill />}
      {open && middle === 'review' && <ReviewProgress />}
      <span className="space" />
      <button className="pill hide-small" type="button" onClick={() => runCommand('go.article')}>
        Go to anything <CommandKeys id="go.article" />
      </button>
      {open && middle === 'desk' && <DeskButtons />}
      {open && middle === 'review' && <ReviewButtons />}
      {open && <FoldButton column="dock" label="Dock" sign="◨" />}
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
    const folded = article?.folded;
    return folded?.stage.stage === 'approved' && folded.stage.hash !== folded.hash;
  });
  return (
    <span className="pill stage" data-stage={stage}>
      {stageNames[stage]}
      {stale && ' · edited since'}
    </span>
  );
}

function DeskButtons() {
  const safe = useSortedFlags().open.filter(({ fixes }) => fixes[0]?.safe === true).length;
  return (
    <>
      {safe > 0 && (
        <button className="btn hide-small" type="button" onClick={() => runCommand('flag.fix-safe')}>
          Fix {safe} safe…
        </button>
      )}
      <button className="btn main" type="button" onClick={() => runCommand('article.submit')}>
        Submit <CommandKeys id="article.submit" />
      </button>
    </>
  );
}

interface FoldButtonProps {
  readonly column: 'library' | 'dock';
  readonly label: string;
  readonly sign: string;
}

function FoldButton({ column, label, sign }: FoldButtonProps) {
  const folded = useView((state) => state.folded[column]);
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
