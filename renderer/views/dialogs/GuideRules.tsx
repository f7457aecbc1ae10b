import { ruleDescriptions } from '../../../shared/checks/rule-descriptions.generated';
import { useWords } from '../../words/words';
import { GuideText } from './GuideText';
import { begins } from './search-guide';

type Described = (typeof ruleDescriptions)[number];

/** Rules listed; a person who has more of them narrows the search. */
const listedAtMost = 12;

/** The rules whose titles or ids have the query at the beginning of a word: "git" is not in "digits"; none for an empty query. */
export function useFoundRules(query: string): readonly Described[] {
  const { ruleTitle } = useWords();
  const sought = query.trim().toLowerCase();
  if (sought === '') return [];
  return ruleDescriptions.filter(({ id, title }) =>
    begins(`${id} ${title} ${ruleTitle(id, title)}`.toLowerCase(), sought),
  );
}

interface Props {
  readonly found: readonly Described[];
  readonly query: string;
}

/** Why each rule is there, and what it flags. */
export function GuideRules({ found, query }: Props) {
  const { t, ruleTitle, ruleWhy } = useWords();
  const more = found.length - listedAtMost;
  return (
    <>
      {found.slice(0, listedAtMost).map(({ id, title, why, flagged }) => (
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
      ))}
      {more > 0 && <p>{t('guide.more-rules', { count: more })}</p>}
    </>
  );
}
