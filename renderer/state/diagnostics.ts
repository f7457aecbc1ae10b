import { useArticle } from './article';
import { useLibrary } from './library';
import { useSession } from './session';

/**
 * What somebody who looks for a fault needs to know, as JSON: versions, settings, sizes and the codes of the last failures. Nothing of any text, and no
 * name of a person, folder or file.
 */
export function diagnostics(): string {
  const { info, settings, theme, failures, connection, words } = useSession.getState();
  const { project, rows } = useLibrary.getState();
  const { article } = useArticle.getState();
  const { formats = [], language, sourceLanguage, fourEyes, rules = {} } = project?.file ?? {};
  return JSON.stringify(
    {
      emend: info?.version ?? null,
      shell: info?.shell ?? null,
      platform: info?.platform ?? null,
      browser: navigator.userAgent,
      window: { width: innerWidth, height: innerHeight, scale: devicePixelRatio },
      connection,
      language: { chosen: settings.language, shown: words.locale.id, system: navigator.language },
      theme: { chosen: settings.theme, shown: theme },
      ownKeys: Object.keys(settings.keys).length,
      model: settings.model?.enabled === true,
      project: project && {
        articles: rows.size,
        formats,
        language,
        sourceLanguage,
        fourEyes,
        rules,
        terms: project.terms?.length ?? 0,
        words: project.words?.length ?? 0,
        houseRules: project.houseRules?.length ?? 0,
        srx: project.srx !== undefined,
        problems: project.problems.map(({ code }) => code),
        readOnly: project.readOnly?.code ?? null,
      },
      article: article && {
        codeUnits: article.text.length,
        source: article.opened.source !== null,
        stage: article.folded.stage.stage,
      },
      failures,
    },
    null,
    2,
  );
}
