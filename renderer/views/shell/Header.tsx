import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useCalm } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { firstFixOf, sortedFlags } from '../../state/flags';
import { useSurface } from '../../state/history';
import { useLibrary } from '../../state/library';
import { projectName } from '../../state/project-name';
import { useStep } from '../../state/next-step';
import { toggleColumn, useIsShown } from '../../state/view';
import { StepBackButton, StepButton } from './StepButton';
import { ReviewButtons, ReviewProgress } from '../review/ReviewHead';
import { useWords } from '../../words/words';
import { stageTitle } from '../library/article-row-text';

/** Where the person is, and what the article's next step is. */
export function Header() {
  const spoken = useWords();
  const { t } = spoken;
  const project = useLibrary((state) => state.project?.entry ?? null);
  const open = useArticle(({ article }) => article !== null);
  const middle = useSurface();
  const bare = !open || middle === 'project';
  // What ends a review takes their room; where nothing stands beside them, they stay at any width.
  const goes = `pill ${bare ? '' : middle === 'review' ? 'hide-narrow' : 'hide-small'}`;
  return (
    <header className="window-head" data-surface={open ? middle : undefined}>
      <FoldButton column="library" sign="☰" />
      <div className="where">
        <span className={open && middle !== 'project' ? 'of-project' : ''}>
          {project === null ? 'Emend' : projectName(project, spoken)}
          {(open || middle === 'project') && ' / '}
        </span>
        {middle === 'project' ? t('shell.project-view') : open && <ArticleTitle />}
      </div>
      {open && middle !== 'project' && <StagePill />}
      {open && middle === 'review' && <ReviewProgress />}
      <span className="space" />
      <button
        className={goes}
        type="button"
        aria-pressed={middle === 'project'}
        onClick={() => runCommand('project.view')}
      >
        {t('shell.project-view')} <CommandKeys id="project.view" />
      </button>
      {/* Where an article is open its title needs the room more: the library finds articles as well. */}
      <button
        className={`pill ${bare ? 'hide-tiny' : 'hide-narrow'}`}
        type="button"
        onClick={() => runCommand('go.article')}
      >
        {t('shell.go-to-article')} <CommandKeys id="go.article" />
      </button>
      {open && middle === 'desk' && <DeskButtons />}
      {open && middle === 'review' && <ReviewButtons />}
      {open && middle !== 'project' && <FoldButton column="dock" sign="◨" />}
    </header>
  );
}

function ArticleTitle() {
  const title = useArticle(({ article }) => article?.title ?? '');
  const path = useArticle(({ article }) => article?.row.path ?? '');
  return <h1 title={path}>{title || path}</h1>;
}

function StagePill() {
  const { t } = useWords();
  const stage = useArticle(({ article }) => article?.folded.stage.stage ?? 'new');
  const stale = useArticle(({ article }) => {
    const record = article?.folded.stage;
    return record?.declared === 'approved' && record.stage !== 'approved';
  });
  const handedInAgain = useStep() === 'submit' && stage === 'submitted';
  if (handedInAgain)
    return (
      <span className="pill stage hide-tiny" data-stage="editing">
        {t('shell.edited-since')}
      </span>
    );
  return (
    <span className="pill stage hide-tiny" data-stage={stage}>
      {stale ? t('shell.approved-before', { stage: stageTitle(stage) }) : stageTitle(stage)}
    </span>
  );
}

const isAnySafe = (): boolean => sortedFlags().open.some((flag) => firstFixOf(flag)?.safe === true);

function DeskButtons() {
  const { t } = useWords();
  useArticle(({ article }) => article?.folded.dismissals);
  const safe = useCalm(isAnySafe);
  return (
    <>
      {safe && (
        <button className="btn hide-small" type="button" onClick={() => runCommand('flag.fix-safe')}>
          {t('shell.fix-all-safe')}
        </button>
      )}
      <StepBackButton />
      <StepButton />
    </>
  );
}

interface FoldButtonProps {
  readonly column: 'library' | 'dock';
  readonly sign: string;
}

function FoldButton({ column, sign }: FoldButtonProps) {
  const { t } = useWords();
  const folded = !useIsShown(column);
  return (
    <button
      className="fold-button"
      type="button"
      aria-label={t(`shell.${column}`)}
      aria-expanded={!folded}
      title={t(folded ? `shell.show-${column}` : `shell.hide-${column}`)}
      onClick={() => toggleColumn(column)}
    >
      <span aria-hidden="true">{sign}</span>
      {/* A sign alone says nothing to who sees it first. */}
      <span className="fold-word hide-narrow" aria-hidden="true">
        {t(`shell.${column}`)}
      </span>
    </button>
  );
}
