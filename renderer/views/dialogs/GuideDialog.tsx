import { useEffect, useState } from 'react';
import { runCommand } from '../../commands/registry';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { guideIn } from './guide-pages';
import { GuideRules, useFoundRules } from './GuideRules';
import { GuideText } from './GuideText';
import type { GuideSection } from './parse-guide';
import { searchGuide } from './search-guide';
import './help.css';

const none: readonly GuideSection[] = [];

/** How Emend works, for somebody new to it; searched by words, which find rules, too. */
export function GuideDialog({ find }: { readonly find: string }) {
  const { t, locale } = useWords();
  const [sections, setSections] = useState(none);
  const [query, setQuery] = useState(find);
  useEffect(() => {
    let wanted = true;
    void guideIn(locale.id).then((read) => wanted && setSections(read));
    return () => {
      wanted = false;
    };
  }, [locale]);
  const found = searchGuide(sections, query);
  const rules = useFoundRules(query);
  const both = found.length > 0 && rules.length > 0 ? 'yes' : 'no';
  return (
    <Dialog
      title={t('guide.title')}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {query.trim() !== '' && t('guide.found', { count: found.length, rules: rules.length, both })}
          </span>
          <button type="button" className="btn" onClick={() => runCommand('help.tour')}>
            {t('tour.take')}
          </button>
          <button type="button" className="btn main" onClick={() => setOverlay({ kind: 'help' })}>
            {t('guide.all-keys')}
          </button>
        </>
      }
    >
      <input
        type="text"
        role="searchbox"
        className="settings-search"
        aria-label={t('guide.search')}
        placeholder={t('guide.search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {query.trim() === '' && <Contents sections={sections} />}
      <div className="guide" tabIndex={0} role="region" aria-label={t('guide.name')}>
        {found.map((section) => (
          <Section key={section.heading} section={section} query={query} />
        ))}
        <GuideRules found={rules} query={query} />
        <p className="guide-nothing" role="status">
          {sections.length > 0 && found.length + rules.length === 0 && t('guide.nothing')}
        </p>
      </div>
    </Dialog>
  );
}

/** What the guide is about, each part a click away: it is long. */
function Contents({ sections }: { readonly sections: readonly GuideSection[] }) {
  const { t } = useWords();
  return (
    <nav className="guide-contents" aria-label={t('guide.contents')}>
      {sections.map(({ heading }) => (
        <button
          key={heading}
          type="button"
          className="chip"
          onClick={() => document.getElementById(idOf(heading))?.scrollIntoView({ block: 'start' })}
        >
          {heading}
        </button>
      ))}
    </nav>
  );
}

const idOf = (heading: string): string => `guide ${heading}`;

function Section({
  section: { heading, blocks },
  query,
}: {
  readonly section: GuideSection;
  readonly query: string;
}) {
  return (
    <section id={idOf(heading)}>
      <h3>
        <GuideText text={heading} query={query} />
      </h3>
      {blocks.map((block) =>
        block.kind === 'text' ? (
          <p key={block.text}>
            <GuideText text={block.text} query={query} />
          </p>
        ) : (
          <ul key={block.items[0]}>
            {block.items.map((item) => (
              <li key={item}>
                <GuideText text={item} query={query} />
              </li>
            ))}
          </ul>
        ),
      )}
    </section>
  );
}
