import { useMemo } from 'react';
import { stages, type Stage } from '../../../shared/review/events';
import { useLibrary } from '../../state/library';
import { ruleTitle } from '../../state/rule-titles';
import { useSession } from '../../state/session';
import { useWords } from '../../words/words';
import { stageName } from '../library/article-row-text';
import type { Filter } from './replace-search';

/** What the fields say; empty ones narrow nothing. */
export interface FilterFields {
  readonly path: string;
  readonly stage: Stage | '';
  readonly person: string;
  readonly rule: string;
  readonly source: string;
  readonly machineTranslation: string;
}

export const noFields: FilterFields = {
  path: '',
  stage: '',
  person: '',
  rule: '',
  source: '',
  machineTranslation: '',
};

export function filterOf(fields: FilterFields): Filter {
  const { stage, person, rule } = fields;
  const [path, source, mt] = [fields.path.trim(), fields.source.trim(), fields.machineTranslation.trim()];
  return {
    ...(path !== '' && { path }),
    ...(stage !== '' && { stages: [stage] }),
    ...(person !== '' && { people: [person] }),
    ...(rule !== '' && { rules: [rule] }),
    ...(source !== '' && { source }),
    ...(mt !== '' && { machineTranslation: mt }),
  };
}

interface Props {
  readonly fields: FilterFields;
  readonly onChange: (fields: FilterFields) => void;
}

/** Which articles a search over the project looks at. */
export function ArticleFilter({ fields, onChange }: Props) {
  const { t } = useWords();
  const rows = useLibrary((state) => state.rows);
  const me = useSession(({ person }) => person);
  const { people, rules } = useMemo(() => {
    const all = [...rows.values()];
    return {
      people: [...new Set(all.flatMap((row) => row.people))].sort(),
      rules: [...new Set(all.flatMap((row) => Object.keys(row.flags?.byRule ?? {})))]
        .map((id) => ({ id, title: ruleTitle(id) }))
        .sort((a, b) => a.title.localeCompare(b.title)),
    };
  }, [rows]);
  const count = Object.keys(filterOf(fields)).length;
  const set = (change: Partial<FilterFields>): void => onChange({ ...fields, ...change });
  const text = (id: 'path' | 'source' | 'machineTranslation', label: string) => (
    <label className="field">
      <span>{label}</span>
      <input type="text" value={fields[id]} onChange={({ target }) => set({ [id]: target.value })} />
    </label>
  );
  const any = <option value="">{t('once.filter-any')}</option>;
  return (
    <details className="once-filters">
      <summary>{count === 0 ? t('once.filters') : t('once.filters-set', { count })}</summary>
      <div className="once-row">
        {text('path', t('once.filter-path'))}
        {text('source', t('once.filter-source'))}
        {text('machineTranslation', t('once.filter-mt'))}
      </div>
      <div className="once-row">
        <label className="field">
          <span>{t('once.filter-stage')}</span>
          <select
            value={fields.stage}
            onChange={({ target }) => set({ stage: stages.find((each) => each === target.value) ?? '' })}
          >
            {any}
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {stageName(stage)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('once.filter-person')}</span>
          <select value={fields.person} onChange={({ target }) => set({ person: target.value })}>
            {any}
            {people.map((id) => (
              <option key={id} value={id}>
                {id === me?.id ? me.name : id}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('once.filter-rule')}</span>
          <select value={fields.rule} onChange={({ target }) => set({ rule: target.value })}>
            {any}
            {rules.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}
