import { articles } from './failures/articles';
import { exporting } from './failures/exporting';
import { formats } from './failures/formats';
import { projects } from './failures/projects';
import { reasons } from './failures/reasons';

/** What failures say, by their English template, and the reasons that stand in them. Written with full-width marks; no apostrophes. */
export const failures: Readonly<Record<string, string>> = {
  ...reasons,
  ...projects,
  ...articles,
  ...exporting,
  ...formats,
};
