import { useMemo, useState } from 'react';
import { categories, severities, type RuleDescription, type Severity } from '../../../shared/checks/rule';
import { ruleDescriptions } from '../../../shared/checks/rule-descriptions.generated';
import type { ProjectInfo } from '../../../shared/protocol/contract';
import { updateProject } from '../../state/update-project';
import { notifyFailure } from '../../state/session';
import { useWords } from '../../words/words';

type ShownRule = Omit<RuleDescription, 'flagged'>;

const noRules: readonly ShownRule[] = [];

type Setting = 'usual' | 'off' | Severity;

/** Which rules look at the articles of the project, and how grave what they find is. */
export function RuleSettings({ project }: { readonly project: ProjectInfo }) {
  const { t, ruleTitle, failure } = useWords();
  const [query, setQuery] = useState('');
  const house: readonly ShownRule[] = project.houseRules ?? noRules;
  const groups = useMemo<readonly { readonly name: string; readonly rules: readonly ShownRule[] }[]>(() => {
    const sought = query.toLowerCase();
    const named = t('rules.house');
    const found = ruleDescriptions.filter(({ id, title, category }) =>
      `${id} ${title} ${ruleTitle(id, title)} ${category} ${t(`category.${category}`)}`
        .toLowerCase()
        .includes(sought),
    );
    const own = house.filter(({ id, title }) => `${id} ${title} ${named}`.toLowerCase().includes(sought));
    return [
      { name: named, rules: own },
      ...categories.map((category) => ({
        name: t(`category.${category}`),
        rules: found.filter((rule) => rule.category === category),
      })),
    ].filter((group) => group.rules.length > 0);
  }, [query, house, t, ruleTitle]);
  const problems = project.problems.filter(({ code }) => code === 'house-rules');
  return (
    <>
      <input
        type="text"
        className="settings-search"
        aria-label={t('rules.search-name')}
        placeholder={t('rules.search', { count: ruleDescriptions.length + house.length })}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {problems.length > 0 && (
        <ul className="wrong" aria-label={t('rules.problems')}>
          {problems.map((problem) => (
            <li key={problem.message}>{failure(problem)}</li>
          ))}
        </ul>
      )}
      {groups.map(({ name, rules: members }) => (
        <section key={name} className="settings-group" aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {members.map((rule) => (
              <RuleLine key={rule.id} rule={rule} project={project} />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p>{t('rules.none-found')}</p>}
    </>
  );
}

function RuleLine({ rule, project }: { readonly rule: ShownRule; readonly project: ProjectInfo }) {
  const { t, ruleTitle, ruleWhy } = useWords();
  const setting: Setting = project.file.rules[rule.id] ?? 'usual';
  const choose = (chosen: Setting): void => {
    void updateProject((file) => {
      const others = Object.entries(file.rules).filter(([id]) => id !== rule.id);
      const own = chosen === 'usual' ? [] : [[rule.id, chosen] as const];
      return { ...file, rules: Object.fromEntries([...others, ...own]) };
    }).then(notifyFailure);
  };
  const usual = t(rule.defaultOff === true ? 'rules.off-setting' : `severity.${rule.severity}-setting`);
  return (
    <li className="settings-row">
      <label htmlFor={`rule-${rule.id}`}>
        {ruleTitle(rule.id, rule.title)}
        <small>{ruleWhy(rule.id, rule.why)}</small>
      </label>
      <select
        id={`rule-${rule.id}`}
        disabled={project.readOnly !== null}
        value={setting}
        onChange={(event) => choose(event.target.value as Setting)}
      >
        <option value="usual">{t('rules.default', { setting: usual })}</option>
        <option value="off">{t('rules.off')}</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {t(`severity.${severity}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
