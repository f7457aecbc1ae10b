import { useMemo, useState } from 'react';
import { rules } from '../../../shared/checks/rules.generated';
import { categories, severities, type Rule, type Severity } from '../../../shared/checks/rule';
import type { ProjectInfo } from '../../../shared/protocol/contract';
import { severityWords } from '../../editor/flag-words';
import { updateProject } from '../../state/update-project';
import { notifyFailure } from '../../state/session';

const noRules: readonly Rule[] = [];

type Setting = 'usual' | 'off' | Severity;

/** Which rules look at the articles of the project, and how grave what they find is. */
export function RuleSettings({ project }: { readonly project: ProjectInfo }) {
  const [query, setQuery] = useState('');
  const house = project.houseRules ?? noRules;
  const groups = useMemo(() => {
    const words = query.toLowerCase();
    const found = rules.filter(({ id, title, category }) =>
      `${id} ${title} ${category}`.toLowerCase().includes(words),
    );
    const own = house.filter(({ id, title }) => `${id} ${title} house rules`.toLowerCase().includes(words));
    return [
      { name: 'House rules', rules: own },
      ...categories.map((category) => ({
        name: category.charAt(0).toUpperCase() + category.slice(1),
        rules: found.filter((rule) => rule.category === category),
      })),
    ].filter((group) => group.rules.length > 0);
  }, [query, house]);
  const problems = project.problems.filter(({ code }) => code === 'house-rules');
  return (
    <>
      <input
        type="text"
        className="settings-search"
        aria-label="Search the rules"
        placeholder={`Search ${rules.length + house.length} rules`}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {problems.length > 0 && (
        <ul className="wrong" aria-label="Problems of house rules">
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
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
      {groups.length === 0 && <p>No rule by that name.</p>}
    </>
  );
}

function RuleLine({ rule, project }: { readonly rule: Rule; readonly project: ProjectInfo }) {
  const setting: Setting = project.file.rules[rule.id] ?? 'usual';
  const choose = (chosen: Setting): void => {
    void updateProject((file) => {
      const others = Object.entries(file.rules).filter(([id]) => id !== rule.id);
      const own = chosen === 'usual' ? [] : [[rule.id, chosen] as const];
      return { ...file, rules: Object.fromEntries([...others, ...own]) };
    }).then(notifyFailure);
  };
  const usual = rule.defaultOff === true ? 'off' : severityWords[rule.severity].toLowerCase();
  return (
    <li className="settings-row">
      <label htmlFor={`rule-${rule.id}`}>
        {rule.title}
        <small>{rule.why}</small>
      </label>
      <select
        id={`rule-${rule.id}`}
        disabled={project.readOnly !== null}
        value={setting}
        onChange={(event) => choose(event.target.value as Setting)}
      >
        <option value="usual">Usual ({usual})</option>
        <option value="off">Off</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {severityWords[severity]}
          </option>
        ))}
      </select>
    </li>
  );
}
