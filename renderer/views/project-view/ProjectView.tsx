import { useEffect } from 'react';
import { useLibrary } from '../../state/library';
import { followOverview, useProjectView } from '../../state/project-view';
import { counted } from '../library/article-row-text';
import { Filters } from './Filters';
import { LoudRules } from './LoudRules';
import { Part } from './Part';
import { StagesPlot } from './StagesPlot';
import { Tiles } from './Tiles';
import './project-view.css';

/** How far the project is, how good, by whom: what a coordinator looks at in the morning. */
export default function ProjectView() {
  const projectId = useLibrary(({ project }) => project?.entry.id);
  useEffect(() => (projectId === undefined ? undefined : followOverview()), [projectId]);
  const overview = useProjectView((state) => state.overview);
  const failure = useProjectView((state) => state.failure);
  return (
    <div className="project-view" tabIndex={-1}>
      <div className="project-page">
        <header className="project-head">
          <h1>Project view</h1>
          <Filters />
        </header>
        {failure !== null && <p role="alert">{failure.message}</p>}
        {overview === null ? failure === null && <p aria-busy="true">Adding up…</p> : <Parts />}
      </div>
    </div>
  );
}

function Parts() {
  const overview = useProjectView((state) => state.overview);
  if (overview === null) return null;
  const { articles, pending } = overview;
  return (
    <>
      <p className="project-pending" role="status">
        {pending > 0 && `${counted(pending, 'article')} still to be read: figures follow.`}
      </p>
      {articles === 0 ? (
        <div className="empty-small">
          <p>{pending > 0 ? 'The articles are being read.' : 'No article passes these filters.'}</p>
        </div>
      ) : (
        <>
          <Tiles />
          <div className="project-parts">
            <StagesPlot />
            <Part id="waiting" empty="Nothing waits for anybody." />
            <Part id="people" empty="Nobody has worked here yet." />
            <Part id="days" empty="Nobody has worked here yet." />
            <Part id="outstanding" wide empty="No article stands out." />
            <Part id="stages" empty="" />
            <Part id="flag-kinds" empty="No flags." />
            <Part id="flags" empty="No flags." />
            <Part id="effort" empty="Nothing was edited yet." />
            <Part id="origins" empty="Nothing was written yet." />
            <Part id="rules" empty="No flag was mended or dismissed yet.">
              <LoudRules />
            </Part>
            <Part id="lengths" empty="Nobody has spent time on a sentence yet." />
            <Part id="quality" empty="No errors are marked yet." />
            <Part id="articles" wide empty="No articles." />
          </div>
        </>
      )}
    </>
  );
}
