import { ruleDescriptions } from '../../../shared/checks/rule-descriptions.generated';
import { useWords } from '../../words/words';
import { GuideText } from './GuideText';

/** Rules listed; a person who has more of them narrows the search. */
const listedAtMost = 12;

/** Rules that a search of the guide finds by their titles and ids: why each is there, and what it flags. */
export function GuideRules({ query }: { readonly query: string }) {
  const { t, ruleTitle, ruleWhy } = useWords();
  const sought = query.trim().toLowerCase();
  if (sought === '') return null;
  const found = ruleDescriptions.filter(({ id, title }) =>
    `${id} ${title} ${ruleTitle(id, title)}`.toLowerCase().includes(sought),
  );
  return found.slice(0, listedAtMost).map(({ id, title, why, flagged }) => (
    <section key={id}>
      <h3>
        <GuideText text={t('guide.rule', { title: ruleTitle(id, title) })} query={query} />
      </h3>
      <p>{ruleWhy(id, why)}</p>
      <ul lang="en">
        {flagged.map(({ text, fixed }) => (
          <li key={text}>
            {text}
            {fixed !== undefined && ` → ${fixed}`}
          </li>
        ))}
      </ul>
    </section>
  ));
}
