import type { Result } from '../../../shared/base/result';
import { ok } from '../../../shared/base/result';
import { correctionFinder } from '../../../shared/checks/words/correction-places';
import type { ProjectReplacement } from '../../../shared/protocol/replace-contract';
import { replacementFinder, type ReplacementFinder } from '../../../shared/text/find/find-replacements';
import type { OpenProject } from '../open-project';

/** What finds the places of a replacement in the texts of a project, whose terms a correction leaves alone. */
export function projectFinder(open: OpenProject, replacement: ProjectReplacement): Result<ReplacementFinder> {
  const checked = replacementFinder(replacement);
  if (!checked.ok || !replacement.correction) return checked;
  const { file, terms = [] } = open.info();
  const known = terms.flatMap(({ target, forbidden }) => [target, ...forbidden]);
  const pair = { from: replacement.find, to: replacement.replaceWith };
  return ok(
    correctionFinder(
      pair,
      known.filter((term) => term !== ''),
      file.language,
    ),
  );
}
