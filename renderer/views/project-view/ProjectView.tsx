import { useEffect, useRef } from 'react';
import { useLibrary } from '../../state/library';
import { followOverview, useProjectView } from '../../state/project-view';
import { useWords } from '../../words/words';
import { Filters } from './Filters';
import { LoudRules } from './LoudRules';
import { Part } from './Part';
import { StagesPlot } from './StagesPlot';
import { Tiles } from './Tiles';
import './project-view.css';

/** How far the project is, how good, by whom: what a coordinator looks at in the morning. */
export default function ProjectView() {
  const { t, failure: inWords } = useWords();
  const projectId = useLibrary(({ project }) => project?.entry.id);
  useEffect(() => (projectId === undefined ? undefined : followOverview()), [projectId]);
  const view = useRef<HTMLDivElement>(null);
  // Its keys are those of a page: they have to scroll it at once.
  useEffect(() => view.current?.focus({ preventScroll: true }), []);
  const overview = useProjectView((state) => state.overview);
  const failure = useProjectView((state) => state.failure);
  return (
    <div ref={view} className="project-view" tabIndex={-1}>
      <div className="project-page">
        <header className="project-head">
          <h1>{t('view.title')}</h1>
          <Filters />
        </header>
        {failure !== null && <p role="alert">{inWords(failure)}</p>}
        {overview === null ? failure === null && <p aria-busy="true">{t('view.adding')}</p> : <Parts />}
      </div>
    </div>
  );
}

function Parts() {
  const { t } = useWords();
  const overview = useProjectView((state) => state.overview);
  if (overview === null) return null;
  const { articles, pending } = overview;
  return (
    <>
      <p className="project-pending" role="status">
        {pending > 0 && t('view.pending', { count: pending })}
      </p>
      {articles === 0 ? (
        <div className="empty-small">
          <p>{t(pending > 0 ? 'view.reading' : 'view.no-match')}</p>
        </div>
      ) : (
        <>
          <Tiles />
          <div className="project-parts">
            <StagesPlot />
            <Part id="waiting" />
            <Part id="stages" />
            <Part id="assigned" wide />
            <Part id="people" />
            <Part id="days" />
            <Part id="outstanding" wide />
            <Part id="flag-kinds" />
            <Part id="flags" />
            <Part id="effort" />
            <Part id="origins" />
            <Part id="rules" wide>
              <LoudRules />
            </Part>
            <Part id="lengths" />
            <Part id="quality" />
            <Part id="agreement" wide />
            <Part id="articles" wide />
          </div>
        </>
      )}
    </>
  );
}
