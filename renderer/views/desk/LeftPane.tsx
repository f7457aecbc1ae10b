import { useMemo } from 'react';
import { ToggleGroup } from 'radix-ui';
import { useAnalysis, useCalm } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { languageName } from '../../state/language-name';
import { setLeftText, useView, type LeftText as Choice } from '../../state/view';
import { SegmentMenu } from '../../editor/SegmentMenu';
import { useSourceMarks } from '../mqm/source-marks';
import { useSegmentedSource } from './segmented-source';
import { LeftText } from './LeftText';
import { mtSentences } from './mt-sentences';
import { beginsWithTitle } from './text-blocks';
import { useWords } from '../../words/words';

const choices: readonly Choice[] = ['source', 'mt', 'both'];

/** What the text is held against: the source, the machine translation, or both. */
export function LeftPane() {
  const { t } = useWords();
  const source = useArticle(({ article }) => article?.opened.source ?? null);
  const chosen = useView((state) => state.leftText);
  const shown = source === null ? 'mt' : chosen;
  return (
    <section className="pane left-pane" aria-label={t('desk.compared-with')}>
      <div className="pane-head">
        {source === null ? (
          <h2>{t('desk.left-mt')}</h2>
        ) : (
          <ToggleGroup.Root
            className="pane-choice"
            type="single"
            value={chosen}
            aria-label={t('desk.left-shows')}
            onValueChange={(value) => value !== '' && setLeftText(value as Choice)}
          >
            {choices.map((value) => (
              <ToggleGroup.Item key={value} value={value}>
                {t(`desk.left-${value}`)}
              </ToggleGroup.Item>
            ))}
          </ToggleGroup.Root>
        )}
        <LeftFigures side={shown === 'mt' ? 'mt' : 'source'} />
      </div>
      {shown !== 'mt' && <SourceText />}
      {shown !== 'source' && <MachineTranslation />}
    </section>
  );
}

function LeftFigures({ side }: { readonly side: 'source' | 'mt' }) {
  const { t } = useWords();
  const language = useArticle(({ article }) => article?.opened.sourceLanguage ?? '');
  const name = useMemo(() => languageName(language), [language]);
  const count = useCalm((analysis) => {
    if (analysis === null) return null;
    return side === 'source' ? analysis.sourceSentences.length : mtSentences(analysis.diff).length;
  });
  if (count === null) return null;
  const sentences = t('desk.sentences', { count });
  if (side === 'mt') return <span>{sentences}</span>;
  return (
    <div className="left-figures">
      <span>{name}</span>
      <span> · {sentences}</span>
    </div>
  );
}

function SourceText() {
  const text = useArticle(({ article }) => article?.opened.source ?? '');
  const language = useArticle(({ article }) => article?.opened.sourceLanguage ?? '');
  const sentences = useAnalysis(({ analysis }) => analysis?.sourceSentences ?? noSentences);
  // A source says more in fewer letters: a paragraph of it can be as short as a title, where its translation is no title.
  const mayHaveTitle = useArticle(
    ({ article }) => article === null || beginsWithTitle(article.opened.machineTranslation),
  );
  const marks = useSourceMarks();
  const segmented = useSegmentedSource();
  return (
    <SegmentMenu side="source">
      <LeftText
        side="source"
        text={text}
        sentences={sentences}
        language={language}
        mayHaveTitle={mayHaveTitle}
        marks={marks}
        segmented={segmented}
      />
    </SegmentMenu>
  );
}

function MachineTranslation() {
  const text = useArticle(({ article }) => article?.opened.machineTranslation ?? '');
  const language = useArticle(({ article }) => article?.opened.language ?? '');
  const sentences = useCalm((analysis) => (analysis === null ? noSentences : mtSentences(analysis.diff)));
  return <LeftText side="mt" text={text} sentences={sentences} language={language} />;
}

const noSentences: readonly [] = [];
